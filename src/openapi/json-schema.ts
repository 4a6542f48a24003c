/** JSON Schema as OpenAPI 3.1 takes it, as far as this API needs it. */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  const?: string;
  enum?: unknown[];
  default?: unknown;
  format?: string;
  contentMediaType?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  oneOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  discriminator?: { propertyName: string; mapping?: Record<string, string> };
  description?: string;
  'x-description-en'?: string;
}

export const SCHEMAS = '#/components/schemas/';

/** The same, or null. */
export const orNull = (schema: JsonSchema): JsonSchema => {
  if (typeof schema.type !== 'string') return { oneOf: [schema, { type: 'null' }] };
  const { enum: values } = schema;
  return { ...schema, type: [schema.type, 'null'], ...(values && { enum: [...values, null] }) };
};
