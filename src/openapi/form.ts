import type { JsonSchema } from './json-schema.js';

/** One file of a form: its bytes as they are. */
export const aFile: JsonSchema = { type: 'string', contentMediaType: 'application/octet-stream' };

/** A form with files: exactly these fields, all of the first kind needed. */
export const formWith = (
  needed: Readonly<Record<string, JsonSchema>>,
  others: Readonly<Record<string, JsonSchema>> = {},
): JsonSchema => ({
  type: 'object',
  properties: { ...needed, ...others },
  required: Object.keys(needed),
  additionalProperties: false,
});
