import type { Day, Instant, Leaves, Words } from '../../workflows/index.js';
import type { LifeName } from '../road/command.js';
import { capital, dueText, momentText, orderWords, textsIn } from '../texts/index.js';
import { LANGUAGES, type Language } from '../texts/language.js';
import { mailSubject } from '../texts/mails.js';
import { becameOf } from '../texts/not-selected.js';

/** What a mail may tell of a notice. */
export interface Told {
  readonly life: LifeName;
  /** `task.ENDORSE`, `told.RETURN`, `nudge.ENDORSE`, `overdue.ENDORSE` */
  readonly template: string;
  readonly at: Instant;
  readonly recipient: { readonly name: string };
  readonly code: string;
  readonly unit: Words | null;
  readonly due: Day | null;
  /** The round itself, where the notice is of one: several may be open. */
  readonly round?: { readonly name: string } | null;
  /** Of a sitting. */
  readonly meets: Instant | null;
  readonly place: string | null;
  /** Asked in writing: nobody meets. */
  readonly inWriting?: boolean;
  /** Why it was moved or called off. */
  readonly reason?: string | null;
  /** The file that comes with it. */
  readonly file?: string | null;
  /** Where the notice is that the Council has not selected the name: the state that led to. */
  readonly became?: Leaves | null;
  /** Where the notice is of an extension: whom it is for, null being every unit, until when, and why. */
  readonly extended?: { readonly unit: Words | null; readonly until: Day; readonly reason: string } | null;
}

const lineOf = (label: string, value: string | null): string[] =>
  value === null ? [] : [`${label}: ${value}`];

/** The words before a sitting have leads of their own; later ones are told as steps of it. */
const sittingLead = ({ template, inWriting = false }: Told, lang: Language): string | null => {
  const { sitting } = textsIn(lang).mails;
  const [kind, type = ''] = template.split('.');
  if (kind === 'task' || !(type in sitting)) return null;
  const lead = sitting[type as keyof typeof sitting];
  return typeof lead === 'string' ? lead : lead[inWriting ? 'inWriting' : 'meets'];
};

const leadOf = (kind: string, life: LifeName, lang: Language): string => {
  const { mails, rounds, sittings } = textsIn(lang);
  if (kind === 'overdue') return mails.lead.overdue;
  if (life === 'nomination') {
    return kind === 'task' || kind === 'nudge' ? mails.lead[kind] : mails.lead.told;
  }
  const what = life === 'round' ? rounds.name : sittings.name;
  return mails.leadOther[kind === 'told' || kind === 'nudge' ? kind : 'task'](what);
};

/** New dates are told with whom they are for and why: nobody should have to look them up. */
const extensionIn = ({ extended }: Told, lang: Language): string[] => {
  if (!extended) return [];
  const { fact, everyUnit } = textsIn(lang).mails;
  return [
    ...lineOf(fact.unit, extended.unit === null ? everyUnit : extended.unit[lang]),
    ...lineOf(fact.until, capital(dueText(extended.until, extended.until, lang).end)),
    ...lineOf(fact.reason, extended.reason),
  ];
};

/** To those whose name the Council has not selected: thanks, what happens next, and no number. */
const thanksIn = ({ became }: Told, lang: Language): string[] => {
  if (!became) return [];
  const words = textsIn(lang).pages.councilAfter.told;
  return [words.thanks, words[becameOf(became)], ''];
};

function bodyIn(told: Told, lang: Language): string {
  const { life, template, at, recipient, code, unit, due, meets, place, inWriting = false } = told;
  const [kind = '', type = ''] = template.split('.');
  const { mails } = textsIn(lang);
  const words = orderWords(type, lang, life);
  return [
    mails.greeting(recipient.name),
    '',
    (life === 'sitting' ? sittingLead(told, lang) : null) ?? leadOf(kind, life, lang),
    '',
    ...thanksIn(told, lang),
    ...lineOf(life === 'nomination' ? mails.fact.code : mails.fact.codeOther, code),
    ...lineOf(mails.fact.round, told.round?.name ?? null),
    ...lineOf(mails.fact.unit, unit && unit[lang]),
    ...lineOf(mails.fact.step, kind === 'told' ? words.done : words.task),
    ...extensionIn(told, lang),
    ...(due === null ? [] : [capital(dueText(due, due, lang).until)]),
    ...lineOf(inWriting ? mails.fact.asks : mails.fact.meets, meets && momentText(meets, lang)),
    ...lineOf(mails.fact.place, place),
    ...lineOf(mails.fact.reason, told.reason ?? null),
    ...lineOf(mails.fact.at, momentText(at, lang)),
    ...(told.file ? ['', mails.enclosed(told.file)] : []),
    '',
    mails.foot,
  ].join('\n');
}

/** The office's language first, English below it. */
export const letterText = (told: Told): { subject: string; body: string } => ({
  subject: mailSubject(told.template, told.code, 'vi', told.life),
  body: LANGUAGES.map((lang) => bodyIn(told, lang)).join('\n\n———\n\n'),
});
