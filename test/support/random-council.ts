import { canonical } from '../../src/history/canonical.js';

/** What a sitting votes, by every way there is: secret, open, on paper, abandoned, begun anew, a second time. */

type Random = (below: number) => number;

export interface VotedStep {
  readonly type: string;
  /** What the event commits to; null: nothing is voted by it. */
  readonly vote: unknown;
}

interface Ballot {
  readonly ballotNo: number;
  readonly marks: Readonly<Record<string, boolean>>;
}

interface Vote {
  readonly opened: object;
  readonly counted: object;
  /** Of a secret vote. */
  readonly released: readonly Ballot[];
}

const KINDS = ['secret', 'secret', 'open', 'paper'] as const;

function voteNo(random: Random, ballotNo: number, kind: (typeof KINDS)[number]): Vote {
  const candidates = Array.from({ length: 1 + random(4) }, (_, at) => `n-${at}`);
  const electorate = Array.from({ length: 3 + random(6) }, (_, at) => `m-${at}`);
  const took = electorate.filter(() => random(6) > 0);
  const marksMax = 1 + random(candidates.length);
  const ballots = took.map(() => {
    const chosen = candidates.filter(() => random(2) === 1).slice(0, marksMax);
    return { ballotNo, marks: Object.fromEntries(candidates.map((name) => [name, chosen.includes(name)])) };
  });
  const needed = Math.floor(electorate.length / 2) + 1;
  const counts = candidates
    .map((nomination, at) => ({
      nomination,
      votes: ballots.filter(({ marks }) => marks[nomination]).length,
      // whom the interest of some leaves with a smaller base
      ...(at === 1 && { own: { base: electorate.length - 1, needed: needed - 1 } }),
    }))
    .toSorted((one, other) => other.votes - one.votes);
  const passed = counts.filter(({ votes, own }) => votes >= (own?.needed ?? needed));
  const selected = passed.map(({ nomination }) => nomination);
  const openly = ballots.map(({ marks }, at) => ({
    member: took[at],
    marks: candidates.filter((name) => marks[name]),
  }));
  const result = {
    ballotNo,
    kind: ballotNo === 1 ? 'first' : 'runoff',
    members: electorate.length,
    base: electorate.length,
    needed,
    ballots: ballots.length,
    electorate,
    took,
    open: kind === 'open' ? openly : null,
    paper: kind === 'paper' ? { scan: 'b'.repeat(64) } : null,
    agreed: null,
    counts,
    passedThreshold: selected,
    selected,
    tied: [],
    seatsLeft: 0,
  };
  return {
    opened: { is: 'opened', ballotNo, kind: result.kind, candidates, marksMax, electorate, attending: took },
    counted: { is: 'counted', result },
    released: kind === 'secret' ? ballots : [],
  };
}

/** From the convening to the release, in the order in which it came to pass. */
export function randomCouncil(random: Random): VotedStep[] {
  const steps: VotedStep[] = [{ type: 'CONVENE', vote: null }];
  let ballots: readonly Ballot[] = [];
  const put = (type: string, vote: unknown): number => steps.push({ type, vote });
  const voted = (no: number): void => {
    if (random(5) === 0) {
      put('OPEN_VOTING', voteNo(random, no, 'secret').opened);
      put('ABANDON_BALLOT', null);
    }
    const { opened, counted, released } = voteNo(random, no, KINDS[random(KINDS.length)] ?? 'secret');
    put('OPEN_VOTING', opened);
    put('CLOSE_VOTING', counted);
    ballots = [...ballots, ...released];
  };
  voted(1);
  if (random(3) === 0) voted(2);
  if (random(6) === 0) {
    put('REOPEN', null);
    ballots = [];
    voted(1);
  }
  const mixed = ballots.toSorted((one, other) => (canonical(one) < canonical(other) ? -1 : 1));
  if (random(5) > 0) put('CONCLUDE', { is: 'released', ballots: mixed });
  return steps;
}
