import { letterText, type Told } from '../../mail/letter-text.js';
import type { Language } from '../../texts/language.js';
import type { MailSample } from '../../web/pages/office/views.js';

const BETWEEN = '\n\n———\n\n';

/** A mail as it would go out, in the half of it that the reader reads. */
export const mailSample = (told: Told, lang: Language): MailSample => {
  const { subject, body } = letterText(told);
  const [vi = '', en = vi] = body.split(BETWEEN);
  return { subject, body: lang === 'vi' ? vi : en };
};
