import { processGraph } from '../../../workflows/index.js';
import type { ListChoices } from '../../nominations/choices.js';
import { findingInGeneral, FINDING_CODES, orderWords, said, stateName, textsIn } from '../../texts/index.js';
import type { Language } from '../../texts/language.js';
import type { Choice, ChoiceGroup } from '../../web/pages/audit/views.js';

const states = processGraph().states;

/** Steps as a search names them: the road, what runs side by side, the ends. */
export const STATES: readonly string[] = states
  .filter(({ parent, compound }) => parent === null || !compound)
  .map(({ id }) => id);

export function stateChoices(lang: Language): ChoiceGroup[] {
  const named = (ids: readonly { readonly id: string }[]): Choice[] =>
    ids.map(({ id }) => ({ value: id, label: stateName('nomination', id, lang) }));
  const road = states.filter(({ parent, final }) => parent === null && !final);
  const beside = states.filter(({ region, compound }) => region !== null && !compound);
  const ends = states.filter(({ parent, final }) => parent === null && final);
  return [
    { label: null, choices: named(road) },
    { label: stateName('nomination', 'exemplar', lang), choices: named(beside) },
    { label: textsIn(lang).pages.audit.list.ended, choices: named(ends) },
  ];
}

export const unitChoices = ({ units }: ListChoices, lang: Language): Choice[] =>
  units.map(({ code, name }) => ({ value: code, label: said(name, lang) }));

const LIVES = ['nomination', 'round', 'sitting'] as const;

const typesOf = (life: (typeof LIVES)[number], lang: Language): string[] => {
  const t = textsIn(lang);
  if (life === 'round') return Object.keys(t.rounds.orders);
  return Object.keys(life === 'sitting' ? t.sittings.orders : t.orders);
};

/** `nomination.ENDORSE`: two lives may share the name of an order. */
export const ORDERS: readonly string[] = LIVES.flatMap((life) =>
  typesOf(life, 'vi').map((type) => `${life}.${type}`),
);

export const orderChoices = (lang: Language): ChoiceGroup[] =>
  LIVES.map((life) => ({
    label: textsIn(lang).pages.audit.desk.lives[life],
    choices: typesOf(life, lang).map((type) => ({
      value: `${life}.${type}`,
      label: orderWords(type, lang, life).done,
    })),
  }));

/** Reasons in words, as they are without the values of one case. */
export const codeChoices = (lang: Language): Choice[] =>
  FINDING_CODES.map((code) => ({ value: code, label: findingInGeneral(code, lang) })).toSorted((one, other) =>
    one.label.localeCompare(other.label, lang),
  );
