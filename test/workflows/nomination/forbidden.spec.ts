import { roadsFrom } from '../../../workflows/kernel/step.js';
import { decideNomination } from '../../../workflows/nomination/decide.js';
import type { NominationType } from '../../../workflows/nomination/nomination.events.js';
import { nominationMachine } from '../../../workflows/nomination/nomination.machine.js';
import {
  doing,
  exemplar,
  facts,
  ORDER_TYPES,
  ORDERS,
  part,
  REGIONS,
  stored,
  withoutCriteria,
} from '../../support/builders/nomination.js';

/** What may be ordered where, written down a second time by hand. */
const ANYWHERE = 'HOLD RELEASE CORRECT RECOUNT RECHECK CONTEST_FACTS MIGRATE NUDGE WITHDRAW DISQUALIFY';
const ROADS: Readonly<Record<string, string>> = {
  draft: 'EDIT_DOSSIER SUBMIT LAPSE',
  unitReview: 'ENDORSE RETURN LAPSE',
  officeReview: 'CHECK_EVIDENCE ACCEPT RETURN REPORT_UNQUALIFIED',
  supplement: 'EDIT_DOSSIER SUBMIT LAPSE',
  unqualified: 'OBJECT NOT_SELECT',
  compiled: 'PUT_BEFORE_COUNCIL RETURN',
  beforeCouncil: 'SELECT NOT_SELECT',
  selected: 'FORWARD',
  lapsed: 'REOPEN',
};

const EXEMPLAR = 'EDIT_DOSSIER CHECK_EVIDENCE REPLACE';
const COMMENDATIONS = 'PROPOSE_COMMENDATION ADVISE_COMMENDATION DECIDE_COMMENDATION REFUSE_COMMENDATION';
const ON_PAPER = 'RECORD_ANSWER CONFIRM_ANSWER DISMISS_ANSWER';
const STORIES =
  'DRAFT_STORY CONSENT_STORY WITHDRAW_CONSENT APPROVE_STORY PUBLISH_STORY RETRACT_STORY RECORD_ACTIVITY';
const IN_REGION: Readonly<Record<keyof typeof REGIONS, Readonly<Record<string, string>>>> = {
  province: {
    notSent: '',
    sent: `RECEIVE HAND_FILE TAKE_RECEIPT ${ON_PAPER}`,
    received: `RECOGNISE DECLINE RETURN_FOR_CORRECTION ${ON_PAPER}`,
    toCorrect: 'RESEND',
    recognised: `CHANGE_ANSWER ${ON_PAPER}`,
    declined: `CHANGE_ANSWER ${ON_PAPER}`,
  },
  fostering: { awaitingPlan: 'FILE_FOSTERING_PLAN', underway: 'REPORT_PROGRESS' },
  commendation: { none: COMMENDATIONS, commended: COMMENDATIONS },
  dissemination: { none: STORIES, published: STORIES },
  review: {
    firstHalf: 'CALL EVALUATE_YEAR REVIEW_MIDTERM REVIEW_FINAL',
    improving: 'CALL EVALUATE_YEAR REVIEW_FINAL',
    secondHalf: 'CALL EVALUATE_YEAR REVIEW_FINAL',
  },
};

const words = (...lists: string[]): string[] => lists.flatMap((list) => list.split(' ')).filter(Boolean);

const FINAL = ['confirmed', 'notConfirmed', 'notSelected', 'withdrawn', 'ineligible', 'revoked', 'replaced'];
const ACTIVE = Object.keys(ROADS);

type Regions = Record<keyof typeof REGIONS, string>;

/** Every way an exemplar can stand side by side. */
const COMBINATIONS: Regions[] = Object.entries(REGIONS).reduce<Regions[]>(
  (before, [region, names]) => before.flatMap((at) => names.map((name) => ({ ...at, [region]: name }))),
  [{} as Regions],
);

const expectedAt = (at: Regions): string[] =>
  words(
    ANYWHERE,
    EXEMPLAR,
    ...(Object.keys(REGIONS) as (keyof Regions)[]).map((region) => IN_REGION[region][at[region]] ?? '?'),
  );

