import { simpleParser } from 'mailparser';
import { sampleOf } from '../../src/mail/letters/samples.js';
import { kindName, LETTER_KINDS } from '../../src/mail/letters/templates.js';
import { SmtpMailer } from '../../src/mail/smtp-mailer.js';
import { LANGUAGES } from '../../src/texts/index.js';
import { SmtpTrap } from '../support/smtp-trap.js';

/** Every letter there is, in both languages, as a real server is handed it. */
let trap: SmtpTrap;
let mailer: SmtpMailer;

beforeAll(async () => {
  trap = await SmtpTrap.open({ hide8BITMIME: true, hideSMTPUTF8: true });
  mailer = new SmtpMailer(trap.settings(), 'thidua.sct.example');
});
afterAll(async () => {
  mailer.onModuleDestroy();
  await trap.down();
});

const NAME = 'Trần Thị Mẫu';

/** Everything before the first empty line, each header unfolded. */
const headersOf = (source: Buffer): string[] =>
  (source.toString('latin1').split('\r\n\r\n')[0] ?? '').replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');

test('LNK-28: one recipient, no name in its subject, nothing of anywhere else, and its text', async () => {
  const letter = {
    id: '00000000-0000-4000-9000-000000000001',
    organisation: '',
    recipient: { person: '', name: NAME, address: 'hang@sct.example' },
    link: '/nominations/1',
    at: '2021-03-15T02:00:00.000Z',
    enclosed: null,
  };
  const postmark = {
    messageId: '<00000000-0000-4000-9000-000000000001@thidua.sct.example>',
    date: '2026-02-02T01:00:00.000Z',
  };
  const house = { organisation: { vi: 'Sở Công Thương', en: 'The Department' }, rehearsal: false };
  const here = 'https://thidua.sct.example';
  const written = LETTER_KINDS.flatMap((kind) =>
    LANGUAGES.map((lang) => [kindName(kind), sampleOf(kind, house, here, lang)] as const),
  );
  for (const [, { subject, body, html }] of written)
    await mailer.send({ ...letter, subject, body, html }, postmark);
  expect(trap.caught).toHaveLength(written.length);
  for (const [at, { to: envelope, source }] of trap.caught.entries()) {
    const kind = written[at]?.[0];
    const headers = headersOf(source);
    const mail = await simpleParser(source);
    const shown = `${mail.text ?? ''} ${mail.html || ''}`;
    const hosts = [...shown.matchAll(/\b(?:https?|ftp|cid|data|file|mailto):\/*([^/\s"'<>)?]+)/gi)].map(
      ([, host]) => host,
    );
    expect([
      kind,
      envelope,
      headers.filter((line) => /^(Subject|To):/i.test(line)).length,
      headers.filter((line) => /^(Cc|Bcc|List-[^:]*|Disposition-Notification-To):/i.test(line)),
      ['Mẫu', 'Thử', 'Ví Dụ'].filter((one) => mail.subject?.includes(one)),
      [...new Set(hosts)],
      (mail.text ?? '').trim().length > 100,
      source.toString('latin1').match(/^Content-Type: text\/[a-z]+/gim),
    ]).toEqual([
      kind,
      ['hang@sct.example'],
      2,
      [],
      [],
      ['thidua.sct.example'],
      true,
      ['Content-Type: text/plain', 'Content-Type: text/html'],
    ]);
  }
});
