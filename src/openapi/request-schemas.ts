import { plainToInstance } from 'class-transformer';
import { ValidationTypes } from 'class-validator';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import { UUID } from '../http/input.pipe.js';
import { type JsonSchema, orNull, SCHEMAS } from './json-schema.js';

/** A class whose fields carry class-validator's rules. */
export type Shape = new () => object;

type Converter = (rule: {
  readonly target: unknown;
  readonly propertyName: string;
  readonly constraints?: readonly unknown[];
}) => JsonSchema;

/** Rules the library does not know, or tells less exactly than ours check. */
const OWN_RULES: Readonly<Record<string, JsonSchema>> = {
  isDay: { type: 'string', format: 'date' },
  isIso8601: { type: 'string', format: 'date-time' },
  isMoment: { type: 'string', anyOf: [{ format: 'date-time' }, { format: 'date' }] },
};

/** A bound says nothing of the kind of number; the library's would make every whole number any number. */
const bound =
  (name: 'minimum' | 'maximum'): Converter =>
  ({ constraints = [] }) => ({ [name]: constraints[0] });

/** A regular expression; JSON Schema has no flags, and the one that needs them is that of an id. */
const matching: Converter = ({ constraints = [] }) => {
  const [pattern] = constraints as readonly [RegExp];
  return pattern.source === UUID.source
    ? { type: 'string', format: 'uuid' }
    : { type: 'string', pattern: pattern.source };
};

/** The class that stands in a nested field, as class-transformer itself makes it. */
const classWithin = (outer: Shape, field: string): Shape => {
  const made = plainToInstance(outer, { [field]: {} }) as Readonly<Record<string, object>>;
  return made[field]?.constructor as Shape;
};

/** `PaperDto` is what is sent: `PaperInput`, beside what is answered. */
const nameOf = (shape: Shape): string => `${shape.name.replace(/Dto$/, '')}Input`;

/** The schemas of what is sent, read from the very rules by which it is checked. */
export class RequestSchemas {
  readonly components: Record<string, JsonSchema> = {};
  private readonly named = new Map<string, Shape>();

  /** A reference to this shape, which from then on is among the components. */
  refTo(shape: Shape): JsonSchema {
    const name = nameOf(shape);
    const before = this.named.get(name);
    if (before !== undefined && before !== shape) throw new Error(`two classes are called ${shape.name}`);
    this.named.set(name, shape);
    if (!before) this.components[name] = this.schemaOf(shape);
    return { $ref: SCHEMAS + name };
  }

  /** Exactly its fields: whatever else is sent is refused. */
  schemaOf(shape: Shape): JsonSchema {
    const { properties = {}, required = [] } = targetConstructorToSchema(shape, {
      additionalConverters: {
        ...OWN_RULES,
        min: bound('minimum'),
        max: bound('maximum'),
        matches: matching,
        [ValidationTypes.NESTED_VALIDATION]: this.nested,
      } as never,
    }) as JsonSchema;
    const absent = new shape() as Readonly<Record<string, unknown>>;
    const fields = Object.entries(properties).map(
      ([name, field]) => [name, tidied(field, absent[name])] as const,
    );
    return {
      type: 'object',
      properties: Object.fromEntries(fields),
      ...(required.length > 0 && { required }),
      additionalProperties: false,
    };
  }

  private readonly nested: Converter = ({ target, propertyName }) =>
    this.refTo(classWithin(target as Shape, propertyName));
}

/** Beside a reference "is not empty" says nothing. What is null when it is left out may be sent as null. */
const tidied = (field: JsonSchema, absent: unknown): JsonSchema => {
  const { $ref } = field;
  const schema = $ref === undefined ? field : { $ref };
  return absent === null ? { ...orNull(schema), default: null } : schema;
};
