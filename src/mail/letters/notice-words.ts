import { shortCode } from '../../log/checkpoint.js';
import type { LifeName } from '../../road/command.js';
import { capital, dayText, dueText, momentText, orderWords, textsIn, wallClock } from '../../texts/index.js';
import type { Language } from '../../texts/language.js';
import { becameOf } from '../../texts/not-selected.js';
import type { LetterFact, LetterPart } from '../../web/mail/letter-view.js';
import { toTell } from './own-words.js';
import type { Told } from './told.js';

type OfLife = Told & { readonly life: LifeName };

const factOf = (label: string, value: string | null | undefined): LetterFact[] =>
  value === null || value === undefined || value === '' ? [] : [{ label, value }];

/** What a member is reminded of, and is no task; all else before a sitting is told. */
const REMINDED: ReadonlySet<string> = new Set(['REPLY', 'ATTEND']);

/** The words before a sitting have leads of their own; later ones are told as steps of it. */
const sittingLead = ({ life, template, inWriting = false }: OfLife, lang: Language): string | null => {
  const { sitting } = textsIn(lang).mails;
  const [kind, type = ''] = template.split('.');
  if (life !== 'sitting' || kind !== (REMINDED.has(type) ? 'nudge' : 'told') || !(type in sitting))
    return null;
  const lead = sitting[type as keyof typeof sitting];
  return typeof lead === 'string' ? lead : lead[inWriting ? 'inWriting' : 'meets'];
};

/** Of a round, words to units and to the province are no steps of whoever reads them. */
const OF_A_ROUND: Readonly<Record<string, 'unitList' | 'sent'>> = {
  'nudge.UNIT_LIST': 'unitList',
  'task.RECEIVE': 'sent',
};

const leadOf = ({ template, life }: OfLife, lang: Language): string => {
  const [kind = ''] = template.split('.');
  const { mails, rounds, sittings } = textsIn(lang);
  if (kind === 'receipt') return mails.letter.receipt.lead;
  if (kind === 'overdue') return mails.lead.overdue;
  if (life === 'nomination') {
    return kind === 'task' || kind === 'nudge' ? mails.lead[kind] : mails.lead.told;
  }
  const what = life === 'round' ? rounds.name : sittings.name;
  const own = life === 'round' ? OF_A_ROUND[template] : undefined;
  return mails.leadOther[own ?? (kind === 'told' || kind === 'nudge' ? kind : 'task')](what);
};

/** New dates are told with whom they are for and why: nobody should have to look them up. */
const extensionIn = ({ extended }: Told, lang: Language): LetterFact[] => {
  if (!extended) return [];
  const { fact, everyUnit } = textsIn(lang).mails;
  return [
    ...factOf(fact.unit, extended.unit === null ? everyUnit : extended.unit[lang]),
    ...factOf(fact.until, capital(dueText(extended.until, extended.until, lang).end)),
    ...factOf(fact.reason, extended.reason),
  ];
};

/** Whoever opens a letter from another house first asks whose it is, and which. */
const sentIn = ({ sent }: Told, lang: Language): LetterFact[] => {
  if (!sent) return [];
  const { fact, letterOf } = textsIn(lang).mails;
  return [
    ...factOf(fact.sender, sent.by[lang]),
    ...factOf(fact.letter, letterOf(sent.number, dayText(sent.date, lang))),
    ...factOf(fact.names, String(sent.names)),
  ];
};

/** To those whose name the Council has not selected: thanks, what happens next, and no number. */
const thanksIn = ({ became }: Told, lang: Language): string[] => {
  if (!became) return [];
  const words = textsIn(lang).pages.councilAfter.told;
  return [words.thanks, words[becameOf(became)]];
};

/** "hết ngày 24/3/2021 (thứ Tư), còn 2 ngày làm việc" */
export const dueIn = ({ due, left }: Pick<Told, 'due' | 'left'>, lang: Language): string | null => {
  if (due === null) return null;
  const { end } = dueText(due, due, lang);
  if (!left) return end;
  const words = textsIn(lang).mails.letter.left;
  return `${end}, ${left.is === 'today' ? words.today : words[left.is](left.days)}`;
};

const standsForIn = ({ standsFor, recipient }: Told, lang: Language): string[] =>
  standsFor && standsFor.substitute === recipient.name
    ? [
        textsIn(lang).mails.letter.standsFor(
          standsFor.principal,
          dayText(standsFor.from, lang),
          dayText(standsFor.until, lang),
        ),
      ]
    : [];

const receiptIn = ({ event, checkpoint }: Told, lang: Language): LetterFact[] => {
  if (!event) return [];
  const { fact, letter } = textsIn(lang).mails;
  return [
    { label: letter.receipt.seq, value: String(event.seq) },
    { label: fact.hash, value: event.hash, code: true },
    ...(checkpoint ? [{ label: fact.checkpoint, value: shortCode(checkpoint), code: true }] : []),
  ];
};

const factsIn = (told: OfLife, words: { task: string; done: string }, lang: Language): LetterFact[] => {
  const { life, template, at, code, unit, meets, place, inWriting = false } = told;
  const [kind] = template.split('.');
  const { fact } = textsIn(lang).mails;
  const isDone = kind === 'told' || kind === 'receipt';
  return [
    ...factOf(life === 'nomination' ? fact.code : fact.codeOther, code),
    ...sentIn(told, lang),
    ...factOf(fact.round, told.round?.name),
    ...factOf(fact.unit, unit && unit[lang]),
    ...factOf(fact.silent, told.silent?.map((one) => one[lang]).join('; ')),
    ...factOf(fact.step, isDone ? words.done : words.task),
    ...extensionIn(told, lang),
    ...factOf(fact.due, isDone ? null : dueIn(told, lang)),
    ...factOf(inWriting ? fact.asks : fact.meets, meets && momentText(meets, lang)),
    ...factOf(fact.place, place),
    ...factOf(fact.reason, told.reason),
    ...factOf(fact.at, momentText(at, lang)),
    ...receiptIn(told, lang),
  ];
};

/** A unit reminded once its last day is over: it can ask for an extension, and do nothing before. */
const isUrgedLate = ({ template, due, at }: OfLife): boolean =>
  template === 'nudge.UNIT_LIST' && due !== null && due < wallClock(at).day;

const PAGES = { nomination: 'nominations', round: 'rounds', sitting: 'sittings' } as const;

/** A notice of a step, in one language; what it says of its link is added by whoever knows where it leads. */
export function noticeWords(told: OfLife, lang: Language): Omit<LetterPart, 'aboutLink'> {
  const { life, template, recipient } = told;
  const [kind = '', type = ''] = template.split('.');
  const { mails } = textsIn(lang);
  const words = orderWords(type, lang, life);
  const asks = kind === 'task' || kind === 'nudge';
  const { action } = mails.letter;
  return {
    lang,
    title: kind === 'told' || kind === 'receipt' ? words.done : words.task,
    opening: [
      mails.greeting(recipient.name),
      sittingLead(told, lang) ?? leadOf(told, lang),
      ...standsForIn(told, lang),
      ...thanksIn(told, lang),
    ],
    facts: factsIn(told, words, lang),
    lists: [],
    action: asks && life === 'nomination' ? mails.action.task : asks ? action.task : action[PAGES[life]],
    closing: [
      ...(isUrgedLate(told) ? [mails.extensionFirst] : []),
      ...(told.file ? [mails.enclosed(told.file)] : []),
      ...(told.sent ? [mails.ask(toTell(told, lang))] : []),
      ...(kind === 'receipt' ? [mails.letter.receipt.notMe(toTell(told, lang))] : []),
    ],
  };
}
