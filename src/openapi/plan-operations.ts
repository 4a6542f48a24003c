import type { Answer } from '../road/command.js';
import type { Change, StepChange } from '../../workflows/index.js';
import type { ForeseenInWords } from '../plans/foreseen-in-words.js';
import { PlansController } from '../plans/plans.controller.js';
import type { PlanVersion, WrittenPlan } from '../plans/plan-versions.js';
import { type AnswerOf, operationsOf } from './operation.js';
import {
  flag,
  hash,
  instant,
  listOf,
  nullable,
  oneOf,
  type SchemaOf,
  shapeOf,
  text,
  uuid,
  whole,
  word,
} from './schema-of.js';
import { ref } from './schemas/named.js';

type AnswerTo<K extends keyof PlansController> = AnswerOf<PlansController[K]>;

const made = {
  code: text,
  version: whole,
  sha256: hash,
  basis: nullable(text),
  madeBy: nullable(text),
  maker: nullable(uuid),
  madeAt: nullable(instant),
  newest: flag,
};

const version = shapeOf<PlanVersion>({
  ...made,
  title: ref('Words'),
  sample: flag,
  rounds: listOf(shapeOf<PlanVersion['rounds'][number]>({ id: uuid, code: text, name: text })),
  nominations: whole,
  running: whole,
});

const written = shapeOf<WrittenPlan>({ ...made, plan: ref('Plan'), source: text });

const change = shapeOf<Change>({
  path: text,
  kind: oneOf('set', 'added', 'removed', 'moved', 'reordered'),
  what: ref('Words'),
  before: nullable(ref('Words')),
  after: nullable(ref('Words')),
  clause: nullable(text),
});

type Foreseen = ForeseenInWords['items'][number];
type Step = Foreseen['steps'][number];

const findings = listOf(ref('Finding'));

const step = shapeOf<Step>({
  order: word<StepChange['order']>(),
  next: flag,
  gained: findings,
  lost: findings,
  altered: listOf(shapeOf<Step['altered'][number]>({ before: findings, after: findings })),
});

const foreseen: SchemaOf<ForeseenInWords> = shapeOf<ForeseenInWords>({
  code: text,
  to: whole,
  looked: whole,
  items: listOf(
    shapeOf<Foreseen>({
      id: uuid,
      code: text,
      kind: text,
      name: text,
      post: nullable(text),
      unitName: ref('Words'),
      state: listOf(text),
      heldSince: nullable(text),
      version: whole,
      planVersion: whole,
      steps: listOf(step),
      newBlocks: findings,
      offer: nullable(shapeOf<NonNullable<Foreseen['offer']>>({ open: flag, findings })),
    }),
  ),
});

const answer = shapeOf<Answer>({
  id: uuid,
  code: text,
  state: listOf(text),
  version: whole,
  event: shapeOf<Answer['event']>({ seq: whole, hash }),
});

/** Plans and their versions. */
export const planOperations = operationsOf(PlansController, {
  list: {
    vi: 'Các kế hoạch của cơ quan, mọi phiên bản: căn cứ, người lập, các đợt và số hồ sơ theo từng phiên bản.',
    en: 'The plans of the department in all versions: basis, maker, the rounds and nominations under each.',
    answer: shapeOf<AnswerTo<'list'>>({ items: listOf(version) }),
  },
  check: {
    vi: 'Kiểm tra một tệp kế hoạch và nêu mọi lỗi kèm dòng; không ghi gì.',
    en: 'Judges a plan file, every mistake with its line; records nothing.',
    answer: ref('PlanReading'),
  },
  make: {
    vi: 'Lập kế hoạch mới hoặc phiên bản kế tiếp từ một tệp, kèm căn cứ; nội dung đã có thì trả về phiên bản đó.',
    en: 'Makes a new plan or its next version of a file, on a basis; a text that is there already is answered with its version.',
    answer: shapeOf<AnswerTo<'make'>>({ code: text, version: whole, sha256: hash }),
    also: [403, 409],
    orStatus: 200,
  },
  dryRunOf: {
    vi: 'Xem trước một tệp kế hoạch làm thay đổi kết quả của những hồ sơ nào đang xét; không ghi gì.',
    en: 'What a plan file would change for the nominations that run; records nothing.',
    answer: foreseen,
    also: [403],
  },
  one: {
    vi: 'Phiên bản mới nhất của một kế hoạch, kèm văn bản gốc.',
    en: 'The newest version of a plan, with the text it was read from.',
    answer: written,
  },
  diff: {
    vi: 'Hai phiên bản khác nhau ở đâu, bằng lời, kèm mục của kế hoạch.',
    en: 'What differs between two versions, in words, with the clauses.',
    answer: shapeOf<AnswerTo<'diff'>>({ code: text, from: whole, to: whole, changes: listOf(change) }),
  },
  dryRunTo: {
    vi: 'Xem trước một phiên bản làm thay đổi kết quả của những hồ sơ nào đang xét; không ghi gì.',
    en: 'What a version would change for the nominations that run; records nothing.',
    answer: foreseen,
    also: [403],
  },
  version: {
    vi: 'Một phiên bản của kế hoạch, kèm văn bản gốc.',
    en: 'One version of a plan, with the text it was read from.',
    answer: written,
  },
  migrate: {
    vi: 'Chuyển các hồ sơ đã chọn sang một phiên bản sau, kèm căn cứ: tất cả hoặc không hồ sơ nào.',
    en: 'Brings the chosen nominations under a later version, on a basis: all of them or none.',
    answer: shapeOf<AnswerTo<'migrate'>>({ to: whole, nominations: listOf(answer) }),
    also: [403, 404],
  },
});
