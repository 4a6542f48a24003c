import type { Day } from '../kernel/days.js';
import type { Refused } from '../kernel/decision.js';
import { block, type Finding, findingsOf } from '../kernel/finding.js';
import { type Capacity, mayWithProof, permission } from '../policy/decide-policy.js';
import { type Decided, decided } from '../policy/decided.js';
import { DELEGABLE, LENDERS } from '../policy/lending.js';
import { type Actor, type Grant, holdsOn, type Substitution } from '../policy/roles.js';
import { authorisedInWriting } from '../rules/authorised-in-writing.rule.js';
import { lendsWhatHeHolds } from '../rules/lends-what-he-holds.rule.js';
import { notLentAlready } from '../rules/not-lent-already.rule.js';
import { periodAhead } from '../rules/period-ahead.rule.js';
import { periodBounded } from '../rules/period-bounded.rule.js';
import { reasonGiven } from '../rules/reason-given.rule.js';
import { type Substitute, substituteFit } from '../rules/substitute-fit.rule.js';
import { substituteNotBarred } from '../rules/substitute-not-barred.rule.js';

/** What is asked for: who stands in for whom, in what, from which day to which. */
export interface NewSubstitution {
  readonly principal: string;
  readonly substitute: string;
  readonly actions: readonly string[];
  readonly from: Day;
  readonly until: Day;
  readonly reason: string;
  /** The written authorisation (văn bản ủy quyền), where one is needed. */
  readonly paper: { readonly number: string; readonly date: Day } | null;
}

interface Asker {
  readonly actor: Actor;
  readonly day: Day;
}

export interface MakingFacts extends Asker {
  /** Null: nobody of this organisation. */
  readonly principal: {
    readonly person: string;
    readonly grants: readonly Grant[];
    readonly lent: readonly Pick<Substitution, 'actions' | 'from' | 'until'>[];
  } | null;
  readonly substitute: Substitute | null;
  readonly lending: Parameters<typeof notLentAlready>[0]['lending'];
  /** What waits today for the principal, by the seats he sits at. */
  readonly open: Parameters<typeof substituteNotBarred>[0]['open'];
}

export interface EndingFacts extends Asker {
  readonly principal: string;
  readonly substitute: string;
  readonly until: Day;
  readonly ended: boolean;
}

/** Without a capacity: in an affair of his own, whatever office he holds. */
export type SubstitutionDecided = Decided<Capacity | null>;

const asked = (action: string, relation: 'own' | 'others', { actor, day }: Asker) =>
  permission({
    life: 'substitution',
    action,
    state: [relation],
    day,
    actor: { ...actor, substitutions: [] }, // nobody arranges this in another's place
    unit: actor.grants.find((held) => held.unit !== null && holdsOn(day, held))?.unit ?? null,
    nominee: null,
    taken: [],
  });

/** May this person have somebody stand in for himself, and may he for somebody who is ill? Asked before there is one. */
export const maySubstitute = (
  actor: Actor,
  day: Day,
): {
  readonly own: boolean;
  readonly others: boolean;
  /** For others only once he has given a second factor. */
  readonly prove: boolean;
  /** End what names neither himself. */
  readonly end: boolean;
} => {
  const others = asked('MAKE_SUBSTITUTION', 'others', { actor, day });
  return {
    own: asked('MAKE_SUBSTITUTION', 'own', { actor, day }).allow,
    others: mayWithProof(others),
    prove: !others.allow && mayWithProof(others),
    end: asked('END_SUBSTITUTION', 'others', { actor, day }).allow,
  };
};

/** What somebody may lend by the offices he holds on that day. */
export const lendable = (grants: readonly Grant[], day: Day): string[] => {
  const held = LENDERS.filter((role) => grants.some((one) => one.role === role && holdsOn(day, one)));
  return [...new Set(held.flatMap((role) => [...DELEGABLE[role]]))];
};

const NOBODY = { person: '', grants: [], lent: [] } as const;

const makingFindings = (order: NewSubstitution, facts: MakingFacts): Finding[] => {
  const { substitute, lending, open, day } = facts;
  const principal = facts.principal ?? NOBODY;
  const { actions, from, until, reason, paper } = order;
  const sight = { principal, substitute, lending, open, actions, from, until, reason, paper, today: day };
  return [
    ...(facts.principal === null ? [block('PRINCIPAL_UNKNOWN')] : []),
    ...findingsOf(
      [
        periodBounded,
        periodAhead,
        reasonGiven,
        substituteFit,
        lendsWhatHeHolds,
        notLentAlready,
        authorisedInWriting,
        substituteNotBarred,
      ],
      sight,
    ),
  ];
};

/** May this person have the other stand in for that one? By himself for what he holds, by the Director for one who is ill. */
export function decideMaking(order: NewSubstitution, facts: MakingFacts): SubstitutionDecided | Refused {
  const relation = order.principal === facts.actor.person ? 'own' : 'others';
  return decided(asked('MAKE_SUBSTITUTION', relation, facts), makingFindings(order, facts));
}

/** May he end it before its day? Either of the two may, the Director, and the administrator when somebody leaves. */
export function decideEnding(facts: EndingFacts): SubstitutionDecided | Refused {
  const { actor, principal, substitute, until, ended, day } = facts;
  const concerned = actor.person === principal || actor.person === substitute;
  const may =
    concerned && actor.only === undefined
      ? ({ allow: true, capacity: null } as const)
      : asked('END_SUBSTITUTION', 'others', facts);
  const over = ended || until < day;
  return decided(may, over ? [block('SUBSTITUTION_OVER', { have: until })] : []);
}
