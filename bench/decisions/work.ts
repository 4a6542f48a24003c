/**
 * `review`: the head sends it back, the nominator sends it again, in turn: state, tasks and notices change.
 * `edit`: the nominator writes the whole dossier anew. `settle`: what lies with the nominator is sent to the head.
 */
export type Work = 'review' | 'edit' | 'settle';

/** Each client has nominations of its own and gives them one order after the other, as fast as it is answered. */
export interface Job {
  readonly work: Work;
  readonly clients: readonly (readonly string[])[];
  /** Null: each nomination once. */
  readonly seconds: number | null;
}

export interface Done {
  readonly decisions: number;
  readonly seconds: number;
  /** Of this process. */
  readonly cpuSeconds: number;
  /** Of each decision, in milliseconds. */
  readonly waits: readonly number[];
}

/** A nomination, and the two people of its unit who write it and who answer for it. */
export interface Standing {
  readonly id: string;
  version: number;
  state: string;
  readonly dossier: { readonly narrative: string };
  readonly writer: string;
  readonly head: string;
}

/** $1 ids */
export const STANDING = {
  name: 'bench-standing',
  text: `
select n.id, n.version, n.state[1] as state, n.dossier,
  (select g.person_id from access_grant g where g.unit_id = n.unit_id and g.role = 'nominator' limit 1) as writer,
  (select g.person_id from access_grant g where g.unit_id = n.unit_id and g.role in ('unitHead', 'unitDeputy')
      and g.person_id is distinct from n.person_id order by g.role desc limit 1) as head
  from nomination n where n.id = any ($1::uuid[])`,
};

export interface Step {
  readonly order: { readonly type: string };
  readonly by: 'writer' | 'head';
  readonly leadsTo: string;
}

const RETURN = { type: 'RETURN', reason: 'Bổ sung bản sao quyết định công nhận sáng kiến.' };
const DIGITS = 6;

/** The next order of this work, where the nomination stands. */
export const stepOf = (work: Work, { state, dossier }: Standing, turn: number): Step | null => {
  if (work === 'edit') {
    const narrative = `${dossier.narrative.slice(0, -DIGITS)}${String(turn).padStart(DIGITS, '0')}`;
    const order = { type: 'EDIT_DOSSIER', dossier: { ...dossier, narrative } };
    return { order, by: 'writer', leadsTo: state };
  }
  if (state === 'draft') return { order: { type: 'SUBMIT' }, by: 'writer', leadsTo: 'unitReview' };
  return work === 'settle' ? null : { order: RETURN, by: 'head', leadsTo: 'draft' };
};
