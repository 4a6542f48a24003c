import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ParsedMail } from 'mailparser';
import { readSettings } from '../../src/config/settings.js';
import { PutOff, Refused, Unheard } from '../../src/mail/failures.js';
import { MailJob } from '../../src/mail/mail-job.js';
import type { Letter, Postmark } from '../../src/mail/mailer.js';
import { SmtpMailer } from '../../src/mail/smtp-mailer.js';
import { PEOPLE } from '../../src/rehearsal/department/people.js';
import { Mailing } from '../support/mailing.js';
import { CERTIFICATE } from '../support/smtp-certificate.js';
import { SmtpTrap } from '../support/smtp-trap.js';
import { ANH, CHIEF, Walk } from '../support/walk.js';
import { openWorker } from '../support/worker-process.js';

const LETTER: Letter = {
  id: '00000000-0000-4000-9000-000000000001',
  organisation: '',
  recipient: { person: '', name: 'Nguyễn Thị Hằng', address: 'hang@sct.example' },
  subject: '[Gương Sáng] HS-2021-0001: Xem xét, gửi về Văn phòng',
  body: 'Kính gửi ông/bà,\n\nMột hồ sơ đang chờ.',
  html: '<!doctype html><html lang="vi"><body><p>Một hồ sơ đang chờ.</p></body></html>',
  link: '/nominations/1',
  at: '2021-03-15T02:00:00.000Z',
  enclosed: null,
};

const POSTMARK: Postmark = {
  messageId: '<00000000-0000-4000-9000-000000000001@thidua.sct.example>',
  date: '2026-02-02T01:00:00.000Z',
};

const folder = mkdtempSync(path.join(tmpdir(), 'smtp-'));

const fileWith = (name: string, content: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};

const to = (over: Partial<Letter['recipient']>): Letter => ({
  ...LETTER,
  recipient: { ...LETTER.recipient, ...over },
});

/** Everything before the first empty line, each header unfolded. */
const headersOf = (source: Buffer): string[] =>
  (source.toString('latin1').split('\r\n\r\n')[0] ?? '').replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');

const namesOf = (source: Buffer): string[] => headersOf(source).map((line) => line.split(':')[0] ?? '');

const onlyOne = async (
  trap: SmtpTrap,
): Promise<{ source: Buffer; to: readonly string[]; mail: ParsedMail }> => {
  const [caught] = trap.caught;
  const [mail] = await trap.parsed();
  expect(trap.caught).toHaveLength(1);
  if (!caught || !mail) throw new Error('nothing was caught');
  return { source: caught.source, to: caught.to, mail };
};

