import { lastDay, type Plan, type Words } from '../../../workflows/index.js';
import { invalidText } from '../../http/field-names.js';
import { InputPipe } from '../../http/input.pipe.js';
import { type InvalidField, Problem } from '../../http/problem.js';
import { Key, Line } from '../../orders/fields.js';
import type { Language } from '../../texts/language.js';
import type { Posted } from '../../web/forms/posted-order.js';
import type { PlanChoice } from '../../web/pages/office/views.js';
import type { FieldError } from '../../web/view-models.js';
import { one } from '../read-order.js';

interface Opening {
  readonly plan: string;
  readonly name: string;
}

type ReadOpening =
  | { readonly ok: true; readonly opening: Opening }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** What the form asks: one of the plans there are, and a name. */
class OpeningForm {
  @Key() plan!: string;
  @Line(300) name!: string;
}

const pipe = new InputPipe();

export async function openingIn(
  posted: Posted,
  plans: readonly Plan[],
  lang: Language,
): Promise<ReadOpening> {
  const back = (errors: readonly InvalidField[]): ReadOpening => ({
    ok: false,
    errors: errors.map((error) => ({ field: error.field, text: invalidText(error, lang) })),
  });
  const body = { plan: one(posted, 'plan'), name: one(posted, 'name').trim() };
  try {
    const opening = (await pipe.transform(body, { type: 'body', metatype: OpeningForm })) as Opening;
    const known = plans.some(({ code }) => code === opening.plan);
    return known ? { ok: true, opening } : back([{ field: 'plan', rule: 'isIn' }]);
  } catch (problem) {
    if (!(problem instanceof Problem) || !problem.parts.errors) throw problem;
    return back(problem.parts.errors);
  }
}

/** A plan to choose, with what a round under it would hold everybody to. */
export const planChoiceOf = (plan: Plan, names: ReadonlyMap<string, Words>): PlanChoice => {
  const dated = (of: Plan['deadlines']['registration']) => ({ lastDay: lastDay(of), clause: of.clause });
  return {
    code: plan.code,
    title: plan.title,
    registration: dated(plan.deadlines.registration),
    province: dated(plan.deadlines.province),
    units: plan.units.nominating.map((code) => names.get(code) ?? { vi: code, en: code }),
  };
};
