import type { Past, PastEvent } from '../../../workflows/replay/past.js';
import { replay } from '../../../workflows/replay/replay.js';
import { actor, standingIn } from '../../support/builders/cast.js';
import { DOSSIER, facts, on, ORDERS } from '../../support/builders/nomination.js';
import { seedPlan } from '../../support/builders/plan.js';
import { LAW, ToldNomination } from './told.js';

const VERIFIED = { entries: facts().entries.map((entry) => ({ ...entry, verified: true })) };
const UNVERIFIED = facts().entries.map((entry) => ({ ...entry, verified: false }));
const evidence = DOSSIER.evidence;

/** From the first line to the province, under another version of the plan, with a commendation. */
const whole = (): ToldNomination =>
  new ToldNomination(evidence)
    .order(ORDERS.EDIT_DOSSIER)
    .order(ORDERS.SUBMIT)
    .order(ORDERS.ENDORSE)
    .order(ORDERS.CHECK_EVIDENCE)
    .order(ORDERS.ACCEPT, VERIFIED)
    .order(ORDERS.PUT_BEFORE_COUNCIL, VERIFIED)
    .order(ORDERS.SELECT, VERIFIED)
    .order(ORDERS.FORWARD, VERIFIED)
    .order(ORDERS.MIGRATE, VERIFIED)
    .order(ORDERS.PROPOSE_COMMENDATION, VERIFIED)
    .order(ORDERS.ADVISE_COMMENDATION, VERIFIED);

/** By their numbers in the chain. */
const [SUBMIT, ENDORSE, ACCEPT, SELECT, MIGRATE, PROPOSE] = [3, 4, 6, 8, 10, 11] as const;

type Loose = { [name: string]: Loose } & { [at: number]: Loose };

/** One event of it is told otherwise. */
function told(seq: number, change: (event: Loose) => void, past: Past = whole().past): Past {
  const events = structuredClone(past.events) as PastEvent[];
  const event = events[seq - 1];
  if (!event) throw new Error(`no event ${seq}`);
  change(event as unknown as Loose);
  return { ...past, events };
}

const put = (path: string, value: unknown) => (event: Loose) => {
  const names = path.split('.');
  const last = names.pop() ?? '';
  const at = names.reduce<Loose>((inner, name) => inner[name] as Loose, event);
  at[last] = value as Loose;
};

const lines = (past: Past): string[] =>
  replay(past).faults.map(({ seq, fault, about }) => `${seq} ${fault} ${about}`);

describe('an honest chain', () => {
  test('every move is decided again, and comes to what is recorded', () => {
    const { faults, decided, undecided } = replay(whole().past);
    expect({ faults, decided, undecided }).toEqual({ faults: [], decided: 12, undecided: [] });
  });

  test('who signs for another does so again', () => {
    const { past } = new ToldNomination(evidence)
      .order(ORDERS.EDIT_DOSSIER)
      .order(ORDERS.SUBMIT)
      .order(ORDERS.ENDORSE, { actor: standingIn('hieu', 'son', 'ENDORSE') });
    expect(past.events.at(-1)?.actor).toMatchObject({ person: 'son', as: 'TUQ.', for: 'hieu' });
    expect(lines(past)).toEqual([]);
    expect(
      lines(told(ENDORSE, put('disclosed.facts.actor.substitutions.0.actions', ['RETURN']), past)),
    ).toEqual(['4 rights ENDORSE']);
  });

  test('a link lets in to its own task, and to nothing else', () => {
    const by = (...only: string[]) => ({ actor: { ...actor('hieu'), only } });
    const sent = new ToldNomination(evidence).order(ORDERS.EDIT_DOSSIER).order(ORDERS.SUBMIT);
    const { past } = sent.order(ORDERS.ENDORSE, by('ENDORSE', 'RETURN'));
    expect(lines(past)).toEqual([]);
    expect(lines(told(ENDORSE, put('disclosed.facts.actor.only', ['RETURN']), past))).toEqual([
      '4 rights ENDORSE',
    ]);
    expect(lines(told(ENDORSE, put('via.channel', 'page'), past))).toEqual(['4 facts link']);
  });

  test('what the clock orders late is dated by what set it off, and never before the head of the chain', () => {
    const { past } = whole().order(
      { type: 'NUDGE', slot: '2021-03-16' },
      { ...VERIFIED, moment: on('2021-03-16') },
    );
    const head = past.events.at(-2)?.at ?? '';
    const honest = told(13, put('at', head), past);
    expect(lines(honest)).toEqual([]);
    expect(lines(past)).toEqual(['13 facts at']);
  });
});