describe('one message', () => {
  let trap: SmtpTrap;
  let mailer: SmtpMailer;

  beforeAll(async () => {
    trap = await SmtpTrap.open({ hide8BITMIME: true, hideSMTPUTF8: true });
    mailer = new SmtpMailer(trap.settings(), 'thidua.sct.example');
  });
  beforeEach(() => trap.forget());
  afterAll(async () => {
    mailer.onModuleDestroy();
    await trap.down();
  });

  test('says that no person wrote it, when it was first tried, and asks nobody to unsubscribe', async () => {
    await mailer.send(LETTER, POSTMARK);
    const { source, mail } = await onlyOne(trap);
    const headers = headersOf(source);
    expect(headers).toContain('Auto-Submitted: auto-generated');
    expect(headers).toContain('X-Auto-Response-Suppress: All');
    expect(namesOf(source).filter((name) => /^List-|^Bcc|^Cc/i.test(name))).toEqual([]);
    expect(mail.messageId).toBe(POSTMARK.messageId);
    expect(mail.date?.toISOString()).toBe(POSTMARK.date);
    expect(mail.subject).toBe(LETTER.subject);
    expect(mail.from?.value).toEqual([{ name: 'Gương Sáng', address: 'guongsang@sct.example' }]);
    expect(mail.text?.trim()).toBe(LETTER.body);
    expect(mail.html).toContain('<p>Một hồ sơ đang chờ.</p>');
    expect(mail.attachments).toEqual([]);
  });

  test('a server that knows neither 8BITMIME nor SMTPUTF8 is sent nothing but ASCII', async () => {
    await mailer.send(LETTER, POSTMARK);
    const { source, mail } = await onlyOne(trap);
    expect(source.every((byte) => byte < 128)).toBe(true);
    expect(mail.text).toContain('Kính gửi ông/bà');
  });

  test('LNK-28: a line break in a name or a subject adds no header, and no recipient', async () => {
    await mailer.send(LETTER, POSTMARK);
    const usual = namesOf((await onlyOne(trap)).source);
    trap.forget();
    const name = 'Hằng\r\nBcc: ke.gian@ngoai.example\r\n\r\nXin chào';
    const subject = 'Xem xét\r\nBcc: ke.gian@ngoai.example\nReply-To: <ke.gian@ngoai.example>';
    await mailer.send({ ...to({ name }), subject }, POSTMARK);
    const { source, to: envelope, mail } = await onlyOne(trap);
    expect(namesOf(source)).toEqual(usual);
    expect(envelope).toEqual(['hang@sct.example']);
    expect(mail.bcc).toBeUndefined();
    expect(mail.replyTo).toBeUndefined();
    expect(mail.text?.trim()).toBe(LETTER.body);
  });

  test.each([
    'Hằng, ke.gian@ngoai.example',
    'Hằng <ke.gian@ngoai.example>',
    '"a" <b@ngoai.example>, c@ngoai.example',
  ])('LNK-29: the name %j adds no recipient', async (name) => {
    await mailer.send(to({ name }), POSTMARK);
    const { to: envelope, mail } = await onlyOne(trap);
    expect(envelope).toEqual(['hang@sct.example']);
    const written = [mail.to].flat().flatMap((one) => one?.value ?? []);
    expect(written).toEqual([{ name, address: 'hang@sct.example' }]);
  });

  test.each([
    ['nothing', ''],
    ['a name', 'Nguyễn Thị Hằng'],
    ['two', 'hang@sct.example, khac@sct.example'],
    ['one with a line break', 'hang@sct.example\r\nRCPT TO:<khac@sct.example>'],
    ['one in brackets', '<hang@sct.example>'],
    ['one with letters no server need know', 'hằng@sct.example'],
    ['one without a domain', 'hang@'],
  ])('LNK-29: %s is no address, and is set aside before anybody is asked', async (_what, address) => {
    const before = trap.connections;
    const sending = mailer.send(to({ address }), POSTMARK);
    await expect(sending).rejects.toBeInstanceOf(Refused);
    await expect(sending).rejects.toThrow('no mail address');
    expect(trap.caught).toEqual([]);
    expect(trap.connections).toBe(before);
  });

  test('an invitation is a part that calendars find, and a file for everybody else', async () => {
    const content = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n';
    const type = 'text/calendar; method=REQUEST; charset=utf-8';
    await mailer.send({ ...LETTER, enclosed: { name: 'phien-hop.ics', type, content } }, POSTMARK);
    const { source, mail } = await onlyOne(trap);
    expect(source.toString()).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i);
    const files = mail.attachments.filter(({ filename }) => filename === 'phien-hop.ics');
    expect(files.map((file) => file.content.toString())).toContain(content);
  });

  test('is signed where there is a key', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const dkim = { domain: 'sct.example', selector: 'gs1', key };
    const signing = new SmtpMailer(trap.settings({ dkim }), 'thidua.sct.example');
    await signing.send(LETTER, POSTMARK);
    signing.onModuleDestroy();
    const signature = headersOf((await onlyOne(trap)).source).find((line) =>
      line.startsWith('DKIM-Signature:'),
    );
    expect(signature).toMatch(/a=rsa-sha256;.*d=sct\.example;.*s=gs1;/);
    expect(signature).toMatch(/h=from:subject:date:message-id:to[:;]/i);
  });
});

