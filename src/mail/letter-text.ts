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
  /** Of a sitting. */
  readonly meets: Instant | null;
  readonly place: string | null;
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
    ...lineOf(mails.fact.unit, unit && unit[lang]),
    ...lineOf(mails.fact.step, kind === 'told' ? words.done : words.task),
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
