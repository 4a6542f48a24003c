import { UUID } from '../http/input.pipe.js';
import { invalidText } from '../http/field-names.js';
import { type InvalidField, Problem } from '../http/problem.js';
import type { OrderPipe, Ordered } from '../orders/order.pipe.js';
import type { Language } from '../texts/language.js';
import type { Posted } from '../web/forms/posted-order.js';
import type { FieldError } from '../web/view-models.js';

export type ReadOrder =
  | { readonly ok: true; readonly ordered: Ordered }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** One value of a posted form; empty where it was not sent. */
export const one = (posted: Posted, name: string): string => [posted[name] ?? ''].flat()[0] ?? '';

/** All values of a posted form under this name: the boxes ticked. */
export const many = (posted: Posted, name: string): readonly string[] => [posted[name] ?? []].flat();

/** The form's own key: sent twice, it is done once. */
export const nonceIn = (posted: Posted): string => {
  const nonce = one(posted, 'nonce');
  if (!UUID.test(nonce)) throw new Problem(422, 'INVALID', { errors: [{ field: 'nonce', rule: 'isUuid' }] });
  return nonce;
};

/** What stands at `letter.date` of what was sent. */
const valueAt = (body: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((within, step) => (within as Readonly<Record<string, unknown>> | null)?.[step], body);

/** A day left out is no wrong day. */
const ruleOf = ({ field, rule }: InvalidField, body: unknown): string =>
  rule === 'isDay' && valueAt(body, field) === '' ? 'dayChosen' : rule;

/**
 * What a page's form orders, by the same shapes as the API. What is wrong comes back in a sentence beside the
 * field it was typed in: `postedName` says which that is, `called` by what name it stands there.
 */
export async function readOrder(
  pipe: OrderPipe,
  body: Readonly<Record<string, unknown>>,
  lang: Language,
  postedName: (field: string) => string = (field) => field,
  called: (field: string) => string | null = () => null,
): Promise<ReadOrder> {
  try {
    return { ok: true, ordered: await pipe.transform(body) };
  } catch (problem) {
    if (!(problem instanceof Problem) || !problem.parts.errors) throw problem;
    const errors = problem.parts.errors.map((error) => ({
      field: postedName(error.field),
      text: invalidText({ ...error, rule: ruleOf(error, body) }, lang, called(error.field)),
    }));
    return { ok: false, errors };
  }
}