describe('what has been changed is found and named', () => {
  test.each<[string, number, (event: Loose) => void, string[]]>([
    ['a right taken away', ENDORSE, put('disclosed.facts.actor.grants', []), ['4 rights ENDORSE']],
    [
      'another right',
      ENDORSE,
      put('disclosed.facts.actor.grants.0.role', 'unitDeputy'),
      ['4 capacity actor'],
    ],
    ['another person in the event', ENDORSE, put('actor.person', 'mai'), ['4 capacity actor']],
    ['another capacity', ACCEPT, put('actor.as', 'KT.'), ['6 capacity actor']],
    [
      'he who put the name down endorses it',
      ENDORSE,
      (event) => {
        put('actor.person', 'binh')(event);
        put('disclosed.facts.actor.person', 'binh')(event);
      },
      ['4 duties ENDORSE'],
    ],
    [
      'two others have the places of the unit',
      ENDORSE,
      put('disclosed.facts.others', 2),
      ['4 rules ENDORSE'],
    ],
    ['evidence that nobody verified', ACCEPT, put('disclosed.facts.entries', UNVERIFIED), ['6 rules ACCEPT']],
    [
      'a finding added',
      ENDORSE,
      put('disclosed.findings', [{ code: 'X', clause: '-', effect: 'warn' }]),
      ['4 findings findings'],
    ],
    ['another result', ENDORSE, put('to', ['compiled']), ['4 state to']],
    ['another beginning', ENDORSE, put('from', ['supplement']), ['4 state from']],
    ['another order', SUBMIT, put('type', 'ENDORSE'), ['3 facts order']],
    [
      'an order that has no road from there',
      SUBMIT,
      put('disclosed.facts.order.type', 'ACCEPT'),
      ['3 rights SUBMIT', '3 road SUBMIT', '3 facts order'],
    ],
    ['not ordered by the Council', SELECT, put('disclosed.facts.orderedBy', undefined), ['8 rights SELECT']],
    [
      'another day than that of the hour',
      ENDORSE,
      put('disclosed.facts.moment.day', '2021-03-19'),
      ['4 facts day'],
    ],
    [
      'another hour than that of the event',
      ENDORSE,
      put('disclosed.facts.moment.at', '2021-03-20T03:01:00.000Z'),
      ['4 facts at'],
    ],
    ['a stronger proof than he gave', ENDORSE, put('via.assurance', 'pin'), ['4 facts assurance']],
    [
      'another dossier than the unit had written',
      ENDORSE,
      put('disclosed.dossier.post', 'Trưởng phòng'),
      ['4 facts dossier', '5 facts dossier'],
    ],
    [
      'another nominee',
      ENDORSE,
      put('disclosed.facts.nominee.unit', 'QLNL'),
      ['4 rights ENDORSE', '4 facts nominee'],
    ],
    ['other words', 10, put('disclosed.comment', 'Không rõ.'), ['10 facts comment']],
    [
      'a version of the plan that was not ordered',
      MIGRATE,
      put('planAfter', undefined),
      ['10 rules MIGRATE'],
    ],
    ['goes on under the plan of before', PROPOSE, put('plan.sha256', 'plan-1'), ['11 facts plan']],
    ['a commendation already decided', 12, put('part.to', ['decided']), ['12 state part']],
    [
      'one that nobody proposed',
      12,
      put('disclosed.facts.parts', []),
      ['12 rules ADVISE_COMMENDATION', '12 facts parts'],
    ],
    ['facts of no shape at all', ENDORSE, put('disclosed.facts.actor', null), ['4 facts facts']],
  ])('%s', (_, seq, change, expected) => {
    expect(lines(told(seq, change))).toEqual(expected);
  });

  test('a refusal says by which finding', () => {
    const [fault] = replay(told(ENDORSE, put('disclosed.facts.others', 2))).faults;
    expect(fault?.decided).toMatchObject([{ code: 'UNIT_QUOTA_FULL', clause: 'IV.1', need: 2, have: 3 }]);
  });
});

