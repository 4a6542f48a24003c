import { seedPlan } from '../../support/builders/plan.js';
import type { Refused } from '../../../workflows/kernel/decision.js';
import type { Finding } from '../../../workflows/kernel/finding.js';
import type { Stored } from '../../../workflows/kernel/step.js';
import type { Actor, Role } from '../../../workflows/policy/roles.js';
import type { StoredBallot } from '../../../workflows/sitting/tally.js';
import { decideSitting, type SittingDecision, type SittingMoved } from '../../../workflows/sitting/decide.js';
import type { AgendaItem, CouncilMember, SittingSettled } from '../../../workflows/sitting/facts.js';
import { newSitting, type SittingContext } from '../../../workflows/sitting/sitting.context.js';
import type { SittingOrder } from '../../../workflows/sitting/sitting.events.js';

export type Rules = SittingSettled['plan'];

/** The reading in force: quorum 2/3, at most 5 marks, more than 1/2 of members by decision, 4 or 5 seats. */
export const RULES: Rules = {
  council: {
    quorum: { num: 2, den: 3, of: 'members' },
    secret: true,
    form: 'marks',
    marksMax: 5,
    approve: { op: '>', share: { num: 1, den: 2 }, of: 'members' },
    chairMustAgree: false,
    advanceBallots: false,
    inWriting: false,
    runoffsMax: 1,
    afterRunoffs: 'chair',
    secondBallots: 1,
    voidMarks: ['self', 'kin', 'interest'],
    leaveVote: [],
    conflictsShrinkBase: false,
    clause: 'IV.1',
  },
  quotas: {
    perUnit: { min: 1, max: 2, except: [], clause: 'IV.1' },
    selected: { min: 4, max: 5, clause: 'IV.1' },
    also: [],
  },
  clauses: seedPlan().clauses,
  hold: seedPlan().hold,
};

/** For what is about few ballots: at the close only those who voted make the quorum. */
export const ANY_QUORUM = { num: 1, den: 100, of: 'members' } as const;

export const withCouncil = (council: Partial<Rules['council']>): Rules => ({
  ...RULES,
  council: { ...RULES.council, ...council },
});

/** m1 is the chair, m2 the vice chair, m3 the secretary; each from a unit of his own. */
export const CHAIR = 'm1';
export const VICE = 'm2';
export const SECRETARY = 'm3';

const roleOf = (at: number): Role =>
  (['councilChair', 'councilViceChair', 'councilSecretary'] as const)[at] ?? 'councilMember';

const council = (size: number): CouncilMember[] =>
  Array.from({ length: size }, (_, at) => ({
    person: `m${at + 1}`,
    role: roleOf(at),
    unit: `U${at + 1}`,
  }));

/** A collective that is nobody on the Council. */
export const name = (nomination: string, item: Partial<AgendaItem> = {}): AgendaItem => ({
  nomination,
  nominee: { kind: 'collective', person: null, unit: 'X' },
  held: false,
  qualified: true,
  ...item,
});

/** A nominee who sits on the Council himself. */
export const memberNamed = (nomination: string, person: string): AgendaItem =>
  name(nomination, { nominee: { kind: 'individual', person, unit: 'X' } });

export const names = (...nominations: string[]): AgendaItem[] =>
  nominations.map((nomination) => name(nomination));

export const actor = (person: string, role: Role, assurance: Actor['assurance'] = 'room'): Actor => ({
  person,
  grants: [{ role, unit: null, from: '2021-01-01', until: null }],
  assurance,
  substitutions: [],
});

interface Setup {
  readonly size?: number;
  readonly agenda?: readonly AgendaItem[];
  readonly plan?: Rules;
}

/** One sitting played through `decideSitting`, with the ballots kept apart as the shell keeps them. */
export class Sitting {
  stored: Stored<SittingContext> = { state: ['convened'], context: newSitting };
  members: CouncilMember[];
  agenda: readonly AgendaItem[];
  plan: Rules;
  inWriting = false;
  today = '2021-03-26';
  convenedFor = { plannedFor: '2021-03-26T02:00:00.000Z', plannedOn: '2021-03-26' };
  box: StoredBallot[] = [];

  constructor({ size = 9, agenda = names('A', 'B', 'C', 'D', 'E', 'F'), plan = RULES }: Setup = {}) {
    this.members = council(size);
    this.agenda = agenda;
    this.plan = plan;
  }

  get context(): SittingContext {
    return this.stored.context;
  }

  get everybody(): string[] {
    return this.members.map(({ person }) => person);
  }

