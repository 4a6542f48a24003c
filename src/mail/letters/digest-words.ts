import type { Day, Words } from '../../../workflows/index.js';
import { shortCode } from '../../log/checkpoint.js';
import { dayOfWeekText, dayText, momentText, orderWords, textsIn } from '../../texts/index.js';
import type { Language } from '../../texts/language.js';
import type { LifeName } from '../../road/command.js';
import type { LetterItem, LetterList, LetterPart, LetterView } from '../../web/mail/letter-view.js';
import { aboutLink, inRehearsal, languagesFor, subjectOf } from './letter.js';
import { dueIn } from './notice-words.js';
import { toTell } from './own-words.js';
import type { Left, Told } from './told.js';

/** A task that waits, with where it is done. */
export interface DigestTask {
  readonly life: LifeName;
  readonly code: string;
  readonly does: string;
  readonly due: Day | null;
  readonly left: Left | null;
  readonly href: string;
}

/** What happened since. */
export interface DigestNews {
  readonly told: Told;
  readonly href: string;
}

/** All that one person is told on one morning. No names of nominees: codes and steps. */
export interface Digest {
  readonly recipient: Told['recipient'];
  readonly organisation: Words;
  readonly rehearsal: boolean;
  readonly day: Day;
  readonly tasks: readonly DigestTask[];
  readonly total: number;
  readonly news: readonly DigestNews[];
  /** How the rounds stand for their dates, in words, for those who look after them. */
  readonly outlook: readonly Words[];
  readonly href: string;
  readonly choices: string;
}

const taskItem = ({ life, code, does, due, left, href }: DigestTask, lang: Language): LetterItem => {
  const { mails } = textsIn(lang);
  const until = dueIn({ due, left }, lang);
  return {
    text: `${code}: ${orderWords(does, lang, life).task}`,
    detail: until === null ? mails.letter.digest.noDate : `${mails.fact.due}: ${until}`,
    href,
  };
};

/** Of a receipt also what the history can be asked for. */
const newsItem = ({ told, href }: DigestNews, lang: Language): LetterItem => {
  const { fact, letter } = textsIn(lang).mails;
  const said = subjectOf(told, lang).replace(`[${letter.app}] `, '');
  const proof = told.event
    ? ` · ${letter.receipt.seq}: ${told.event.seq} · ${fact.hash}: ${told.event.hash}`
    : '';
  const under = told.event && told.checkpoint ? ` · ${fact.checkpoint}: ${shortCode(told.checkpoint)}` : '';
  return { text: said, detail: `${momentText(told.at, lang)}${proof}${under}`, href };
};

const listOf = (title: string, items: readonly LetterItem[], more: string | null = null): LetterList[] =>
  items.length === 0 ? [] : [{ title, items, more }];

function partOf(digest: Digest, lang: Language): LetterPart {
  const { recipient, day, tasks, total, news, outlook } = digest;
  const { greeting, letter } = textsIn(lang).mails;
  const words = letter.digest;
  const receipt = news.find(({ told }) => told.event);
  return {
    lang,
    title: words.title(dayOfWeekText(day, lang)),
    opening: [greeting(recipient.name), words.lead(total)],
    facts: [],
    lists: [
      ...listOf(
        words.tasks,
        tasks.map((task) => taskItem(task, lang)),
        total > tasks.length ? words.more(total - tasks.length) : null,
      ),
      ...listOf(
        words.outlook,
        outlook.map((line) => ({ text: line[lang], detail: null, href: null })),
      ),
      ...listOf(
        words.news,
        news.map((one) => newsItem(one, lang)),
      ),
    ],
    action: letter.action.inbox,
    aboutLink: aboutLink({ until: null }, lang),
    closing: receipt ? [letter.receipt.notMe(toTell(receipt.told, lang))] : [],
  };
}

/** One letter a person and morning. */
export function digestView(digest: Digest): LetterView {
  const { recipient, organisation, rehearsal, day, total, href, choices } = digest;
  const langs = languagesFor(recipient);
  const [first = 'vi'] = langs;
  const subject = textsIn(first).mails.letter.digest.subject(dayText(day, first), total);
  return {
    subject: inRehearsal(subject, rehearsal, first),
    organisation,
    rehearsal,
    href,
    choices,
    parts: langs.map((lang) => partOf(digest, lang)),
  };
}
