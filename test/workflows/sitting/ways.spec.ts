import { boothFindings, sittingOffers, type SittingOrder } from '../../../workflows/index.js';
import { asksEachName } from '../../../workflows/sitting/ballot.js';
import { CHAIR, SECRETARY, Sitting, VICE, withCouncil } from './council.js';

const codesOf = (sitting: Sitting, who: string): string[] | null =>
  boothFindings(sitting.stored, sitting.facts(who, { type: 'GIVE_SLIP', to: '' }))?.map(({ code }) => code) ??
  null;

describe('a ballot or a count is for the ballot its sender had before his eyes', () => {
  const cast = (ballotNo?: number): SittingOrder => ({
    type: 'CAST_BALLOT',
    marks: [],
    ...(ballotNo !== undefined && { ballotNo }),
  });

  test.each([
    ['not said', undefined, []],
    ['the one that is open', 1, []],
    ['one that was before', 0, ['OTHER_BALLOT']],
    ['one to come', 2, ['OTHER_BALLOT']],
  ] as const)('%s', (_what, ballotNo, expected) => {
    const sitting = new Sitting().open().openVoting();
    const refused = expected.length > 0 ? sitting.refusal('m4', cast(ballotNo)) : [];
    expect(refused).toEqual(expected);
    if (expected.length === 0) sitting.order('m4', cast(ballotNo));
  });

  test('with its clause, and both numbers', () => {
    const sitting = new Sitting().open().openVoting();
    sitting.order(CHAIR, { type: 'ABANDON_BALLOT', reason: 'sai' });
    sitting.openVoting();
    const said = sitting.blocked('m4', cast(1));
    expect(said).toEqual([
      expect.objectContaining({
        code: 'OTHER_BALLOT',
        clause: sitting.plan.council.clause,
        need: 2,
        have: 1,
      }),
    ]);
  });

  test('by slip and on paper too', () => {
    const bySlip = new Sitting().open().openVoting();
    bySlip.order(SECRETARY, { type: 'GIVE_SLIP', to: 'm5' });
    expect(bySlip.refusal(SECRETARY, { type: 'CAST_BY_SLIP', marks: [], ballotNo: 2 })).toEqual([
      'OTHER_BALLOT',
    ]);
    const onPaper = new Sitting().open();
    onPaper.order(CHAIR, { type: 'OPEN_VOTING', tellers: ['m4', 'm5'] });
    const votes = onPaper.context.candidates.map((nomination) => ({ nomination, votes: 0 }));
    const count = { type: 'ENTER_TALLY', ballots: 9, invalid: 0, votes } as const;
    expect(onPaper.refusal('m4', { ...count, ballotNo: 2 })).toEqual(['OTHER_BALLOT']);
    onPaper.order('m4', { ...count, ballotNo: 1 });
  });
});

describe('slips and a booth', () => {
  test('are for whoever keeps the minutes while a secret ballot on devices is open', () => {
    const sitting = new Sitting().open();
    expect(codesOf(sitting, SECRETARY)).toBeNull();
    sitting.openVoting();
    expect(codesOf(sitting, SECRETARY)).toEqual([]);
    expect(codesOf(sitting, CHAIR)).toEqual(['NOT_THE_SECRETARY']);
    expect(codesOf(sitting, VICE)).toEqual(['NOT_THE_SECRETARY']);
  });

  test('not for an open vote, nor for one on paper', () => {
    const open = new Sitting({ plan: withCouncil({ secret: false }) }).open().openVoting();
    expect(codesOf(open, SECRETARY)).toEqual(['VOTE_IS_OPEN']);
    const paper = new Sitting().open();
    paper.order(CHAIR, { type: 'OPEN_VOTING', tellers: ['m4', 'm5'] });
    expect(codesOf(paper, SECRETARY)).toEqual(['VOTE_IS_ON_PAPER']);
  });
});

describe('a yes or a no to every name', () => {
  test.each([
    ['eachName', null, true],
    ['eachName', 'first', true],
    ['eachName', 'second', true],
    ['eachName', 'runoff', false],
    ['marks', 'first', false],
  ] as const)('%s in %s: %s', (form, kind, asks) => {
    expect(asksEachName({ form }, kind)).toBe(asks);
  });

  test('the ballot is offered before anything is answered', () => {
    const sitting = new Sitting({ plan: withCouncil({ form: 'eachName' }) }).open().openVoting();
    const offers = sittingOffers(sitting.stored, sitting.facts('m4', { type: 'CAST_BALLOT', marks: [] }));
    expect(offers.find(({ type }) => type === 'CAST_BALLOT')?.open).toBe(true);
  });
});