  /** Whoever votes from afar has a second factor; everybody else is in the room. */
  facts(person: string, order: SittingOrder): SittingSettled {
    const role = this.members.find((member) => member.person === person)?.role ?? 'councilMember';
    return {
      moment: { at: `${this.today}T02:00:00.000Z`, day: this.today },
      actor: actor(person, role, order.type === 'CAST_ADVANCE' ? 'second' : 'room'),
      plan: this.plan,
      sitting: 'PH-01',
      round: 'D-2021',
      ...this.convenedFor,
      inWriting: this.inWriting,
      members: this.members,
      agenda: this.agenda,
      ballots: this.box.filter(({ ballotNo }) => this.read(order).includes(ballotNo)),
    };
  }

  /** The numbers of the ballots that the law is shown: those of the open vote, and at the end all that count. */
  private read({ type }: SittingOrder): number[] {
    const { ballotNo, kind, results } = this.context;
    if (type === 'CLOSE_VOTING') return kind === 'first' ? [0, ballotNo] : [ballotNo];
    return type === 'CONCLUDE' ? results.map((result) => result.ballotNo) : [];
  }

  /** Decides without going on. */
  ask(person: string, order: SittingOrder): SittingDecision {
    return decideSitting(this.stored, order, this.facts(person, order));
  }

  askAs(who: Actor, person: string, order: SittingOrder): SittingDecision {
    return decideSitting(this.stored, order, { ...this.facts(person, order), actor: who });
  }

  /** Goes on; a refusal is an error of the test. */
  order(person: string, order: SittingOrder): SittingMoved {
    const decision = this.ask(person, order);
    if (!decision.ok) throw new Error(`${order.type}: ${codes(decision).join(', ')}`);
    this.stored = { state: decision.state, context: decision.context };
    if (decision.ballot) this.box.push(decision.ballot);
    const { box } = decision.keeps;
    if (box) {
      this.box = [...this.box.filter(({ ballotNo }) => !box.ballotNos.includes(ballotNo)), ...box.ballots];
    }
    return decision;
  }

  /** The codes that refuse it, sorted. */
  refusal(person: string, order: SittingOrder): string[] {
    const decision = this.ask(person, order);
    if (decision.ok) throw new Error(`${order.type} was allowed`);
    return codes(decision);
  }

  /** What refuses it, whole. */
  blocked(person: string, order: SittingOrder): Finding[] {
    const decision = this.ask(person, order);
    if (decision.ok) throw new Error(`${order.type} was allowed`);
    return decision.findings.filter(({ effect }) => effect === 'block');
  }

  /** Something else happens to a name meanwhile. */
  mark(nomination: string, what: Partial<AgendaItem>): this {
    this.agenda = this.agenda.map((item) => (item.nomination === nomination ? { ...item, ...what } : item));
    return this;
  }

  /** Each votes for the names of his word. */
  cast(ballots: Readonly<Record<string, string>>): this {
    for (const [person, marks] of Object.entries(ballots)) {
      this.order(person, { type: 'CAST_BALLOT', marks: marks.split('') });
    }
    return this;
  }

  close(): SittingMoved {
    return this.order(this.context.chair ?? '', { type: 'CLOSE_VOTING' });
  }

  open(present: readonly string[] = this.everybody): this {
    this.order(SECRETARY, { type: 'OPEN', present, secretary: SECRETARY });
    return this;
  }

  openVoting(): this {
    this.order(this.context.chair ?? '', { type: 'OPEN_VOTING' });
    return this;
  }

  /** The minutes drawn up, signed by both, and the result released. */
  conclude(reason?: string): SittingMoved {
    const { chair, secretary } = this.context;
    this.order(chair ?? '', { type: 'DRAW_MINUTES', ...(reason !== undefined && { reason }) });
    this.order(secretary ?? '', { type: 'SIGN_MINUTES' });
    this.order(chair ?? '', { type: 'SIGN_MINUTES' });
    return this.order(chair ?? '', { type: 'CONCLUDE' });
  }

  /** How many votes each name gets; the marks are spread so that no ballot has more than it need have. */
  vote(votes: Readonly<Record<string, number>>): this {
    const ballots = this.context.present.map((person) => ({ person, marks: [] as string[] }));
    for (const [nomination, count] of Object.entries(votes)) {
      const lightest = ballots.toSorted((one, other) => one.marks.length - other.marks.length);
      lightest.slice(0, count).forEach(({ marks }) => marks.push(nomination));
    }
    for (const { person, marks } of ballots) this.order(person, { type: 'CAST_BALLOT', marks });
    this.order(this.context.chair ?? '', { type: 'CLOSE_VOTING' });
    return this;
  }
}

/** Of nine: A to D are selected, E and F are equal for the fifth seat. */
export const TIE_ON_THE_LAST_SEAT = { A: 8, B: 9, C: 9, D: 9, E: 5, F: 5 };

/** A refusal by the Council's clause. */
export const block = (code: string, more: Partial<Finding> = {}): Finding => ({
  code,
  clause: 'IV.1',
  effect: 'block',
  ...more,
});

export const codes = ({ findings }: Refused | SittingMoved): string[] =>
  findings.map(({ code }) => code).toSorted();
