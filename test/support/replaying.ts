import {
  type Past,
  type PastEvent,
  type Plan,
  replay,
  type Replayed,
  type ToldLife,
} from '../../workflows/index.js';
import type { Rows } from './chains.js';

/** A chain as it lies in the database, with all that is disclosed of what lies beside it. */
export interface ToldChain extends Past {
  readonly of: string;
  readonly events: readonly PastEvent[];
}

const CHAINS = `
select s.code as of, s.life, (select json_agg(json_build_object('body', e.body, 'beside',
    (select coalesce(json_object_agg(p.field, p.value), '{}')
       from history_private p where p.subject_id = e.subject_id and p.seq = e.seq)) order by e.seq)
   from history_event e where e.subject_id = s.id) as events
  from (select id, code, 'nomination' as life from nomination
        union all select id, code, 'round' from round
        union all select id, code, 'sitting' from sitting) s order by s.code`;

interface ChainRow {
  readonly of: string;
  readonly life: ToldLife;
  readonly events: readonly { readonly body: string; readonly beside: Readonly<Record<string, string>> }[];
}

const parsed = ({ body, beside }: ChainRow['events'][number]): PastEvent => ({
  ...(JSON.parse(body) as PastEvent),
  disclosed: Object.fromEntries(Object.entries(beside).map(([field, value]) => [field, JSON.parse(value)])),
});

/** Every chain there is, as `replay` is told of it. */
export async function chainsToReplay(rows: Rows): Promise<ToldChain[]> {
  const kept = await rows<{ sha256: string; body: Plan }>('select sha256, body from plan');
  const plans = Object.fromEntries(kept.map(({ sha256, body }) => [sha256, body]));
  const chains = await rows<ChainRow>(CHAINS);
  return chains.map(({ of, life, events }) => {
    const told = events.map(parsed);
    return { of, life, plans, law: told[0]?.law.bundle ?? '', events: told };
  });
}

/** `HS-2021-0001/12 rules others`: each fault in a line. */
export const inLines = (of: string, { faults }: Replayed): string[] =>
  faults.map(({ seq, fault, about }) => `${of}/${seq} ${fault} ${about}`);

/** Of all chains there are, what is not decided again as it was, or not at all. */
export async function notDecidedAgain(rows: Rows): Promise<string[]> {
  const chains = await chainsToReplay(rows);
  return chains.flatMap((chain) => {
    const told = replay(chain);
    return [
      ...inLines(chain.of, told),
      ...told.undecided.map(({ seq, because }) => `${chain.of}/${seq} not decided again: ${because}`),
    ];
  });
}
