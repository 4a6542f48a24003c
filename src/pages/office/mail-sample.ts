import { letterOf } from '../../mail/letters/letter.js';
import type { Told } from '../../mail/letters/told.js';
import type { Language } from '../../texts/language.js';
import type { MailSample } from '../../web/pages/office/views.js';

/** Whose house it is stands above the HTML part alone, and the sample is the text. */
const HOUSE = { vi: '', en: '' };

/** A mail as it would go out, in the language that the reader reads, leading where it would lead. */
export const mailSample = (told: Told, lang: Language, page: string): MailSample => {
  const recipient = { ...told.recipient, language: lang };
  const around = { organisation: HOUSE, rehearsal: false, href: page, until: null, choices: null };
  const { subject, body } = letterOf({ ...told, recipient }, around);
  return { subject, body };
};
