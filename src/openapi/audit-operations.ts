import { ROLES, SUBJECT_KINDS } from '../../workflows/index.js';
import { ADMINISTRATION, type Administered } from '../audit/administration.js';
import { AuditApiController } from '../audit/audit.controller.js';
import type { NotedReading, OnRecord } from '../audit/reading-list.js';
import type { FoundAttempt, FoundEvent, FoundNomination } from '../audit/search.js';
import { OPENED, READ } from '../history/readings.js';
import { type AnswerOf, operationsOf } from './operation.js';
import {
  anything,
  day,
  instant,
  listOf,
  mapOf,
  nullable,
  oneOf,
  shapeOf,
  text,
  uuid,
  whole,
  word,
} from './schema-of.js';

type AnswerTo<K extends keyof AuditApiController> = AnswerOf<AuditApiController[K]>;

const life = oneOf('nomination', 'round', 'sitting');

const event = shapeOf<FoundEvent>({
  subject: uuid,
  seq: whole,
  life,
  type: word(),
  at: instant,
  actor: text,
  actorName: nullable(text),
  role: nullable(text),
  as: text,
  to: listOf(text),
  code: nullable(text),
  name: nullable(text),
});

const nomination = shapeOf<FoundNomination>({
  id: uuid,
  code: text,
  kind: oneOf(...SUBJECT_KINDS),
  name: text,
  post: nullable(text),
  unit: text,
  state: listOf(text),
  heldSince: nullable(day),
  events: whole,
});

const attempt = shapeOf<FoundAttempt>({
  id: uuid,
  at: instant,
  person: text,
  name: nullable(text),
  life,
  subject: text,
  action: text,
  because: text,
  codes: listOf(text),
  code: nullable(text),
  about: nullable(text),
});

const recorded = nullable(shapeOf<OnRecord>({ of: text, seq: whole }));

const reading = shapeOf<NotedReading>({
  nth: text,
  at: instant,
  name: text,
  what: oneOf(...READ, OPENED),
  about: text,
  subject: uuid,
  life: nullable(life),
  code: nullable(text),
  subjectName: nullable(text),
  recorded,
});

const named = nullable(shapeOf<NonNullable<Administered['by']>>({ id: uuid, name: text }));

const act = shapeOf<Administered>({
  kind: oneOf(...ADMINISTRATION),
  id: text,
  place: text,
  at: nullable(instant),
  by: named,
  role: nullable(oneOf(...ROLES)),
  person: named,
  other: named,
  step: word(),
  why: nullable(text),
  said: mapOf(anything),
  recorded,
});

const readings = { answer: shapeOf<AnswerTo<'read'>>({ items: listOf(reading), next: nullable(text) }) };

/** What auditors ask; each call is itself on record. */
export const auditOperations = operationsOf(AuditApiController, {
  events: {
    vi: 'Người kiểm tra tìm sự kiện theo người, người làm, đơn vị, bước, ngày, việc, lý do, cảnh báo, mục của Kế hoạch; mới nhất trước, mỗi trang 25; lượt tìm được ghi lại.',
    en: 'Auditors search events by person, by whoever acted, unit, step, day, order, reason, warning and clause of the plan; newest first, 25 a page; the search is on record.',
    answer: shapeOf<AnswerTo<'events'>>({ items: listOf(event), next: nullable(text) }),
    also: [403],
  },
  nominations: {
    vi: 'Cùng cách tìm, trả về các hồ sơ có sự kiện như vậy.',
    en: 'The same search, answered with the nominations on which such a thing happened.',
    answer: shapeOf<AnswerTo<'nominations'>>({ items: listOf(nomination), next: nullable(text) }),
    also: [403],
  },
  attempts: {
    vi: 'Cùng cách tìm trong các lần bị từ chối: ai muốn làm gì, lúc nào, được trả lời thế nào.',
    en: 'The same search among refused attempts: who wanted what, when, and what they were told.',
    answer: shapeOf<AnswerTo<'attempts'>>({ items: listOf(attempt), next: nullable(text) }),
    also: [403],
  },
  read: {
    vi: 'Ai đã xem hoặc mở gì, lúc nào: theo người xem, theo hồ sơ, theo ngày, theo loại; mới nhất trước, mỗi trang 25.',
    en: 'Who read or opened what, and when: by reader, by what was read, by day, by kind; newest first, 25 a page.',
    ...readings,
    also: [403],
  },
  taken: {
    vi: 'Ai đã tải gì ra ngoài: gói chứng minh, hồ sơ XML, bảng tính.',
    en: 'Who took what out of the system: bundles, files of nominations, sheets.',
    ...readings,
    also: [403],
  },
  administered: {
    vi: 'Việc quản trị: tài khoản, quyền, ủy quyền, kế hoạch, ngày làm việc, Hội đồng, nhập liệu, khóa, địa chỉ nhận mốc; ai, lúc nào, vì sao.',
    en: 'Administration: accounts, offices, substitutions, plans, working days, the Council, imports, keys, addresses of checkpoints; who, when and why.',
    answer: shapeOf<AnswerTo<'administered'>>({ items: listOf(act), next: nullable(text) }),
    also: [403],
  },
});