describe('the line to the server', () => {
  const opened: SmtpTrap[] = [];
  const trapWith = async (...options: Parameters<typeof SmtpTrap.open>): Promise<SmtpTrap> => {
    const trap = await SmtpTrap.open(...options);
    opened.push(trap);
    return trap;
  };
  afterAll(() => Promise.all(opened.map((trap) => trap.down())));

  const sendBy = async (settings: Parameters<SmtpTrap['settings']>[0], trap: SmtpTrap): Promise<void> => {
    const mailer = new SmtpMailer(trap.settings(settings), 'thidua.sct.example');
    try {
      await mailer.send(LETTER, POSTMARK);
    } finally {
      mailer.onModuleDestroy();
    }
  };

  test.each([
    ['starttls', { hideSTARTTLS: false }],
    ['tls', { secure: true }],
  ] as const)(
    '%s: the house’s own authority is believed, a stranger’s certificate is not',
    async (security, options) => {
      const trap = await trapWith(options);
      await expect(sendBy({ security }, trap)).rejects.toBeInstanceOf(Unheard);
      await expect(sendBy({ security }, trap)).rejects.toThrow(/self-signed/);
      expect(trap.caught).toEqual([]);
      await sendBy({ security, authority: CERTIFICATE }, trap);
      expect(trap.caught.map(({ secure }) => secure)).toEqual([true]);
    },
  );

  test('where STARTTLS is asked for and not offered, nothing is sent in the clear', async () => {
    const trap = await trapWith();
    await expect(sendBy({ security: 'starttls' }, trap)).rejects.toBeInstanceOf(Unheard);
    expect(trap.caught).toEqual([]);
  });

  test('a server that asks who sends is told; a wrong password keeps all mail, in the server’s words', async () => {
    const trap = await trapWith({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) =>
        username === 'guongsang' && password === 'đúng'
          ? done(null, { user: username })
          : done(Object.assign(new Error('Authentication failed'), { responseCode: 535 })),
    });
    const wrong = sendBy({ login: { user: 'guongsang', password: 'sai' } }, trap);
    await expect(wrong).rejects.toBeInstanceOf(Unheard);
    await expect(wrong).rejects.toThrow('535');
    await expect(sendBy({ login: { user: 'guongsang', password: 'sai' } }, trap)).rejects.not.toThrow('sai');
    await sendBy({ login: { user: 'guongsang', password: 'đúng' } }, trap);
    expect(trap.caught).toHaveLength(1);
  });

  test('a server that does not come to an end is left; it is there, so only this mail waits', async () => {
    const trap = await trapWith();
    trap.manners.slowMs = 1000;
    const hurried = new SmtpMailer(trap.settings(), 'thidua.sct.example', { socketTimeout: 400 });
    await expect(hurried.send(LETTER, POSTMARK)).rejects.toBeInstanceOf(PutOff);
    hurried.onModuleDestroy();
  });
});