/** There is a part for the orders that name one, so that only the nomination’s own state is missing a road. */
const give = (type: NominationType, state: readonly string[]) =>
  decideNomination(
    stored(state),
    ORDERS[type],
    facts({
      plan: withoutCriteria(),
      ...doing(type, state),
      parts: [type.includes('COMMENDATION') ? part('commendation', 'advised') : part('story', 'approved')],
    }),
  );

const refusedEverythingBut = (state: readonly string[], roads: readonly string[], code: string) => {
  for (const type of ORDER_TYPES) {
    const decision = give(type, state);
    const codes = decision.findings.map((finding) => finding.code);
    if (roads.includes(type)) expect([type, codes]).not.toEqual([type, expect.arrayContaining([code])]);
    else {
      expect([type, decision.ok, codes]).toEqual([type, false, expect.arrayContaining([code])]);
      expect(decision).toMatchObject({ because: expect.stringMatching(/^(noRoad|forbidden)$/) });
    }
  }
};

describe('what has no road is refused as such, whoever asks', () => {
  test.each(ACTIVE)('from %s', (state) => {
    const roads = words(ANYWHERE, ROADS[state] ?? '');
    expect(roadsFrom(nominationMachine, stored(state)).toSorted()).toEqual([...roads].toSorted());
    refusedEverythingBut([state], roads, 'NOT_FROM_THIS_STATE');
  });

  test.each(FINAL)('%s: the life is over, nothing has a road', (state) => {
    expect(roadsFrom(nominationMachine, stored(state))).toEqual([]);
    refusedEverythingBut([state], [], 'LIFE_IS_OVER');
  });

  test('an exemplar has the roads of each region it stands in, in every combination', () => {
    expect(COMBINATIONS).toHaveLength(6 * 2 * 2 * 2 * 3);
    for (const at of COMBINATIONS) {
      const roads = roadsFrom(nominationMachine, stored(exemplar(at)));
      expect([at, [...roads].toSorted()]).toEqual([at, [...new Set(expectedAt(at))].toSorted()]);
    }
  });

  test.each(
    // one combination for each place of each region, the others moved on as well
    COMBINATIONS.filter((_, index) => index % 17 === 0).map(
      (at) => [Object.values(at).join(' · '), at] as const,
    ),
  )('from exemplar %s', (_name, at) => {
    refusedEverythingBut(exemplar(at), expectedAt(at), 'NOT_FROM_THIS_STATE');
  });

  test('the combinations judged in full stand in every place of every region', () => {
    const judged = COMBINATIONS.filter((_, index) => index % 17 === 0).flatMap((at) => exemplar(at));
    const places = Object.entries(REGIONS).flatMap(([region, names]) =>
      names.map((name) => `exemplar.${region}.${name}`),
    );
    expect([...new Set(judged)].toSorted()).toEqual(places.toSorted());
  });

  test('every state of the machine is judged here', () => {
    expect(Object.keys(nominationMachine.states).toSorted()).toEqual(
      [...ACTIVE, ...FINAL, 'exemplar'].toSorted(),
    );
    const regions = Object.entries(nominationMachine.states['exemplar']?.states ?? {});
    expect(Object.fromEntries(regions.map(([name, { states }]) => [name, Object.keys(states)]))).toEqual(
      REGIONS,
    );
  });

  test('the refusal names the order, the state and what is offered instead', () => {
    expect(give('ENDORSE', ['selected'])).toEqual({
      ok: false,
      because: 'noRoad',
      findings: [
        {
          code: 'NOT_FROM_THIS_STATE',
          clause: '-',
          effect: 'block',
          params: {
            order: 'ENDORSE',
            state: 'selected',
            offered:
              'FORWARD, HOLD, RELEASE, CORRECT, RECOUNT, RECHECK, CONTEST_FACTS, MIGRATE, NUDGE, WITHDRAW, DISQUALIFY',
          },
        },
      ],
    });
  });

  test('endorsing twice, late: the road is not there; being late has nothing to do with it', () => {
    const again = decideNomination(
      stored('officeReview'),
      ORDERS.ENDORSE,
      facts({ moment: { at: '2021-04-01T02:00:00.000Z', day: '2021-04-01' } }),
    );
    expect(again.findings.map(({ code }) => code)).toEqual(['NOT_FROM_THIS_STATE']);
  });
});
