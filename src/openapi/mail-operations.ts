import { MailsController } from '../mail/mails.controller.js';
import { MAIL_STATES, type MailLine, type MailOutage } from '../mail/record.js';
import { type AnswerOf, operationsOf } from './operation.js';
import { flag, instant, listOf, nullable, oneOf, shapeOf, text, uuid, whole } from './schema-of.js';

type AnswerTo<K extends keyof MailsController> = AnswerOf<MailsController[K]>;

const line = shapeOf<MailLine>({
  id: uuid,
  at: instant,
  life: oneOf('nomination', 'round', 'sitting', 'account'),
  template: nullable(text),
  code: nullable(text),
  to: shapeOf<MailLine['to']>({ id: uuid, name: text, email: text }),
  digest: flag,
  state: oneOf(...MAIL_STATES),
  why: nullable(oneOf('planned', 'hour', 'outage', 'again', 'onItsWay')),
  tries: whole,
  words: nullable(text),
  sendFrom: nullable(instant),
  retryAt: nullable(instant),
  endedAt: nullable(instant),
  resent: nullable(shapeOf<NonNullable<MailLine['resent']>>({ at: instant, by: text })),
});

/** What became of each mail. */
export const mailOperations = operationsOf(MailsController, {
  read: {
    vi: 'Từng thư cho từng người: đang chờ và vì sao, đã gửi, bị từ chối, thôi gửi; mới nhất trước, mỗi trang 25; không có nội dung thư.',
    en: 'Each mail to each person: waiting and why, sent, refused, given up; newest first, 25 a page; never what a mail says.',
    answer: shapeOf<AnswerTo<'read'>>({
      items: listOf(line),
      next: nullable(text),
      outage: nullable(shapeOf<MailOutage>({ since: instant, words: text, probeAt: instant })),
    }),
    also: [403],
  },
  again: {
    vi: 'Gửi lại một thư bị từ chối hoặc đã thôi gửi, tới địa chỉ hiện nay của người nhận, cùng mã thư; gọi hai lần, thư đi một lần.',
    en: 'Sends a refused mail, or one given up, again: to the address its recipient has by now, under the same Message-ID; called twice, it goes once.',
    answer: shapeOf<AnswerTo<'again'>>({ id: uuid, state: oneOf(...MAIL_STATES) }),
    also: [403, 404],
  },
});
