import type { Day } from '../kernel/days.js';
import { block, blocks, type Finding } from '../kernel/finding.js';
import type { Plan } from '../plan/plan.js';
import { paperGiven } from '../rules/paper-given.rule.js';
import { reasonGiven } from '../rules/reason-given.rule.js';
import { typedAlike } from '../criteria/sift.js';
import { type Deed, similarDeed } from './deed.js';
import type { RecordChange } from './weighing.js';

export const STANDINGS = ['claimed', 'verified', 'rejected', 'revoked'] as const;
/** Kê khai, đã xác minh, không chấp nhận, đã thu hồi. */
export type Standing = (typeof STANDINGS)[number];

/** What is ordered of an entry that is there. */
export type RecordOrder =
  | { readonly type: 'VERIFY_RECORD' }
  | { readonly type: 'REJECT_RECORD'; readonly reason: string }
  /** Thu hồi: by the number and day of a decision, and why. */
  | {
      readonly type: 'REVOKE_RECORD';
      readonly number: string;
      readonly on: Day;
      readonly reason: string;
    };

/** A workbook says otherwise than the entry. `verified`: its rows were compared with the papers. */
export type RecordCorrection = { readonly type: 'CORRECT_RECORD'; readonly verified: boolean };

/** What was done with an entry, as it is kept with who did it. `changed`: a workbook corrected it. */
export const RECORD_STEPS = ['claimed', 'entered', 'changed', 'verified', 'rejected', 'revoked'] as const;
export type RecordStep = (typeof RECORD_STEPS)[number];

interface Road {
  readonly from: readonly Standing[];
  readonly to: Standing;
  readonly change: RecordChange;
}

const ROADS: { readonly [T in (RecordOrder | RecordCorrection)['type']]: Road } = {
  // what was not accepted may be, once the right paper is there
  VERIFY_RECORD: { from: ['claimed', 'rejected'], to: 'verified', change: 'verified' },
  // what was verified by mistake is not accepted after all; a decision taken back is another matter
  REJECT_RECORD: { from: ['claimed', 'verified'], to: 'rejected', change: 'rejected' },
  REVOKE_RECORD: { from: ['claimed', 'verified', 'rejected'], to: 'revoked', change: 'revoked' },
  // whatever was judged of it was judged of something else; what was taken back stays taken back
  CORRECT_RECORD: { from: ['claimed', 'verified', 'rejected'], to: 'claimed', change: 'changed' },
};

/** What somebody orders of one entry by itself. */
const BY_HAND = [
  'VERIFY_RECORD',
  'REJECT_RECORD',
  'REVOKE_RECORD',
] as const satisfies readonly RecordOrder['type'][];

/** How somebody comes to write an entry: the unit says so, the Office has seen the paper. */
export const WRITTEN_AS = { CLAIM_RECORD: 'claimed', ENTER_RECORD: 'verified' } as const satisfies Record<
  string,
  Standing
>;

const ALREADY: Readonly<Record<Standing, string>> = {
  claimed: 'RECORD_CLAIMED_ALREADY',
  verified: 'RECORD_VERIFIED_ALREADY',
  rejected: 'RECORD_REJECTED_ALREADY',
  revoked: 'REVOKED_ALREADY',
};

export interface RecordFacts {
  readonly standing: Standing;
  readonly revokedOn: Day | null;
  readonly today: Day;
}

/** Everything that stands against it now, all at once. */
export const recordFindings = (
  order: RecordOrder | RecordCorrection,
  { standing, revokedOn, today }: RecordFacts,
): Finding[] => {
  const from = ROADS[order.type].from.includes(standing)
    ? []
    : [block(ALREADY[standing], revokedOn === null ? {} : { have: revokedOn })];
  const paper = order.type === 'REVOKE_RECORD' ? { number: order.number, date: order.on } : null;
  const papers = paper === null ? [] : [paperGiven({ paper, today }) ?? []].flat();
  const reasons = 'reason' in order ? [reasonGiven(order) ?? []].flat() : [];
  return [...from, ...papers, ...reasons];
};

export type RecordDecision =
  | { readonly ok: true; readonly to: Standing; readonly change: RecordChange }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Pure: same entry, same order, same day, same answer. */
export function decideRecord(order: RecordOrder | RecordCorrection, facts: RecordFacts): RecordDecision {
  const findings = recordFindings(order, facts);
  if (blocks(findings)) return { ok: false, findings };
  const { to, change } = ROADS[order.type];
  const compared = order.type === 'CORRECT_RECORD' && order.verified;
  return { ok: true, to: compared ? 'verified' : to, change };
}

/** What may be done with an entry that stands like this, whoever asks. */
export const recordOrdersFrom = (standing: Standing): readonly RecordOrder['type'][] =>
  BY_HAND.filter((type) => ROADS[type].from.includes(standing));

/** An entry of the same subject that is there already, as far as a new one is compared with it. */
export interface KnownDeed extends Deed {
  readonly id: string;
  readonly standing: Standing;
}

export interface Entering {
  readonly deed: Deed;
  readonly issuerName: string | null;
  /** Whoever writes it has looked at what is alike and says it is another decision. */
  readonly sure: boolean;
  readonly known: readonly KnownDeed[];
  readonly today: Day;
}

/** A body that had not been set up yet, or was no more, has decided nothing then. */
const issuerThen = ({ deed, issuerName }: Entering, issuers: Plan['issuers']): Finding[] => {
  const { issuer, decidedOn } = deed;
  if (issuerName === null || decidedOn === null) return [];
  const bodies = issuers
    .filter(({ id }) => issuer === null || id === issuer)
    .flatMap((level) => level.bodies ?? [])
    .filter(({ name }) => typedAlike(name, issuerName));
  const [first] = bodies;
  const there = bodies.some(
    ({ from, until }) => (from === null || from <= decidedOn) && (until === null || decidedOn <= until),
  );
  if (first === undefined || there) return [];
  const { name, from, until } = first;
  return [
    block('ISSUER_NOT_THEN', {
      have: decidedOn,
      params: { issuer: name, ...(from !== null && { from }), ...(until !== null && { until }) },
    }),
  ];
};

/** What looks like the same decision is refused until somebody says that it is another one; then it is noted. */
const lookAlike = ({ deed, known, sure }: Entering): Finding[] =>
  known
    .filter(({ standing }) => standing !== 'rejected')
    .filter((other) => similarDeed(deed, other))
    .map(({ id, number, decidedOn, year }) =>
      block('SIMILAR_ENTRY', {
        effect: sure ? 'warn' : 'block',
        params: {
          entry: id,
          ...(number !== null && { number }),
          ...(decidedOn !== null && { on: decidedOn }),
          ...(year !== null && { year }),
        },
      }),
    );

/** What stands against writing this down, for one subject. */
export const enteringFindings = (entering: Entering, { issuers }: Pick<Plan, 'issuers'>): Finding[] => {
  const { decidedOn } = entering.deed;
  const later =
    decidedOn !== null && decidedOn > entering.today
      ? [block('PAPER_DATED_LATER', { need: entering.today, have: decidedOn })]
      : [];
  return [...later, ...issuerThen(entering, issuers), ...lookAlike(entering)];
};
