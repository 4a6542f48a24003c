import { orderWords } from '../texts/order-words.js';
import { type JsonSchema, SCHEMAS } from './json-schema.js';
import type { RequestSchemas, Shape } from './request-schemas.js';

export type OrderedLife = 'nomination' | 'round' | 'sitting';
type Shapes = Readonly<Record<string, Shape>>;

/** `CAST_BALLOT` of a sitting: `SittingCastBallot`. */
const nameOf = (life: OrderedLife, type: string): string =>
  [life, ...type.toLowerCase().split('_')]
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** All orders of a life: one of them, told apart by its `type`. */
export function ordersOf(life: OrderedLife, shapes: Shapes, schemas: RequestSchemas): JsonSchema {
  const mapping: Record<string, string> = {};
  for (const [type, shape] of Object.entries(shapes)) {
    const { properties, required = [] } = schemas.schemaOf(shape);
    const name = nameOf(life, type);
    mapping[type] = SCHEMAS + name;
    schemas.components[name] = {
      type: 'object',
      properties: { ...properties, type: { type: 'string', const: type } },
      required,
      additionalProperties: false,
      description: orderWords(type, 'vi', life).button,
      'x-description-en': orderWords(type, 'en', life).button,
    };
  }
  return {
    oneOf: Object.values(mapping).map(($ref) => ({ $ref })),
    discriminator: { propertyName: 'type', mapping },
  };
}
