import type { MailLine, MailState } from '../../mail/record.js';
import { capital, mailSubject, momentText, textsIn } from '../../texts/index.js';
import type { Language } from '../../texts/language.js';
import { isOwn, ownLetters } from '../../texts/mail-own.js';
import type { ToldPerson } from '../../web/pages/audit/views.js';
import type { MailShown } from '../../web/pages/mails/views.js';

/** Every subject begins with the program's name: of no use where all of them stand below each other. */
const APP = /^\[[^\]]+\] /;

const FAILED: ReadonlySet<MailState> = new Set(['refused', 'givenUp']);

/** What a mail is about: the file's code and the step, no name. */
const aboutOf = ({ template, code, life }: MailLine, lang: Language): string | null => {
  if (template === null) return null;
  if (isOwn(template)) return ownLetters[lang][template].title;
  const subject = mailSubject(template, code ?? '', lang, life === 'account' ? 'nomination' : life);
  return capital(subject.replace(APP, ''));
};

const standingOf = ({ state, why, sendFrom, retryAt, endedAt }: MailLine, lang: Language): string => {
  const words = textsIn(lang).pages.mails;
  if (state === 'notNeeded') return words.ended.notNeeded;
  if (state !== 'waiting') return words.ended[state](momentText(endedAt ?? '', lang));
  if (why === 'hour' && sendFrom !== null) return words.why.hour(momentText(sendFrom, lang));
  if ((why === 'outage' || why === 'again') && retryAt !== null)
    return words.why[why](momentText(retryAt, lang));
  return why === 'planned' ? words.why.planned : words.why.onItsWay;
};

/** A line of the record as it stands on the page. */
export const shown = (line: MailLine, lang: Language): MailShown => {
  const { id, to, digest, at, state, tries, words, resent } = line;
  return {
    id,
    to,
    about: aboutOf(line, lang),
    digest,
    at,
    state,
    standing: standingOf(line, lang),
    tries,
    words,
    resent,
    again: FAILED.has(state) ? `/mails/${id}/again` : null,
  };
};

/** The same of one an event was told to. */
export const toldPerson = (line: MailLine, lang: Language): ToldPerson => {
  const { id, to, about, state, standing, words } = shown(line, lang);
  return { id, name: to.name, about, state, standing, words };
};
