import { SEATS } from '../../workflows/index.js';
import { CouncilController } from '../council/council.controller.js';
import type { RecordedCouncil } from '../council/recording.js';
import type {
  ChangeByName,
  CouncilDecision,
  CouncilOnDay,
  DecisionInHistory,
  SeatedThen,
} from '../council/roster.js';
import type { JsonSchema } from './json-schema.js';
import { type AnswerOf, operationsOf } from './operation.js';
import { day, flag, instant, listOf, nullable, oneOf, shapeOf, text, uuid, whole } from './schema-of.js';
import { ref } from './schemas/named.js';

type AnswerTo<K extends keyof CouncilController> = AnswerOf<CouncilController[K]>;

const seat = oneOf(...SEATS);

const paper = {
  id: uuid,
  number: text,
  issuedOn: day,
  signedBy: text,
  from: day,
  note: nullable(text),
  enteredBy: text,
  enteredAt: instant,
};

const change = shapeOf<ChangeByName>({
  person: uuid,
  name: text,
  before: nullable(seat),
  after: nullable(seat),
});

/** Findings leave with their sentences. */
const inWords: JsonSchema = listOf(ref('Finding'));

const member = shapeOf<SeatedThen>({
  person: uuid,
  name: text,
  seat,
  post: nullable(ref('Words')),
  unit: nullable(text),
  unitName: nullable(ref('Words')),
  from: day,
  until: nullable(day),
  decision: nullable(uuid),
});

/** Who sits on the Council, by decision and day. */
export const councilOperations = operationsOf(CouncilController, {
  on: {
    vi: 'Thành phần Hội đồng của một ngày (mặc định hôm nay): ai, chức danh, từ ngày, đến ngày, theo quyết định nào.',
    en: 'The Council as it stands on a day (today unless said): who, in which seat, from when to when, by which decision.',
    answer: shapeOf<CouncilOnDay>({
      day,
      today: day,
      decision: nullable(shapeOf<CouncilDecision>(paper)),
      members: listOf(member),
      last: nullable(uuid),
      mayRecord: flag,
    }),
    also: [403],
  },
  decisions: {
    vi: 'Các quyết định về Hội đồng, mới nhất trước, kèm ai vào, ai thôi, ai đổi chức danh.',
    en: 'The decisions on the Council, the latest first, with who joined, who left and who changed seat.',
    answer: shapeOf<AnswerTo<'decisions'>>({
      items: listOf(shapeOf<DecisionInHistory>({ ...paper, members: whole, changes: listOf(change) })),
    }),
    also: [403],
  },
  record: {
    vi: 'Ghi một quyết định thành lập, kiện toàn Hội đồng: toàn bộ thành viên từ ngày bắt đầu; phiên họp mới triệu tập thì theo thành phần mới.',
    en: 'Records a decision on the Council: all its members from the first day on; sittings that are only convened follow.',
    answer: shapeOf<RecordedCouncil>({
      id: uuid,
      changes: listOf(change),
      sittings: listOf(uuid),
      findings: inWords,
    }),
    also: [403, 409],
  },
});
