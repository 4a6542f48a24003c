import { ERASABLE, ROLES } from '../../workflows/index.js';
import type { Answered, Asked } from '../records/redacting.js';
import type { RedactionShown } from '../records/redaction-list.js';
import { RedactionsController } from '../records/redactions.controller.js';
import type { JsonSchema } from './json-schema.js';
import { operationsOf } from './operation.js';
import { day, hash, instant, listOf, nullable, oneOf, shapeOf, text, uuid, whole } from './schema-of.js';
import { ref } from './schemas/named.js';

const named = shapeOf<RedactionShown['askedBy']>({ id: uuid, name: text });
const role = oneOf(...ROLES);
const place = shapeOf<RedactionShown['places'][number]>({ seq: whole, field: oneOf(...ERASABLE) });
const event = nullable(shapeOf<NonNullable<RedactionShown['event']>>({ of: text, seq: whole }));

const shown = shapeOf<RedactionShown>({
  id: uuid,
  life: oneOf('nomination', 'round', 'sitting'),
  subject: uuid,
  code: text,
  places: listOf(place),
  basis: shapeOf<RedactionShown['basis']>({ law: text, number: text, date: day, reason: text }),
  askedBy: named,
  askedRole: role,
  askedAt: instant,
  answer: nullable(oneOf('confirmed', 'refused')),
  answeredBy: nullable(named),
  answeredRole: nullable(role),
  answeredAt: nullable(instant),
  why: nullable(text),
  event,
});

/** Findings leave with their sentences. */
const inWords: JsonSchema = listOf(ref('Finding'));

const answered = shapeOf<Answered>({
  id: uuid,
  recorded: nullable(shapeOf<NonNullable<Answered['recorded']>>({ of: text, seq: whole, hash })),
});

/** Erasing what lies beside a chain, by two people. */
export const recordOperations = operationsOf(RedactionsController, {
  all: {
    vi: 'Các đề nghị xóa dữ liệu đi kèm lịch sử: cho lãnh đạo Văn phòng, lãnh đạo Sở và người kiểm tra.',
    en: 'Erasures of what lies beside the history: for the Office’s and the department’s leaders and auditors.',
    answer: shapeOf<{ items: RedactionShown[] }>({ items: listOf(shown) }),
    also: [403],
  },
  one: {
    vi: 'Một đề nghị xóa: những chỗ nào, căn cứ gì, ai đề nghị, ai trả lời.',
    en: 'One erasure: which places, on what basis, who asked and who answered.',
    answer: shown,
    also: [403, 404],
  },
  ask: {
    vi: 'Lãnh đạo Văn phòng đề nghị xóa dữ liệu đi kèm những sự kiện đã chọn, có căn cứ pháp luật.',
    en: 'The Office’s leader asks to erase what lies beside chosen events, on a legal basis.',
    answer: shapeOf<Asked>({ id: uuid, places: listOf(place), findings: inWords }),
    also: [403, 404, 409],
  },
  confirm: {
    vi: 'Lãnh đạo Sở xác nhận: dữ liệu được xóa ngay, nhật ký của Sở ghi lại ai xóa gì theo căn cứ nào.',
    en: 'A leader of the department confirms: it is erased at once, and the record says who erased what on what basis.',
    answer: answered,
    also: [403, 404, 409],
  },
  refuse: {
    vi: 'Lãnh đạo Sở không đồng ý xóa, kèm lý do; không có gì bị xóa.',
    en: 'A leader of the department refuses, with a reason; nothing is erased.',
    answer: answered,
    also: [403, 404, 409],
  },
});
