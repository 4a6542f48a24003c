import { type OpeningOffer, type Plan, turnOffer, type Words } from '../../../workflows/index.js';
import { invalidText } from '../../http/field-names.js';
import { InputPipe } from '../../http/input.pipe.js';
import { type InvalidField, Problem } from '../../http/problem.js';
import { openingOf, OpenRoundDto } from '../../rounds/opening.dto.js';
import type { Opening, PlanToOpen } from '../../rounds/opening.js';
import type { Language } from '../../texts/language.js';
import type { Posted } from '../../web/forms/posted-order.js';
import type { OpeningChoice, OpeningKind, OpenRoundPage, PlanChoice } from '../../web/pages/office/views.js';
import type { FieldError } from '../../web/view-models.js';
import { one } from '../read-order.js';

type ReadOpening =
  | { readonly ok: true; readonly opening: Opening }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** One kind of round, chosen under one plan. */
export interface Chosen {
  readonly plan: Plan;
  readonly offer: OpeningOffer;
}

const pipe = new InputPipe();

const REGULAR = 'regular';
const SUPPLEMENTARY = 'supplementary';

/** As a link and a form carry it: the turn by itself, else what kind of round it is. */
const valueOf = ({ supplementary, turn }: OpeningOffer): string =>
  supplementary ? SUPPLEMENTARY : (turn ?? REGULAR);

/** What a link or a form names, as the law offers it; null: there is no such plan, or no such round under it. */
export const chosenIn = (plans: readonly PlanToOpen[], plan: string, round: string): Chosen | null => {
  const found = plans.find((offered) => offered.plan.code === plan);
  // a turn that was opened meanwhile is offered no more: sent again, it is still that turn
  const offer = found?.offers.find((kind) => valueOf(kind) === round) ?? (found && turnOffer(found, round));
  return found && offer ? { plan: found.plan, offer } : null;
};

const FIELDS = ['reason', 'registration', 'province'] as const;

/** A field of the order, as the form calls it: there is only one supplement in it. */
const postedName = (field: string): string => field.replace(/^supplement\./, '');

/** A day left out is no wrong day. */
const ruleOf = ({ field, rule }: InvalidField, posted: Posted): string =>
  rule === 'isDay' && one(posted, postedName(field)) === '' ? 'dayChosen' : rule;

export async function openingIn(
  posted: Posted,
  { plan, offer }: Chosen,
  lang: Language,
): Promise<ReadOpening> {
  const [reason, registration, province] = FIELDS.map((name) =>
    one(posted, name).replace(/\r\n?/g, '\n').trim(),
  );
  const asked = (what: 'registration' | 'province', typed: string | undefined) =>
    plan.deadlines[what] === null ? null : typed;
  const body = {
    plan: plan.code,
    name: one(posted, 'name').trim(),
    turn: offer.turn,
    supplement: offer.supplementary
      ? {
          reason,
          basis: { number: one(posted, 'basis.number').trim(), date: one(posted, 'basis.date') },
          registration: asked('registration', registration),
          province: asked('province', province),
        }
      : null,
  };
  try {
    const read = (await pipe.transform(body, { type: 'body', metatype: OpenRoundDto })) as OpenRoundDto;
    return { ok: true, opening: openingOf(read) };
  } catch (problem) {
    if (!(problem instanceof Problem) || !problem.parts.errors) throw problem;
    const errors = problem.parts.errors.map((error) => ({
      field: postedName(error.field),
      text: invalidText({ ...error, rule: ruleOf(error, posted) }, lang),
    }));
    return { ok: false, errors };
  }
}

const kindOf = ({ supplementary, turn, dates, findings }: OpeningOffer, { intake }: Plan): OpeningKind => ({
  kind: supplementary ? 'supplementary' : turn === null ? 'regular' : 'turn',
  turn: turn === null ? null : { first: turn, every: intake.every ?? 'month' },
  dates,
  findings,
});

const choiceOf = (plan: Plan, offer: OpeningOffer): OpeningChoice => {
  const asked = new URLSearchParams({ plan: plan.code, round: valueOf(offer) });
  return { ...kindOf(offer, plan), href: offer.open ? `/rounds/new?${asked}` : null };
};

/** A plan to choose, with what could be opened under it. */
export const planChoiceOf = ({ plan, offers }: PlanToOpen): PlanChoice => {
  const { kind, every, clause } = plan.intake;
  return {
    code: plan.code,
    title: plan.title,
    intake: kind === 'recurring' ? (every ?? 'month') : kind,
    clause,
    choices: offers.map((offer) => choiceOf(plan, offer)),
  };
};

/** The form of the kind chosen, with what a round of it would hold everybody to. */
export const openingPageOf = (
  { plan, offer }: Chosen,
  names: ReadonlyMap<string, Words>,
): Pick<OpenRoundPage, 'plan' | 'value' | 'round' | 'asks' | 'units'> => ({
  plan: { code: plan.code, title: plan.title },
  value: valueOf(offer),
  round: kindOf(offer, plan),
  asks: (['registration', 'province'] as const).filter((what) => plan.deadlines[what] !== null),
  units: plan.units.nominating.map((code) => names.get(code) ?? { vi: code, en: code }),
});
