import type { JsonSchema } from '../../openapi/json-schema.js';

const ID = '^[A-Za-z][A-Za-z0-9_.-]*$';
const DAY = '^[0-9]{4}-[0-9]{2}-[0-9]{2}$';
const MONTH_DAY = '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$';

/** By the last word of the path: what a schema can tell of a value beyond its type, as the law has it. */
const BY_KEY: Readonly<Record<string, JsonSchema>> = {
  id: { pattern: ID },
  code: { pattern: ID },
  clause: { minLength: 1 },
  opensMonthDay: { pattern: MONTH_DAY },
  dueMonthDay: { pattern: MONTH_DAY },
};

const BY_PATH: Readonly<Record<string, JsonSchema>> = {
  version: { minimum: 1 },
  'issued.month': { minimum: 1, maximum: 12 },
  'issued.day': { minimum: 1, maximum: 31 },
  'subjects.kinds': { minItems: 1 },
  'units.nominating': { minItems: 1 },
  'deadlines.registration.binds': { enum: ['ENDORSE'] },
  'deadlines.province.binds': { enum: ['FORWARD'] },
  'council.marksMax': { minimum: 1 },
  'quotas.also.percentMin': { minimum: 0, maximum: 100 },
  'quotas.also.percentMax': { minimum: 0, maximum: 100 },
  criteria: { minItems: 1 },
  'Criterion.for.kinds': { minItems: 1 },
  'Criterion.for.tiers': { minItems: 1 },
  'Criterion.of': { minItems: 1 },
  'Criterion.discipline.window.by': { enum: ['decision'] },
  'Criterion.window.years': { minimum: 1, maximum: 100 },
};

const isDay = ({ format }: JsonSchema): boolean => format === 'date';

const isWhole = ({ type }: JsonSchema): boolean => type === 'integer';

/** No number of a plan is less than nothing; a day is written in one way only. */
export const limitsOf = (path: string, schema: JsonSchema): JsonSchema => {
  const general = path.replace(/^Criterion\.[A-Za-z]+\.(?=of$|for|window)/, 'Criterion.');
  const limits = BY_PATH[path] ?? BY_PATH[general];
  const key = path.slice(path.lastIndexOf('.') + 1);
  return {
    ...(isWhole(schema) && { minimum: 0 }),
    ...(isDay(schema) && { pattern: DAY }),
    ...(schema.$ref === undefined && schema.type !== 'array' && BY_KEY[key]),
    ...(limits?.minItems === undefined || schema.type === 'array' ? limits : {}),
  };
};
