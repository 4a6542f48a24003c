import type { Dossier, Plan } from '../../../workflows/index.js';
import { invalidText } from '../../http/field-names.js';
import { Problem } from '../../http/problem.js';
import { LONGEST } from '../../orders/dossier.dto.js';
import { NOMINATION_ORDERS } from '../../orders/nomination-orders.dto.js';
import { OrderPipe } from '../../orders/order.pipe.js';
import { said, textsIn } from '../../texts/index.js';
import type { Language } from '../../texts/language.js';
import { type Posted, text } from '../../web/forms/posted-order.js';
import { fieldOfPaper } from '../../web/pages/unit/dossier-files.js';
import type { AskedGroup, Written } from '../../web/pages/unit/views.js';
import type { FieldError } from '../../web/view-models.js';
import { many, one } from '../read-order.js';

const pipe = new OrderPipe(NOMINATION_ORDERS);
const SHA_256 = /^[0-9a-f]{64}$/;
const KEPT_SCAN = 'kept.scan.';

const nameOfSaid = (key: string): string => `attest.${key}`;

/** Files as they were named by content in this form; a tick that was taken away is a file let go. */
const hashesIn = (posted: Posted, name: string): readonly string[] =>
  [...new Set(many(posted, name))].filter((hash) => SHA_256.test(hash));

const recordOf = <T>(pairs: readonly (readonly [string, readonly T[]])[]): Record<string, readonly T[]> =>
  Object.fromEntries(pairs.filter(([, values]) => values.length > 0));

/** What was typed, whatever it is worth. */
export const writtenIn = (posted: Posted, asked: readonly AskedGroup[]): Written => ({
  narrative: text(posted['narrative']),
  comprehensive: one(posted, 'comprehensive') === 'yes',
  fields: many(posted, 'fields'),
  movement: one(posted, 'movement') === '' ? null : one(posted, 'movement'),
  said: Object.fromEntries(
    asked.flatMap(({ items }) => items.map(({ key }) => [key, text(posted[nameOfSaid(key)])] as const)),
  ),
  evidence: many(posted, 'evidence').map((entry) => entry.toLowerCase()),
  papers: recordOf(
    asked.flatMap(({ items }) =>
      items.map(({ key }) => [key, hashesIn(posted, `kept.${fieldOfPaper(key)}`)] as const),
    ),
  ),
  scans: recordOf(
    Object.keys(posted)
      .filter((name) => name.startsWith(KEPT_SCAN))
      .map((name) => [name.slice(KEPT_SCAN.length), hashesIn(posted, name)] as const),
  ),
});

export const writtenOf = (dossier: Dossier): Written => ({
  narrative: dossier.narrative,
  comprehensive: dossier.comprehensive,
  fields: dossier.fields,
  movement: dossier.movement,
  said: Object.fromEntries(
    dossier.attestations.filter(({ year }) => year === null).map(({ key, text: answer }) => [key, answer]),
  ),
  evidence: dossier.evidence,
  papers: recordOf(
    dossier.attestations
      .filter(({ year }) => year === null)
      .map(({ key, files = [] }) => [key, files] as const),
  ),
  scans: {},
});

/** The dossier that was typed. What this form does not ask for stays as it is on record. */
export const dossierFrom = (typed: Written, stored: Dossier): Dossier => {
  const { said: answers, papers, scans: _, ...written } = typed;
  return {
    ...stored,
    ...written,
    attestations: [
      ...stored.attestations.filter(({ key, year }) => year !== null || !Object.hasOwn(answers, key)),
      ...Object.entries(answers)
        .filter(([key, answer]) => answer !== '' || (papers[key] ?? []).length > 0)
        .map(([key, answer]) => {
          const files = papers[key] ?? [];
          return { key, text: answer, year: null, ...(files.length > 0 && { files }) };
        }),
    ],
  };
};

interface Place {
  /** The name of the field as it is posted. */
  readonly field: string | null;
  readonly label: string | null;
  readonly longest: number;
  readonly length: number;
}

const NOWHERE: Place = { field: null, label: null, longest: 0, length: 0 };

/** Where in the form a property of the dossier was typed, and by what name it stands there. */
const placeOf = (path: string, dossier: Dossier, asked: readonly AskedGroup[], lang: Language): Place => {
  const [, property = '', index = ''] = path.split('.');
  const words = textsIn(lang).fields.names;
  if (property === 'attestations') {
    const answer = dossier.attestations[Number(index)];
    const item = asked.flatMap(({ items }) => items).find(({ key }) => key === answer?.key);
    if (!answer || !item) return NOWHERE;
    const label = `“${said(item.node.text, lang)}”`;
    return { field: nameOfSaid(item.key), label, longest: LONGEST.attestation, length: answer.text.length };
  }
  if (property !== 'narrative' && property !== 'movement') return NOWHERE;
  const { narrative } = dossier;
  return { field: property, label: words[property], longest: LONGEST.narrative, length: narrative.length };
};

const catalogued = (list: readonly { readonly id: string }[], id: string): boolean =>
  list.some((entry) => entry.id === id);

/** What the plan's catalogues do not hold: chosen from no list of ours. */
export const strangersIn = (
  { fields, movement }: Written,
  plan: Pick<Plan, 'fields' | 'movements'>,
  lang: Language,
): FieldError[] => {
  const wrong: FieldError[] = [];
  const say = (field: 'fields' | 'movement') =>
    wrong.push({ field, text: invalidText({ field, rule: 'isIn' }, lang) });
  if (!fields.every((field) => catalogued(plan.fields, field))) say('fields');
  if (movement !== null && !catalogued(plan.movements, movement)) say('movement');
  return wrong;
};

/** By the same shapes as the API; each mistake beside the field it was made in, with what to do about it. */
export async function mistakesIn(
  dossier: Dossier,
  version: number,
  asked: readonly AskedGroup[],
  lang: Language,
): Promise<FieldError[]> {
  const { name: _, post: __, ...written } = dossier;
  try {
    await pipe.transform({ type: 'EDIT_DOSSIER', version, dossier: written });
    return [];
  } catch (problem) {
    if (!(problem instanceof Problem) || !problem.parts.errors) throw problem;
    const words = textsIn(lang).pages.unit.dossier;
    return problem.parts.errors.map((error) => {
      const { field, label, longest, length } = placeOf(error.field, dossier, asked, lang);
      if (error.rule !== 'maxLength' || label === null) return { field, text: invalidText(error, lang) };
      return { field, text: words.tooLong(label, longest, length) };
    });
  }
}
