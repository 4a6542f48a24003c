import { processGraph } from '../../workflows/index.js';
import { nominationMachine } from '../../workflows/nomination/nomination.machine.js';

const { states, edges, everywhere } = processGraph();

describe('the process as it is drawn', () => {
  test('has every state of the machine, each once, its ends marked', () => {
    const tops = states.filter(({ parent }) => parent === null);
    expect(tops.map(({ id }) => id)).toEqual(Object.keys(nominationMachine.states));
    expect(new Set(states.map(({ id }) => id)).size).toBe(states.length);
    expect(tops.filter(({ final }) => final).map(({ id }) => id)).toEqual([
      'confirmed',
      'notConfirmed',
      'notSelected',
      'withdrawn',
      'ineligible',
      'revoked',
      'replaced',
    ]);
  });

  test('knows what runs side by side', () => {
    expect(states.filter(({ id, region }) => id === region).map(({ id }) => id)).toEqual([
      'exemplar.province',
      'exemplar.fostering',
      'exemplar.commendation',
      'exemplar.dissemination',
      'exemplar.review',
    ]);
    expect(states.find(({ id }) => id === 'exemplar.province.sent')).toEqual({
      id: 'exemplar.province.sent',
      parent: 'exemplar.province',
      final: false,
      region: 'exemplar.province',
      compound: false,
    });
    expect(states.find(({ id }) => id === 'draft')?.region).toBeNull();
  });

  test('has every step between its states, out of the regions too', () => {
    const ids = new Set(states.map(({ id }) => id));
    expect(edges.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
    expect(edges).toEqual(
      expect.arrayContaining([
        { from: 'unitReview', to: 'officeReview', order: 'ENDORSE' },
        { from: 'selected', to: 'exemplar.province.sent', order: 'FORWARD' },
        { from: 'exemplar.review.firstHalf', to: 'revoked', order: 'REVIEW_MIDTERM' },
        { from: 'lapsed', to: 'supplement', order: 'REOPEN' },
      ]),
    );
  });

  test('lists apart what may be ordered anywhere', () => {
    expect(everywhere).toEqual(
      expect.arrayContaining([
        { order: 'HOLD', to: null },
        { order: 'WITHDRAW', to: 'withdrawn' },
        { order: 'DISQUALIFY', to: 'ineligible' },
      ]),
    );
    expect(edges.some(({ order }) => order === 'WITHDRAW' || order === 'HOLD')).toBe(false);
  });
});
