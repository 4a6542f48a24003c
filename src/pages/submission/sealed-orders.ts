import type { NominationOrder } from '../../../workflows/index.js';
import { NOMINATION_ORDERS } from '../../orders/nomination-orders.dto.js';
import { OrderPipe } from '../../orders/order.pipe.js';
import type { Language } from '../../texts/language.js';
import { textsIn } from '../../texts/index.js';
import { type Posted, text } from '../../web/forms/posted-order.js';
import type { FieldError } from '../../web/view-models.js';
import { many, one, readOrder } from '../read-order.js';

const { RECEIVE, RECOGNISE, DECLINE, RETURN_FOR_CORRECTION, CHANGE_ANSWER } = NOMINATION_ORDERS;
const pipe = new OrderPipe({ RECEIVE, RECOGNISE, DECLINE, RETURN_FOR_CORRECTION, CHANGE_ANSWER });

/** What is answered about one name, as the form carried it. */
export interface ReadAnswer {
  readonly id: string;
  readonly order: NominationOrder;
}

export interface ReadAnswers {
  readonly answers: readonly ReadAnswer[];
  readonly errors: readonly FieldError[];
}

const paperIn = (posted: Posted, type: string, id: string) => ({
  number: text(posted[`${type}.decision.number.${id}`]),
  date: text(posted[`${type}.decision.date.${id}`]),
});

/** A decline may come without a document. */
const bodyOf = (posted: Posted, type: string, id: string): Record<string, unknown> => {
  const decision = paperIn(posted, type, id);
  const reason = text(posted[`${type}.reason.${id}`]);
  const named = decision.number !== '' || decision.date !== '';
  switch (type) {
    case 'RECOGNISE':
      return { type, decision };
    case 'DECLINE':
      return { type, reason, ...(named && { decision }) };
    case 'RETURN_FOR_CORRECTION': {
      const items = many(posted, `${type}.items.${id}`);
      return { type, reason, ...(items.length > 0 && { items }) };
    }
    default:
      return { type, to: one(posted, `change.${id}`), decision, reason };
  }
};

const chosen = (posted: Posted, id: string): string =>
  one(posted, `answer.${id}`) || (one(posted, `change.${id}`) === '' ? '' : 'CHANGE_ANSWER');

/** A field by the label that stands above it. */
const labelOf = (type: string, field: string, lang: Language): string | null => {
  const { answer, change } = textsIn(lang).pages.sealed;
  switch (field) {
    case 'decision.number':
      return answer.number;
    case 'decision.date':
      return answer.date;
    case 'reason':
      return type === 'RETURN_FOR_CORRECTION' ? answer.explain : answer.reason;
    case 'items':
      return answer.what;
    case 'to':
      return change.legend;
    default:
      return null;
  }
};

/** Every name of the form that an answer was chosen for; `called`: by what name its fields are spoken of. */
export async function answersIn(
  posted: Posted,
  names: ReadonlyMap<string, string>,
  lang: Language,
): Promise<ReadAnswers> {
  const words = textsIn(lang).pages.sealed.answer;
  const answers: ReadAnswer[] = [];
  const errors: FieldError[] = [];
  for (const [id, name] of names) {
    const type = chosen(posted, id);
    if (type === '') continue;
    const read = await readOrder(
      pipe,
      { ...bodyOf(posted, type, id), version: 0 },
      lang,
      (field) => (field === 'to' ? `change.${id}` : `${type}.${field}.${id}`),
      (field) => labelOf(type, field, lang),
    );
    if (read.ok) answers.push({ id, order: read.ordered.order as NominationOrder });
    else errors.push(...read.errors.map((error) => ({ ...error, text: words.of(name, error.text) })));
  }
  if (answers.length === 0 && errors.length === 0) errors.push({ field: null, text: words.none });
  return { answers, errors };
}

/** That all of it has come, with the number the province's registry gave it. */
export function receiptIn(posted: Posted, lang: Language) {
  const reference = text(posted['reference']);
  return readOrder(pipe, { type: 'RECEIVE', version: 0, ...(reference !== '' && { reference }) }, lang);
}
