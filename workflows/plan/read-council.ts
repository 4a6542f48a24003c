import { neverReached } from './complaints.js';
import { eachOnce } from './known-ids.js';
import type { CouncilRules } from './plan.js';
import { type Reader, group, mistake, oneOf, text, whole } from './reader.js';
import { fraction } from './readers.js';

const attempts = whole(0, 10);

/** More than all of the members is a bar that no vote reaches. */
const approve: Reader<CouncilRules['approve']> = group({ op: oneOf('>', '>='), share: fraction }, {}, [
  ({ op, share }, path) =>
    op === '>' && share && share.num === share.den ? [mistake([...path, 'share'], neverReached())] : [],
]);

export const council: Reader<CouncilRules> = group({
  quorum: fraction,
  marksMax: whole(1, 1000),
  approve,
  runoffsMax: attempts,
  secondBallots: attempts,
  voidMarks: eachOnce(oneOf('self', 'kin', 'interest', 'unit')),
  clause: text,
});
