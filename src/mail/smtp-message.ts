import type { SendMailOptions } from 'nodemailer';
import type { MailSettings } from '../config/mail-settings.js';
import type { Enclosed, Letter, Postmark } from './mailer.js';

const CALENDAR = /^text\/calendar; method=([A-Z]+)/;

/** An invitation is a part of its own, so that calendars find it, and a file beside it for everybody else. */
const enclosedIn = (enclosed: Enclosed | null): SendMailOptions => {
  if (enclosed === null) return {};
  const { name, type, content } = enclosed;
  const method = CALENDAR.exec(type)?.[1];
  return method === undefined
    ? { attachments: [{ filename: name, contentType: type, content }] }
    : { icalEvent: { method, filename: name, content } };
};

/** One message to one recipient. Nothing in it is fetched from anywhere, by us or by whoever reads it. */
export const messageOf = (
  { recipient: { name, address }, subject, body, html, enclosed }: Letter,
  { messageId, date }: Postmark,
  from: MailSettings['from'],
): SendMailOptions => ({
  from,
  // objects: a name with a comma in it is no second recipient
  to: { name, address },
  envelope: { from: from.address, to: [address] },
  subject,
  text: body,
  ...(html ? { html } : {}),
  ...enclosedIn(enclosed),
  messageId,
  date: new Date(date),
  headers: {
    // RFC 3834: nobody's holiday note answers it
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
  },
  disableFileAccess: true,
  disableUrlAccess: true,
});
