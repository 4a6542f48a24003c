import { EVER_LENT, type NewSubstitution } from '../../../workflows/index.js';
import type { SignedIn } from '../../access/signed-in.js';
import { invalidText } from '../../http/field-names.js';
import { InputPipe } from '../../http/input.pipe.js';
import { type InvalidField, Problem } from '../../http/problem.js';
import { NewSubstitutionDto } from '../../substitutions/substitutions.dto.js';
import { substitutionIn } from '../../substitutions/substitutions.controller.js';
import { textsIn } from '../../texts/index.js';
import type { Language } from '../../texts/language.js';
import { type Posted, text } from '../../web/forms/posted-order.js';
import type { ActGroup } from '../../web/pages/substitutions/views.js';
import type { FieldError } from '../../web/view-models.js';
import { many } from '../read-order.js';

const GROUPS: Readonly<Record<Exclude<ActGroup, 'dossier'>, RegExp>> = {
  register: /_RECORD$|_SCAN$|^RECOUNT$/,
  story: /STORY$|^RECORD_ACTIVITY$/,
  commendation: /COMMENDATION$|^FILE_FOSTERING|^REPORT_PROGRESS$|^EVALUATE/,
  province: /ANSWER$|^FORWARD$|^RESEND$|^EXTEND_PROVINCE$/,
  round: /^(?:COMPILE|PUT_BEFORE_COUNCIL|EXTEND|REOPEN|CLOSE|NUDGE|NIL_RETURN|ANSWER_MEMBER)$/,
};

const groupOf = (action: string): ActGroup =>
  (Object.keys(GROUPS) as (keyof typeof GROUPS)[]).find((group) => GROUPS[group].test(action)) ?? 'dossier';

const ORDER: readonly ActGroup[] = ['dossier', 'round', 'province', 'commendation', 'story', 'register'];

/** What may be lent, by what it is about. */
export const grouped = (actions: readonly string[]) =>
  ORDER.map((group) => ({ group, actions: actions.filter((action) => groupOf(action) === group) })).filter(
    (one) => one.actions.length > 0,
  );

const LINES = ['principal', 'substitute', 'from', 'until', 'reason', 'paper.number', 'paper.date'] as const;

/** What is carried from the preview back to the form, or on to the writing. */
export const carried = (posted: Posted): (readonly [string, string])[] => [
  ...LINES.map((name) => [name, text(posted[name])] as const).filter(([, value]) => value !== ''),
  ...many(posted, 'actions')
    .filter((action) => EVER_LENT.has(action))
    .map((action) => ['actions', action] as const),
];

type Read =
  | { readonly ok: true; readonly order: NewSubstitution }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

const errorsOf = (errors: readonly InvalidField[], posted: Posted, lang: Language): FieldError[] => {
  const words = textsIn(lang).pages.substitutions.new;
  const called: Readonly<Record<string, string>> = {
    substitute: words.who,
    actions: words.actions,
    from: words.from,
    until: words.until,
    reason: words.reason,
    'paper.number': words.paperNumber,
    'paper.date': words.paperDate,
  };
  return errors.map(({ field, rule }) => {
    if (field === 'substitute') return { field, text: words.chooseSubstitute };
    const leftOut = rule === 'isDay' && text(posted[field]) === '' ? 'dayChosen' : rule;
    return { field, text: invalidText({ field, rule: leftOut }, lang, called[field] ?? null) };
  });
};

const BEFORE_ACTIONS: ReadonlySet<string | null> = new Set(['principal', 'substitute']);

const pipe = new InputPipe();

/** The posted form as an order, by the same shape as the API. */
export async function orderIn(posted: Posted, me: SignedIn, lang: Language): Promise<Read> {
  const at = (name: (typeof LINES)[number]): string => text(posted[name]);
  const body = {
    ...(at('principal') !== '' && { principal: at('principal') }),
    substitute: at('substitute'),
    actions: many(posted, 'actions'),
    from: at('from'),
    until: at('until'),
    reason: at('reason'),
    ...(at('paper.number') + at('paper.date') !== '' && {
      paper: { number: at('paper.number'), date: at('paper.date') },
    }),
  };
  try {
    const dto = (await pipe.transform(body, {
      type: 'body',
      metatype: NewSubstitutionDto,
    })) as NewSubstitutionDto;
    return { ok: true, order: substitutionIn(dto, me) };
  } catch (problem) {
    if (!(problem instanceof Problem) || !problem.parts.errors) throw problem;
    const errors = errorsOf(problem.parts.errors, posted, lang);
    // the law would say so of a whole order: here all reasons stand together, in the order of the form
    const firstAfter = errors.findIndex(({ field }) => !BEFORE_ACTIONS.has(field));
    const nothing =
      body.actions.length > 0
        ? []
        : [{ field: 'actions', text: textsIn(lang).pages.substitutions.new.chooseActions }];
    return {
      ok: false,
      errors: errors.toSpliced(firstAfter < 0 ? errors.length : firstAfter, 0, ...nothing),
    };
  }
}
