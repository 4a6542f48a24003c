import type { JsonSchema } from '../../openapi/json-schema.js';
import { SCHEMAS } from '../../openapi/json-schema.js';
import { PLAN } from '../../openapi/schemas/plan.js';
import { LEFT_OUT } from './left-out.js';
import { limitsOf } from './limits.js';
import { KEY_WORDS } from './words.js';

/** A schema of draft 2020-12, with what it names beside it. */
export type PlanSchema = JsonSchema & {
  readonly $schema: string;
  readonly title: string;
  readonly $defs: Readonly<Record<string, JsonSchema>>;
};

const WORDS: JsonSchema = {
  type: 'object',
  properties: { vi: { type: 'string' }, en: { type: 'string' } },
  required: ['vi', 'en'],
  additionalProperties: false,
};

/** Under the criterion's kind, else as every criterion has it. */
const wordsAt = (path: string): readonly [string, string] | undefined =>
  KEY_WORDS[path] ?? KEY_WORDS[path.replace(/^Criterion\.[A-Za-z]+\./, 'Criterion.')];

/** What a key means, in both languages. Throws for one that nobody has described. */
const meaningOf = (path: string): readonly [vi: string, en: string] => {
  const words = wordsAt(path);
  if (words === undefined) throw new Error(`no description of the key ${path}`);
  return words;
};

const kindOf = ({ properties }: JsonSchema): string | undefined => properties?.['kind']?.const;

const property = (path: string, schema: JsonSchema): JsonSchema => {
  const [vi, en] = meaningOf(path);
  return {
    description: `${vi} · ${en}`,
    ...(LEFT_OUT.has(path) && { default: LEFT_OUT.get(path) }),
    ...described(path, schema),
    ...limitsOf(path, schema),
  };
};

const below = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

const described = (path: string, schema: JsonSchema): JsonSchema => {
  if (schema.$ref !== undefined) return { $ref: schema.$ref.replace(SCHEMAS, '#/$defs/') };
  const { properties, required, items, oneOf } = schema;
  return {
    ...schema,
    ...(required && { required: required.filter((key) => !LEFT_OUT.has(below(path, key))) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, one]) => [key, property(below(path, key), one)]),
      ),
    }),
    ...(items && { items: described(path, items) }),
    ...(oneOf && {
      oneOf: oneOf.map((one) => {
        const kind = path === 'Criterion' ? kindOf(one) : undefined;
        return described(kind === undefined ? path : `${path}.${kind}`, one);
      }),
    }),
  };
};

/** What editors complete a plan file by. */
export const planSchema = (): PlanSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Kế hoạch · Plan',
  description: 'Tệp kế hoạch của Gương Sáng, xem plan-files.md · A plan file, see plan-files.md',
  ...described('', PLAN.Plan),
  $defs: { Words: described('Words', WORDS), Criterion: described('Criterion', PLAN.Criterion) },
});
