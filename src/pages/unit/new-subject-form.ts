import { LONGEST_LINE, LONGEST_NAME } from '../../nominations/nominations.dto.js';
import type { Filing } from '../../nominations/filing.js';
import type { UnitListView } from '../../nominations/unit-lists.js';
import { isNamedKind, type NamedKind } from '../../subjects/new-subject.js';
import { type Texts } from '../../texts/index.js';
import { isLine } from '../../orders/fields.js';
import { type Posted } from '../../web/forms/posted-order.js';
import type { NewSubjectForm } from '../../web/pages/unit/views.js';
import type { FieldError } from '../../web/view-models.js';
import { one } from '../read-order.js';

type Written = NewSubjectForm['written'];

/** Of one line each, as a browser sends it; what somebody else sends is measured below. */
export const writtenIn = (posted: Posted): Written => ({
  name: one(posted, 'name').trim(),
  about: one(posted, 'about').trim(),
  answers: one(posted, 'answers').trim(),
});

export const NOTHING_WRITTEN: Written = { name: '', about: '', answers: '' };

/** A radio button's value: a household or a model that is new, and whose it is to be. */
const valueOf = (kind: NamedKind, unit: string): string => `new:${kind}:${unit}`;

/** A household or a model may be named on every list that somebody writes, where the plan takes such. */
export const newChoicesOf = (views: readonly UnitListView[]): NewSubjectForm['choices'] =>
  views.flatMap((view) =>
    view.kinds.filter(isNamedKind).map((kind) => ({
      value: valueOf(kind, view.unit.code),
      kind,
      unit: views.length > 1 ? view.unit.name : null,
      open: view.filing?.open ?? false,
    })),
  );

/** What is named, if one of these choices was made. */
export const namedIn = (
  chosen: string,
  choices: NewSubjectForm['choices'],
  written: Written,
): Pick<Filing, 'kind' | 'named'> | null => {
  const choice = choices.find(({ value }) => value === chosen);
  if (!choice) return null;
  return { kind: choice.kind, named: { unit: chosen.split(':').slice(2).join(':'), ...written } };
};

/** Each mistake beside its field. */
export const mistakesIn = ({ name, about, answers }: Written, t: Texts): FieldError[] => {
  const words = t.pages.unit.create;
  const tooLong = (field: 'about' | 'answers', label: string, value: string): FieldError[] =>
    value === '' || (isLine(value) && value.length <= LONGEST_LINE)
      ? []
      : [{ field, text: words.lineTooLong(label, LONGEST_LINE) }];
  return [
    ...(isLine(name) ? [] : [{ field: 'name', text: words.nameMissing }]),
    ...(name.length > LONGEST_NAME ? [{ field: 'name', text: words.nameTooLong(LONGEST_NAME) }] : []),
    ...tooLong('about', words.newAbout, about),
    ...tooLong('answers', words.newAnswers, answers),
  ];
};
