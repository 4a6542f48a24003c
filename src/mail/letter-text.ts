import type { Day, Instant, Words } from '../../workflows/index.js';
import type { LifeName } from '../road/command.js';
import { capital, dueText, momentText, orderWords, textsIn } from '../texts/index.js';
import { LANGUAGES, type Language } from '../texts/language.js';
import { mailSubject } from '../texts/mails.js';

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
  /** Where the notice is of an extension: whom it is for, null being every unit, until when, and why. */
  readonly extended?: { readonly unit: Words | null; readonly until: Day; readonly reason: string } | null;
}

const lineOf = (label: string, value: string | null): string[] =>
  value === null ? [] : [`${label}: ${value}`];

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

function bodyIn(told: Told, lang: Language): string {
  const { life, template, at, recipient, code, unit, due, meets, place } = told;
  const [kind = '', type = ''] = template.split('.');
  const { mails } = textsIn(lang);
  const words = orderWords(type, lang, life);
  return [
    mails.greeting(recipient.name),
    '',
    leadOf(kind, life, lang),
    '',
    ...lineOf(life === 'nomination' ? mails.fact.code : mails.fact.codeOther, code),
    ...lineOf(mails.fact.round, told.round?.name ?? null),
    ...lineOf(mails.fact.unit, unit && unit[lang]),
    ...lineOf(mails.fact.step, kind === 'told' ? words.done : words.task),
    ...extensionIn(told, lang),
    ...(due === null ? [] : [capital(dueText(due, due, lang).until)]),
    ...lineOf(mails.fact.meets, meets && momentText(meets, lang)),
    ...lineOf(mails.fact.place, place),
    ...lineOf(mails.fact.at, momentText(at, lang)),
    '',
    mails.foot,
  ].join('\n');
}

/** The office's language first, English below it. */
export const letterText = (told: Told): { subject: string; body: string } => ({
  subject: mailSubject(told.template, told.code, 'vi'),
  body: LANGUAGES.map((lang) => bodyIn(told, lang)).join('\n\n———\n\n'),
});
