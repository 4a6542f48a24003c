import { addDays } from '../../../workflows/index.js';
import { dayOfWeekText, LANGUAGES, mailSubject, momentText, textsIn, wallClock } from '../../texts/index.js';
import type { Language } from '../../texts/language.js';
import { isOwn, ownLetters } from '../../texts/mail-own.js';
import { renderLetter } from '../../web/mail/letter.js';
import type { LetterPart, LetterView } from '../../web/mail/letter-view.js';
import { asText } from './as-text.js';
import { noticeWords } from './notice-words.js';
import { ownWords } from './own-words.js';
import type { Around, Told } from './told.js';

/** A letter as it goes out: its subject, and both parts. */
export interface Written {
  readonly subject: string;
  readonly body: string;
  readonly html: string;
}

/** His language alone; both, the office's first, where he has chosen none. */
export const languagesFor = ({ language = null }: Told['recipient']): readonly Language[] =>
  language === null ? LANGUAGES : [language];

const MIDNIGHT = '00:00';

/** A link lives until a day has passed as a rule: then that day is named, not the first moment after it. */
const untilText = (until: string, lang: Language): string => {
  const { day, time } = wallClock(until);
  if (time !== MIDNIGHT) return momentText(until, lang);
  return textsIn(lang).mails.endOf(dayOfWeekText(addDays(day, -1), lang));
};

/** What opening the link does and does not do. */
export const aboutLink = (
  { until, trayed = false }: Pick<Around, 'until' | 'trayed'>,
  lang: Language,
): string => {
  const { link, letter } = textsIn(lang).mails;
  if (until !== null) return link(untilText(until, lang));
  return trayed ? letter.trayed : letter.plain;
};

const partOf = (told: Told, lang: Language): Omit<LetterPart, 'aboutLink'> => {
  const { life, template } = told;
  if (isOwn(template)) return ownWords(told, template, lang);
  return noticeWords({ ...told, life: life === 'account' ? 'nomination' : life }, lang);
};

export const subjectOf = ({ template, code, life }: Told, lang: Language): string =>
  isOwn(template)
    ? `[${textsIn(lang).mails.letter.app}] ${ownLetters[lang][template].title}`
    : mailSubject(template, code ?? '', lang, life === 'account' ? 'nomination' : life);

/** The subject as it stands in the list of mails: that it is a rehearsal comes first. */
export const inRehearsal = (subject: string, rehearsal: boolean, lang: Language): string =>
  rehearsal ? textsIn(lang).mails.letter.rehearsed(subject) : subject;

export const written = (view: LetterView): Written => ({
  subject: view.subject,
  body: asText(view),
  html: renderLetter(view),
});

/** A notice as a letter. */
export function letterOf(told: Told, around: Around): Written {
  const langs = languagesFor(told.recipient);
  const [first = 'vi'] = langs;
  const { organisation, rehearsal, href, choices } = around;
  return written({
    subject: inRehearsal(subjectOf(told, first), rehearsal, first),
    organisation,
    rehearsal,
    href,
    choices,
    parts: langs.map((lang) => ({ ...partOf(told, lang), aboutLink: aboutLink(around, lang) })),
  });
}
