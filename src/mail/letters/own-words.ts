import { shortCode } from '../../log/checkpoint.js';
import { dayText, momentText, orderWords, textsIn } from '../../texts/index.js';
import type { Language } from '../../texts/language.js';
import { OWN_FACTS, type OwnTemplate, ownLetters } from '../../texts/mail-own.js';
import type { LetterFact, LetterPart } from '../../web/mail/letter-view.js';
import type { Told } from './told.js';

/** Whom somebody tells that it was not he. */
export const toTell = ({ tell }: Told, lang: Language): string => {
  if (!tell) return textsIn(lang).mails.letter.receipt.nobody;
  return tell.phone === '' ? tell.name : `${tell.name} (${tell.phone})`;
};

const substitutionIn = ({ standsFor }: Told, lang: Language): LetterFact[] => {
  if (!standsFor) return [];
  const words = OWN_FACTS[lang];
  return [
    { label: words.principal, value: standsFor.principal },
    { label: words.substitute, value: standsFor.substitute },
    { label: words.from, value: dayText(standsFor.from, lang) },
    { label: words.until, value: dayText(standsFor.until, lang) },
    { label: words.reason, value: standsFor.reason },
    ...(typeof standsFor.waiting === 'number'
      ? [{ label: words.waiting, value: String(standsFor.waiting) }]
      : []),
  ];
};

const handOverIn = ({ handedOver }: Told, lang: Language): LetterFact[] => {
  if (!handedOver) return [];
  const words = OWN_FACTS[lang];
  const { roles } = textsIn(lang).people;
  const { leave } = textsIn(lang).pages.people;
  const { leaver, lastDay, offices } = handedOver;
  return [
    { label: words.leaver, value: leaver },
    { label: words.lastDay, value: dayText(lastDay, lang) },
    ...offices.map(({ role, unit, to }) => ({
      label: words.office,
      value: leave.goesTo(leave.office(roles[role], unit?.[lang] ?? ''), to),
    })),
  ];
};

const ACTIONS = {
  link: 'task',
  account: 'account',
  mail: 'mails',
  substitution: 'people',
  handover: 'inbox',
  anchor: 'anchors',
} as const;

/** Which page a letter of its own leads to, by the first half of its template. */
export const ownAction = (template: OwnTemplate) => {
  const [kind = ''] = template.split('.');
  return ACTIONS[kind as keyof typeof ACTIONS];
};

const checkpointIn = ({ template, checkpoint }: Told, lang: Language): LetterFact[] =>
  template === 'anchor.CHECKPOINT' && checkpoint
    ? [{ label: OWN_FACTS[lang].shortCode, value: shortCode(checkpoint), code: true }]
    : [];

/** What to do with what has come, and how to say that it is done. */
const todoIn = (told: Told, template: OwnTemplate, lang: Language): readonly string[] => {
  const { todo } = ownLetters[lang][template];
  if (!todo) return [];
  const { acknowledge, acknowledgeOutside } = OWN_FACTS[lang];
  return [...todo, told.recipient.outside ? acknowledgeOutside(toTell(told, lang)) : acknowledge];
};

/** A letter that no step of a life caused, in one language. */
export function ownWords(told: Told, template: OwnTemplate, lang: Language): Omit<LetterPart, 'aboutLink'> {
  const { mails } = textsIn(lang);
  const { title, lead, notMe } = ownLetters[lang][template];
  const { fact, letter } = mails;
  return {
    lang,
    title,
    opening: [mails.greeting(told.recipient.name), lead],
    facts: [
      ...(told.code === null ? [] : [{ label: fact.codeOther, value: told.code }]),
      ...(told.does ? [{ label: fact.step, value: orderWords(told.does, lang).task }] : []),
      ...(template.startsWith('substitution.') ? substitutionIn(told, lang) : handOverIn(told, lang)),
      ...checkpointIn(told, lang),
      { label: fact.at, value: momentText(told.at, lang) },
    ],
    lists: [],
    // who has no account here finds nothing behind any address of ours
    action: told.recipient.outside ? null : letter.action[ownAction(template)],
    closing: [
      ...todoIn(told, template, lang),
      ...(notMe === undefined ? [] : [`${notMe} ${OWN_FACTS[lang].tell(toTell(told, lang))}`]),
    ],
  };
}
