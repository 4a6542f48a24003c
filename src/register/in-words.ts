import { dayText } from '../texts/days.js';
import type { CatalogueNames } from './catalogue-plan.js';
import { CATALOGUES, type NewEntry } from './new-entry.js';

type Said = Pick<NewEntry, 'kind' | 'value' | 'number' | 'decidedOn' | 'year'>;

/** An entry in a line, as the chains of nominations tell which one changed: in the language of the papers. */
export const inWords = ({ kind, value, number, decidedOn, year }: Said, names: CatalogueNames): string => {
  const catalogue: readonly { readonly id: string; readonly name: { readonly vi: string } }[] =
    names[CATALOGUES[kind]];
  const named = catalogue.find(({ id }) => id === value)?.name.vi ?? value;
  const paper = [
    number === undefined ? [] : number,
    decidedOn === undefined ? [] : `ngày ${dayText(decidedOn, 'vi')}`,
    kind === 'rating' && year !== undefined ? `năm ${year}` : [],
  ].flat();
  return [named, paper.join(' ')].filter((part) => part !== '').join(', ');
};
