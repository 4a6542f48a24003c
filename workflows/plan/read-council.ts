import { neverReached, saidTwice, sealedButOpen } from './complaints.js';
import { eachOnce } from './known-ids.js';
import {
  AFTER_RUNOFFS,
  BALLOT_FORMS,
  type CouncilRules,
  QUORUM_BASES,
  SHARE_SIGNS,
  VOID_MARKS,
  VOTE_BASES,
} from './plan.js';
import { type Check, type Reader, flag, group, leftOut, mistake, oneOf, text, whole } from './reader.js';
import { fraction, fractionWith } from './readers.js';

const attempts = whole(0, 10);
const conflicts = eachOnce(oneOf(...VOID_MARKS));

/** What a document does not say about its Council's vote is read as most councils of a department hold it. */
export const USUAL_COUNCIL = {
  quorum: { of: 'members' },
  approve: { of: 'members' },
  secret: true,
  form: 'marks',
  chairMustAgree: false,
  advanceBallots: false,
  inWriting: false,
  afterRunoffs: 'chair',
  leaveVote: [],
  conflictsShrinkBase: false,
} as const;

const { quorum: USUAL_QUORUM, approve: USUAL_APPROVE, ...USUAL } = USUAL_COUNCIL;

type LeftOut = keyof typeof USUAL;
type MayLack<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

/** As it was kept before the keys came that may be left out. */
type KeptCouncil = MayLack<Omit<CouncilRules, 'quorum' | 'approve'>, LeftOut> & {
  readonly quorum: MayLack<CouncilRules['quorum'], 'of'>;
  readonly approve: MayLack<CouncilRules['approve'], 'of'>;
};

/** A version that was kept earlier says what it always meant: what it has no word for is as usual. */
export const fullCouncil = (kept: KeptCouncil): CouncilRules => ({
  ...USUAL,
  ...kept,
  quorum: { ...USUAL_QUORUM, ...kept.quorum },
  approve: { ...USUAL_APPROVE, ...kept.approve },
});

/** More than all of what is counted is a bar that no vote reaches. */
const approve: Reader<CouncilRules['approve']> = leftOut(
  group({ op: oneOf(...SHARE_SIGNS), share: fraction }, { of: oneOf(...VOTE_BASES) }, [
    ({ op, share }, path) =>
      op === '>' && share && share.num === share.den ? [mistake([...path, 'share'], neverReached())] : [],
  ]),
  USUAL_APPROVE,
);

/** Whoever leaves the vote has no mark that could be void: one of the two is a slip, and which of them cannot be told. */
const onceEach: Check<CouncilRules> = ({ voidMarks = [], leaveVote = [] }, path) =>
  voidMarks.flatMap((kind, at) =>
    leaveVote.includes(kind) ? [mistake([...path, 'voidMarks', at], saidTwice(kind))] : [],
  );

/** A sealed ballot is kept shut: for whoever votes in secret. */
const sealedInSecret: Check<CouncilRules> = ({ advanceBallots, secret }, path) =>
  advanceBallots === true && secret === false ? [mistake([...path, 'advanceBallots'], sealedButOpen())] : [];

export const council: Reader<CouncilRules> = leftOut(
  group(
    {
      quorum: leftOut(fractionWith({ of: oneOf(...QUORUM_BASES) }), USUAL_QUORUM),
      marksMax: whole(1, 1000),
      approve,
      runoffsMax: attempts,
      secondBallots: attempts,
      voidMarks: conflicts,
      clause: text,
    },
    {
      secret: flag,
      form: oneOf(...BALLOT_FORMS),
      chairMustAgree: flag,
      advanceBallots: flag,
      inWriting: flag,
      afterRunoffs: oneOf(...AFTER_RUNOFFS),
      leaveVote: conflicts,
      conflictsShrinkBase: flag,
    },
    [onceEach, sealedInSecret],
  ),
  USUAL,
);
