import { type AnchorLine, type Standing } from '../anchors/anchors.js';
import { AnchorsController } from '../anchors/anchors.controller.js';
import type { ByOffice, OutsideAddress } from '../anchors/outside-addresses.js';
import { MAIL_STATES } from '../mail/record.js';
import { type AnswerOf, operationsOf } from './operation.js';
import {
  day,
  flag,
  hash,
  instant,
  listOf,
  nullable,
  number,
  oneOf,
  shapeOf,
  text,
  uuid,
  whole,
} from './schema-of.js';

type AnswerTo<K extends keyof AnchorsController> = AnswerOf<AnchorsController[K]>;

const line = shapeOf<AnchorLine>({
  id: uuid,
  size: whole,
  root: hash,
  code: text,
  day,
  at: instant,
  to: shapeOf<AnchorLine['to']>({ name: text, email: text, outside: flag }),
  state: oneOf(...MAIL_STATES),
  words: nullable(text),
  acknowledged: nullable(
    shapeOf<NonNullable<AnchorLine['acknowledged']>>({ at: instant, by: text, told: nullable(text) }),
  ),
  may: nullable(oneOf('own', 'outside')),
});

const deed = shapeOf<OutsideAddress['added']>({ by: text, at: instant });

const standing = shapeOf<Standing>({
  newest: nullable(
    shapeOf<NonNullable<Standing['newest']>>({ size: whole, root: hash, at: instant, code: text }),
  ),
  held: nullable(shapeOf<NonNullable<Standing['held']>>({ size: whole, root: hash, at: instant })),
  behind: number,
  late: flag,
  seconds: number,
  overdue: flag,
});

/** Checkpoints that are mailed out, and who keeps them. */
export const anchorOperations = operationsOf(AnchorsController, {
  read: {
    vi: 'Mốc niêm phong nào đã gửi cho ai và ai xác nhận đã lưu, mới nhất trước, mỗi trang 25; lịch sử được niêm phong và giữ ở ngoài đến đâu; ai nhận.',
    en: 'Which checkpoint was mailed to whom and who says he keeps it, newest first, 25 a page; how far the history is sealed and held outside; who gets them.',
    answer: shapeOf<AnswerTo<'read'>>({
      items: listOf(line),
      next: nullable(text),
      standing,
      byOffice: listOf(shapeOf<ByOffice>({ name: text, address: text, auditor: flag })),
      addresses: listOf(
        shapeOf<OutsideAddress>({
          id: uuid,
          name: text,
          address: text,
          language: nullable(oneOf('vi', 'en')),
          added: deed,
          removed: nullable(deed),
        }),
      ),
    }),
    also: [403],
  },
  send: {
    vi: 'Gửi ngay mốc mới nhất cho những ai chưa có; trả về số thư; gọi hai lần, mỗi người nhận một thư.',
    en: 'Mails the newest checkpoint now to whoever has not got it, and answers how many mails; called twice, each gets one.',
    answer: shapeOf<AnswerTo<'send'>>({ sent: whole }),
    also: [403],
  },
  acknowledge: {
    vi: 'Xác nhận đã lưu: của chính mình, hoặc thay người ở ngoài thì kèm họ đã báo bằng cách nào; lời đầu tiên được giữ.',
    en: 'Says that it is kept: by oneself, or for somebody outside with how he said so; the first word stands.',
    answer: line,
    also: [403, 404],
  },
  add: {
    vi: 'Thêm một địa chỉ ở ngoài nhận mốc niêm phong.',
    en: 'Adds an address outside that gets checkpoints.',
    answer: shapeOf<AnswerTo<'add'>>({ id: uuid }),
    also: [403, 409],
  },
  remove: {
    vi: 'Thôi gửi tới một địa chỉ; địa chỉ và ai bỏ vẫn được lưu.',
    en: 'Stops mailing to an address; it stays on record with who removed it.',
    answer: shapeOf<AnswerTo<'remove'>>({ id: uuid }),
    also: [403, 404],
  },
});
