import { canonical } from '../../src/history/canonical.js';
import { type Beside, type Erasure, sha256, type Step, type Story } from './bundle-builder.js';
import { randomCouncil } from './random-council.js';

/** A small random number generator: the same seed tells the same story. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A law that agrees with everything but a move of type WRONG; it needs what it is told to be whole. */
const LAW = `export const replay = ({ law, events, plans, carried }) => ({
  decided: events.length,
  undecided: [],
  faults: events.filter(({ type }) => type === 'WRONG').map(({ seq, type }) => ({ seq, fault: 'road', about: type })),
  tallies: [],
  carried: { seen: (carried?.seen ?? 0) + Object.keys(plans).length + law.length },
});
`;

const WORDS = ['gương mẫu', 'Bằng khen 12/QĐ', 'đủ điều kiện', '🏅', '"trích"', 'dòng\nmới', ''];
const BASIS = { law: 'Luật 91/2025/QH15', number: 'Điều 14', date: '2026-03-01', reason: 'Theo yêu cầu' };
const STATES = ['draft', 'unitReview', 'officeReview', 'compiled', 'exemplar.fostering.underway'];

/** A vote from its opening to its ballots, as a sitting commits to it. */
function votes(random: (below: number) => number): unknown[] {
  const candidates = Array.from({ length: 2 + random(3) }, (_, at) => `n-${at}`);
  const electorate = Array.from({ length: 3 + random(6) }, (_, at) => `m-${at}`);
  const marksMax = 1 + random(candidates.length);
  const ballots = electorate.map(() => {
    const chosen = candidates.filter(() => random(2) === 1).slice(0, marksMax);
    return {
      ballotNo: 1,
      marks: Object.fromEntries(candidates.map((name) => [name, chosen.includes(name)])),
    };
  });
  const counts = candidates
    .map((nomination) => ({ nomination, votes: ballots.filter(({ marks }) => marks[nomination]).length }))
    .toSorted((one, other) => other.votes - one.votes);
  const needed = Math.floor(electorate.length / 2) + 1;
  const passed = counts.filter((one) => one.votes >= needed).map(({ nomination }) => nomination);
  const result = {
    ballotNo: 1,
    kind: 'first',
    members: electorate.length,
    base: electorate.length,
    needed,
    ballots: ballots.length,
    electorate,
    took: electorate,
    open: null,
    paper: null,
    agreed: null,
    counts,
    passedThreshold: passed,
    selected: passed,
    tied: [],
    seatsLeft: 0,
  };
  return [
    { is: 'opened', ballotNo: 1, kind: 'first', candidates, marksMax, electorate, attending: electorate },
    { is: 'counted', result },
    { is: 'released', ballots },
  ];
}

const RECORD = 'NK-2021-0001';
const VOTED = ['OPEN_VOTING', 'CLOSE_VOTING', 'CONCLUDE'];

/**
 * An honest history of some nominations, one sitting and the department's own record, told by turns. `council`: the
 * sitting votes by every way there is, and there is a round beside it.
 */
export function randomStory(seed: number, { nominations = 3, rounds = 6, council = false } = {}): Story {
  const random = seeded(seed);
  const salt = (): string => sha256(`${seed} ${random(2 ** 31)}`).slice(0, 32);
  const beside = (field: string, value: unknown): Beside => ({
    field,
    salt: salt(),
    value: canonical(value),
  });
  let clock = Date.UTC(2021, 2, 15, 1, random(60));
  const steps: Step[] = [];
  const erasures: Erasure[] = [];
  const seqOf = (of: string): number => steps.filter((step) => step.of === of).length;
  const move = (life: string, of: string, type: string, to: string[], more: Partial<Step> = {}): void => {
    clock += random(3) * 60_000;
    const from = steps.findLast((step) => step.of === of)?.to ?? [];
    steps.push({ life, of, type, at: new Date(clock).toISOString(), from, to, beside: [], ...more });
  };
  const codes = Array.from({ length: nominations }, (_, at) => `HS-2021-${String(at + 1).padStart(4, '0')}`);
  for (const of of codes) move('nomination', of, 'FILE', ['draft'], { beside: [beside('facts', { n: 1 })] });
  const sitting = council
    ? randomCouncil(random)
    : votes(random).map((vote, at) => ({ type: VOTED[at] ?? '', vote }));
  for (let turn = 0; turn < rounds; turn++) {
    for (const of of codes) {
      if (random(4) === 0) continue;
      const fields = ['comment', 'dossier', 'facts', 'findings'].filter(
        (field) => field === 'facts' || random(2) === 0,
      );
      const state = STATES[random(STATES.length)] as string;
      const told = fields.map((field) =>
        beside(field, { seed, of, [WORDS[random(WORDS.length)] as string]: random(9) / 4 }),
      );
      move('nomination', of, 'SUBMIT', [state], { beside: told });
    }
    const { type, vote } = sitting[turn] ?? { type: 'NUDGE', vote: null };
    move('sitting', 'PH-2021-0001', type, [type], { beside: vote === null ? [] : [beside('vote', vote)] });
    if (council && random(2) === 0) move('round', 'DX-2021-01', 'NUDGE', ['open']);
    move('record', RECORD, 'READINGS', [], { said: { count: random(5) } });
  }
  for (const of of codes) {
    const seq =
      1 +
      steps
        .filter((step) => step.of === of)
        .findIndex(({ beside: fields }) => fields.some(({ field }) => field === 'comment'));
    if (seq === 0 || random(2) === 0) continue;
    const [by, basis] = [['p-1', 'p-2'], BASIS];
    move('record', RECORD, 'REDACT', [], { said: { by, basis, erased: [{ of, seq, field: 'comment' }] } });
    erasures.push({ of, seq, field: 'comment', by, basis, event: { of: RECORD, seq: seqOf(RECORD) } });
  }
  return {
    organisation: 'SCT',
    origin: 'thidua.example.vn/SCT',
    law: LAW,
    plan: 'code: thu\n',
    steps,
    erasures,
  };
}