describe('how it begins', () => {
  test.each<[string, (event: Loose) => void, string[]]>([
    ['by somebody without the duty', put('disclosed.facts.actor.grants', []), ['1 rights FILE']],
    [
      'when the name stood there already',
      put('disclosed.facts.filing.already', 'HS-2021-0001'),
      ['1 rules FILE'],
    ],
    ['with evidence of another', put('disclosed.facts.filing.entries', []), ['1 rules FILE']],
    ['about somebody else', put('disclosed.facts.filing.nominee.person', 'mai'), ['1 facts nominee']],
    ['with another step', put('type', 'SUBMIT'), ['1 road SUBMIT', '1 facts order']],
    ['further on', put('to', ['compiled']), ['1 state to']],
  ])('%s', (_, change, expected) => {
    const { past } = new ToldNomination(evidence);
    expect(lines(past)).toEqual([]);
    expect(lines(told(1, change, past))).toEqual(expected);
  });

  test('as it was kept before a filing kept all that it was asked: not decided, and no false alarm', () => {
    const { faults, undecided } = replay(told(1, put('disclosed.facts.filing', undefined)));
    expect(faults).toEqual([]);
    expect(undecided[0]).toEqual({ seq: 1, because: 'notKept' });
    expect(undecided.slice(1).every(({ because }) => because === 'before')).toBe(true);
  });
});

describe('what cannot be decided again', () => {
  const without = (field: string) => (event: Loose) => delete (event['disclosed'] as Loose)[field];
  const because = (past: Past) => replay(past).undecided.map((one) => `${one.seq} ${one.because}`);

  test('redacted facts, and what comes after them', () => {
    const past = told(ENDORSE, without('facts'));
    expect(because(past).slice(0, 3)).toEqual(['4 redacted', '5 before', '6 before']);
    expect(replay(past)).toMatchObject({ faults: [], decided: 3 });
  });

  test('facts that this reader may not see', () => {
    const past = { ...told(ENDORSE, without('facts')), withheld: ['facts'] };
    expect(because(past)[0]).toBe('4 withheld');
  });

  test('a redacted dossier is known from the orders that made it, a redacted comment or finding is nobody’s loss', () => {
    const past = ['dossier', 'comment', 'findings'].reduce<Past>(
      (before, field) => told(MIGRATE, without(field), before),
      whole().past,
    );
    expect(replay(past)).toMatchObject({ faults: [], decided: 12 });
  });

  test('that there is no such step at all is seen without any facts', () => {
    const past = told(ENDORSE, without('facts'));
    expect(lines(told(6, put('type', 'SUBMIT'), past))).toEqual(['6 road SUBMIT']);
    expect(lines(told(6, put('from', ['nowhere']), past))).toEqual(['6 road ACCEPT']);
  });

  test('a plan that is not there', () => {
    const { past } = whole();
    expect(because({ ...past, plans: { 'plan-1': seedPlan() } })).toEqual([
      '10 plan',
      '11 before',
      '12 before',
    ]);
  });

  test('what another law has decided is left to it, and goes on with what it leaves', () => {
    const { past } = whole();
    const [first, second] = [past.events.slice(0, 5), past.events.slice(5)];
    const later = second.map((event) => ({ ...event, law: { ...event.law, bundle: 'law-2' } }));
    const mixed = { ...past, events: [...first, ...later] };
    expect(because(mixed).slice(0, 2)).toEqual(['6 otherLaw', '7 otherLaw']);

    const { carried } = replay({ ...past, law: LAW, events: first });
    const handed = JSON.parse(JSON.stringify(carried)) as typeof carried;
    const rest: Past = { ...past, law: 'law-2', events: later };
    expect(replay({ ...rest, carried: handed })).toMatchObject({ faults: [], decided: 7, undecided: [] });
    expect(replay(rest)).toMatchObject({ faults: [], decided: 0 });
  });
});
