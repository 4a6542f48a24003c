import { nominationMachine } from '../../../workflows/nomination/nomination.machine.js';
import { stored } from '../../support/builders/nomination.js';
import { CASES, orderOf, play } from './cases.js';
import { edgeName, edgesOf, edgesTaken } from './machine-edges.js';

const EDGES = edgesOf(nominationMachine);

describe('a nomination goes every way its machine shows', () => {
  test.each(
    CASES.map((one) => [`${String(one.from)} ${orderOf(one).type} → ${String(one.to)}`, one] as const),
  )('%s', (_name, one) => {
    const decision = play(one);
    expect(decision).toMatchObject({
      ok: true,
      from: stored(one.from).state,
      state: typeof one.to === 'string' ? [one.to] : one.to,
    });
  });

  test('no edge is left without a case', () => {
    const taken = CASES.flatMap((one) => {
      const decision = play(one);
      if (!decision.ok) return [];
      const edges = edgesTaken(EDGES, decision.from, orderOf(one).type, decision.state);
      expect(edges).toHaveLength(1);
      return edges.map(edgeName);
    });
    expect([...new Set(taken)].toSorted()).toEqual([...new Set(EDGES.map(edgeName))].toSorted());
  });

  test('roads of one state under one order lead to different places, so that each can be told apart', () => {
    expect(new Set(EDGES.map(edgeName)).size).toBe(EDGES.length);
  });

  test('the list of edges is the machine’s own', () => {
    expect(EDGES).toContainEqual({ source: 'unitReview', event: 'ENDORSE', target: 'officeReview' });
    expect(EDGES).toContainEqual({ source: '', event: 'HOLD', target: null });
    expect(EDGES).toContainEqual({ source: 'exemplar', event: 'DISQUALIFY', target: 'revoked' });
    expect(EDGES).toContainEqual({ source: 'selected', event: 'FORWARD', target: 'exemplar.province.sent' });
    expect(EDGES.length).toBeGreaterThan(80);
  });
});
