import { type Found, SITTINGS, type SittingCase, type Step } from '../../support/sittings-table.js';
import type { NominationOrder } from '../../../workflows/nomination/nomination.events.js';
import type { Result } from '../../../workflows/sitting/sitting.context.js';
import type { SittingOrder } from '../../../workflows/sitting/sitting.events.js';
import { codes, memberNamed, name, RULES, SECRETARY, Sitting, withCouncil } from './council.js';

const DAY_OF_SITTING = '2021-03-26';
const dayAt = (days: number): string =>
  new Date(Date.parse(DAY_OF_SITTING) + days * 86_400_000).toISOString().slice(0, 10);

/** As the case has it before the first step. */
const convened = (given: SittingCase): Sitting => {
  const { selected, ...quotas } = RULES.quotas;
  const sitting = new Sitting({
    size: given.members,
    agenda: given.names.split('').map((letter) => {
      const member = given.nominees[letter];
      return member === undefined ? name(letter) : memberNamed(letter, member);
    }),
    plan: {
      ...withCouncil(given.council),
      quotas: { ...quotas, selected: { ...selected, ...given.seats } },
    },
  });
  sitting.inWriting = given.inWriting;
  sitting.members = sitting.members.map((member) => {
    const ends = given.mandateEnds[member.person];
    return ends === undefined ? member : { ...member, until: dayAt(ends) };
  });
  return sitting;
};

type Told = Record<string, readonly [votes: number, place: number | null]>;

const ballot = (sitting: Sitting, marks: string): SittingOrder => ({
  type: 'CAST_BALLOT',
  marks: marks.split(''),
  ...(sitting.plan.council.form === 'eachName' &&
    sitting.context.kind !== 'runoff' && {
      against: sitting.context.candidates.filter((letter) => !marks.includes(letter)),
    }),
});

const changed = { held: { held: true }, released: { held: false }, withdrawn: { gone: true } } as const;

/** What the nominations are told by an order of the sitting. */
const toldBy = (sitting: Sitting, by: string, order: SittingOrder): Told =>
  Object.fromEntries(
    sitting.order(by, order).orders.flatMap((ordered): [string, Told[string]][] => {
      const verdict = ordered.order as NominationOrder;
      if (verdict.type === 'SELECT') return [[ordered.id, [verdict.votes, verdict.rank]]];
      return verdict.type === 'NOT_SELECT' ? [[ordered.id, [verdict.votes, null]]] : [];
    }),
  );

const take = (sitting: Sitting, step: Step): Told => {
  switch (step.does) {
    case 'vote':
      for (const [voter, marks] of step.ballots) sitting.order(voter, ballot(sitting, marks));
      return {};
    case 'move': {
      const day = dayAt(step.days);
      const plannedFor = `${day}T02:00:00.000Z`;
      sitting.order(SECRETARY, { type: 'MOVE', plannedFor, place: 'Hội trường', reason: step.reason });
      sitting.convenedFor = { plannedFor, plannedOn: day };
      sitting.today = day;
      return {};
    }
    case 'name':
      sitting.agenda = sitting.agenda.map((item) =>
        item.nomination === step.name ? { ...item, ...changed[step.is] } : item,
      );
      return {};
    case 'order': {
      const decision = sitting.ask(step.by, step.order);
      const of = `${step.by} ${JSON.stringify(step.order)}`;
      if (step.refused !== null) {
        expect([of, decision.ok, codes(decision)]).toEqual([of, false, step.refused.toSorted()]);
        return {};
      }
      if (step.noted !== null) expect([of, codes(decision)]).toEqual([of, step.noted.toSorted()]);
      return toldBy(sitting, step.by, step.order);
    }
  }
};

/** A result in the words of the table; of what the case does not speak nothing is said. */
const inWords = (result: Result, asked: Found): Found => {
  const own = result.counts.filter((count) => count.own !== undefined);
  return {
    no: result.ballotNo,
    kind: result.kind,
    base: result.base,
    needed: result.needed,
    ...(own.length > 0 && {
      own: Object.fromEntries(own.map((count) => [count.nomination, count.own])) as NonNullable<Found['own']>,
    }),
    cast: result.ballots,
    votes: Object.fromEntries(result.counts.map(({ nomination, votes }) => [nomination, votes])),
    selected: result.selected.join(''),
    tied: result.tied.join(''),
    ...(asked.took !== undefined && { took: result.took.join(' ') }),
    ...(result.agreed !== null && { agreed: result.agreed.join('') }),
    ...(result.open !== null && {
      open: Object.fromEntries(result.open.map(({ person, marks }) => [person, marks.join('')])),
    }),
  };
};

describe('the table of sittings', () => {
  test('has twenty-four, each with a name of its own', () => {
    expect(new Set(SITTINGS.map(({ id }) => id)).size).toBe(24);
  });

  test.each(SITTINGS.map((given) => [given.id, given] as const))('%s', (_id, given) => {
    const sitting = convened(given);
    const told: Told = {};
    for (const step of given.steps) Object.assign(told, take(sitting, step));
    const { results, struck } = sitting.context;
    expect(sitting.stored.state).toEqual(['concluded']);
    expect(results.map((result, at) => inWords(result, given.expected.ballots[at] as Found))).toEqual(
      given.expected.ballots,
    );
    expect(struck).toEqual(given.expected.struck);
    expect(told).toEqual(given.expected.told);
  });
});