describe('what really goes out', () => {
  let trap: SmtpTrap;
  let mailing: Mailing;

  beforeAll(async () => {
    trap = await SmtpTrap.open();
    mailing = await Mailing.open('smtp', trap.settings());
  });
  afterAll(async () => {
    await mailing?.close();
    await trap?.down();
  });

  test('LNK-28: one recipient, no name in a subject, and nothing that is fetched from anywhere', async () => {
    const walk = new Walk(mailing.department);
    await walk.officeReview(ANH);
    const { round } = mailing.department;
    await walk.order('round', round, CHIEF, { type: 'NUDGE', slot: 'page/1', units: ['TTr', 'QLNL'] });
    await mailing.dueNow();
    await mailing.drain();
    expect(trap.caught.length).toBeGreaterThan(3);
    for (const { to: envelope, source } of trap.caught) {
      expect(envelope).toHaveLength(1);
      const subject = headersOf(source).filter((line) => line.startsWith('Subject:'));
      expect(subject).toHaveLength(1);
    }
    for (const { subject = '', html, text = '', to: written } of await trap.parsed()) {
      expect(PEOPLE.filter(({ name }) => subject.includes(name))).toEqual([]);
      expect([written].flat().flatMap((one) => one?.value ?? [])).toHaveLength(1);
      const addresses = [...`${html || ''} ${text}`.matchAll(/https?:\/\/([^/\s"'<>)]+)/g)].map(
        ([, host]) => host,
      );
      expect([...new Set(addresses)].filter((host) => host !== 'thidua.sct.example')).toEqual([]);
      expect(html || '').not.toMatch(/<(?:img|link|script|iframe|object)\b|url\(/i);
    }
  });

  test('a rehearsal never mails out, whatever is set: its mails lie in the tray', async () => {
    const before = trap.connections;
    await new Walk(mailing.department).order('round', mailing.department.round, CHIEF, {
      type: 'NUDGE',
      slot: 'page/2',
      units: ['TTr'],
    });
    const settings = { mode: 'rehearsal', mail: trap.settings() } as const;
    const rehearsal = await openWorker(mailing.department.url, settings, mailing.clock);
    const waiting = (await mailing.notices()).filter(({ state }) => state === 'waiting');
    for (const { id } of waiting) await rehearsal.get(MailJob, { strict: false }).run(id);
    await rehearsal.close();
    expect(waiting.length).toBeGreaterThan(0);
    expect(trap.connections).toBe(before);
    const [row] = await mailing.department.rows<{ count: number }>('select count(*)::int from mail');
    expect(row?.count).toBe(waiting.length);
  });
});

describe('the settings', () => {
  const GOOD = { SMTP_HOST: 'mail.sct.example', MAIL_FROM: 'Gương Sáng <guongsang@sct.example>' };

  test('without a server there is none; with one the usual ports, STARTTLS and the sender', () => {
    expect(readSettings({}).mail).toBeNull();
    expect(readSettings(GOOD).mail).toEqual({
      host: 'mail.sct.example',
      port: 587,
      security: 'starttls',
      login: null,
      from: { name: 'Gương Sáng', address: 'guongsang@sct.example' },
      authority: null,
      dkim: null,
    });
    expect(readSettings({ ...GOOD, SMTP_SECURITY: 'tls' }).mail?.port).toBe(465);
    expect(readSettings({ ...GOOD, SMTP_PORT: '2525' }).mail?.port).toBe(2525);
    expect(readSettings({ ...GOOD, MAIL_FROM: 'guongsang@sct.example' }).mail?.from.name).toBe('');
  });

  test('the password and the keys are read from files', () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().trim();
    const { mail } = readSettings({
      ...GOOD,
      SMTP_USER: 'guongsang',
      SMTP_PASSWORD_FILE: fileWith('password', 'bí mật\n'),
      SMTP_CA_FILE: fileWith('ca.pem', CERTIFICATE),
      DKIM_DOMAIN: 'sct.example',
      DKIM_SELECTOR: 'gs1',
      DKIM_KEY_FILE: fileWith('dkim.pem', key),
    });
    expect(mail?.login).toEqual({ user: 'guongsang', password: 'bí mật' });
    expect(mail?.authority).toBe(CERTIFICATE);
    expect(mail?.dkim).toEqual({ domain: 'sct.example', selector: 'gs1', key });
  });

  test.each([
    [{ SMTP_SECURITY: 'ssl' }, 'SMTP_SECURITY=ssl: one of tls, starttls, none is expected'],
    [{ SMTP_SECURITY: 'none' }, 'SMTP_SECURITY=none is for SMTP_HOST=127.0.0.1 only'],
    [{ SMTP_PORT: '0' }, 'SMTP_PORT=0: a whole number from 1 to 65535 is expected'],
    [{ SMTP_PORT: '65536' }, 'SMTP_PORT=65536'],
    [{ MAIL_FROM: '' }, 'MAIL_FROM: SMTP_HOST needs the address mails come from'],
    [
      { MAIL_FROM: 'a@b.example, c@d.example' },
      'MAIL_FROM=a@b.example, c@d.example: one address is expected',
    ],
    [{ SMTP_USER: 'guongsang' }, 'SMTP_USER, SMTP_PASSWORD_FILE go together: SMTP_PASSWORD_FILE is missing'],
    [{ SMTP_USER: 'a', SMTP_PASSWORD_FILE: '/nowhere/at/all' }, 'it cannot be read (ENOENT)'],
    [{ SMTP_USER: 'a', SMTP_PASSWORD_FILE: fileWith('empty', ' \n') }, 'the file is empty'],
    [{ SMTP_CA_FILE: fileWith('no.pem', 'x') }, 'PEM is expected'],
    [{ DKIM_DOMAIN: 'sct.example' }, 'go together: DKIM_SELECTOR, DKIM_KEY_FILE is missing'],
    [
      { DKIM_DOMAIN: 'a', DKIM_SELECTOR: 'b', DKIM_KEY_FILE: fileWith('not-a-key', CERTIFICATE) },
      'DKIM_KEY_FILE: a private key, RSA or Ed25519, is expected',
    ],
    [
      { SMTP_HOST: '', SMTP_USER: 'a', DKIM_DOMAIN: 'b' },
      'SMTP_HOST is missing, and SMTP_USER, MAIL_FROM, DKIM_DOMAIN set',
    ],
  ])('%j is refused: %s', (over, why) => {
    expect(() => readSettings({ ...GOOD, ...over })).toThrow(why);
  });

  test('in the clear to this machine is no mistake', () => {
    expect(readSettings({ ...GOOD, SMTP_HOST: '127.0.0.1', SMTP_SECURITY: 'none' }).mail?.port).toBe(25);
  });

  test('all mistakes are told at once, and never what is in a file', () => {
    const secret = fileWith('secret', 'bí mật');
    const settings = {
      ...GOOD,
      MODE: 'live',
      PORT: 'x',
      SMTP_PORT: 'y',
      SMTP_SECURITY: 'z',
      SMTP_PASSWORD_FILE: secret,
    };
    let told = '';
    try {
      readSettings(settings);
    } catch (error) {
      told = (error as Error).message;
    }
    expect(told.split('\n').map((line) => line.split(/[=:,]/)[0])).toEqual([
      'PORT',
      'PUBLIC_URL',
      'SMTP_SECURITY',
      'SMTP_PORT',
      'SMTP_USER',
    ]);
    expect(told).not.toContain('bí mật');
  });
});
