import { type JsonSchema, orNull } from './json-schema.js';

declare const described: unique symbol;

/**
 * The schema of values of a type. The type is there for the compiler alone: a view that gains a field, or a field that
 * changes, no longer fits its schema.
 */
export interface SchemaOf<T> extends JsonSchema {
  readonly [described]?: (value: T) => T;
}

/** A property that may be left out. */
export interface Maybe<T> {
  readonly maybe: SchemaOf<T>;
}

type Property<T, K extends keyof T> =
  Partial<Pick<T, K>> extends Pick<T, K> ? Maybe<Exclude<T[K], undefined>> : SchemaOf<T[K]>;

export const text: SchemaOf<string> = { type: 'string' };
export const whole: SchemaOf<number> = { type: 'integer' };
export const number: SchemaOf<number> = { type: 'number' };
export const flag: SchemaOf<boolean> = { type: 'boolean' };
export const uuid: SchemaOf<string> = { type: 'string', format: 'uuid' };
export const day: SchemaOf<string> = { type: 'string', format: 'date' };
export const instant: SchemaOf<string> = { type: 'string', format: 'date-time' };
/** SHA-256. */
export const hash: SchemaOf<string> = { type: 'string', pattern: '^[0-9a-f]{64}$' };
export const textOrWhole: SchemaOf<string | number> = { type: ['string', 'integer'] };

/** Whatever it holds. */
export const anything: SchemaOf<unknown> = {};

/** Codes and names of steps: stable, and more of them may come. */
export const word = <T extends string>(): SchemaOf<T> => ({ type: 'string', pattern: '^[A-Za-z]\\w*$' });

export const only = <const T extends string>(value: T): SchemaOf<T> => ({ type: 'string', const: value });

export const oneOf = <const T extends string>(...values: readonly T[]): SchemaOf<T> => ({
  type: 'string',
  enum: [...values],
});

export const exactly = <const T extends boolean>(value: T): SchemaOf<T> => ({
  type: 'boolean',
  enum: [value],
});

export const nullable = <T>(schema: SchemaOf<T>): SchemaOf<T | null> => orNull(schema);

export const maybe = <T>(schema: SchemaOf<T>): Maybe<T> => ({ maybe: schema });

export const listOf = <T>(items: SchemaOf<T>): SchemaOf<T[]> & SchemaOf<readonly T[]> => ({
  type: 'array',
  items,
});

export const mapOf = <T>(values: SchemaOf<T>): SchemaOf<Readonly<Record<string, T>>> => ({
  type: 'object',
  additionalProperties: values,
});

/** Exactly these properties. */
export const shapeOf = <T extends object>(
  properties: {
    readonly [K in keyof Required<T>]: Property<T, K>;
  },
): SchemaOf<T> => {
  const given = Object.entries(properties as Readonly<Record<string, Maybe<unknown> | JsonSchema>>);
  return {
    type: 'object',
    properties: Object.fromEntries(given.map(([name, one]) => [name, 'maybe' in one ? one.maybe : one])),
    required: given.filter(([, one]) => !('maybe' in one)).map(([name]) => name),
    additionalProperties: false,
  };
};

/** One of several shapes, told apart by a property: every value it may have must be given its shape. */
export const eitherOf = <T extends Readonly<Record<D, string>>, D extends string>(
  property: D,
  shapes: { readonly [V in T[D]]: SchemaOf<Extract<T, Readonly<Record<D, V>>>> },
): SchemaOf<T> => ({
  type: 'object',
  required: [property],
  oneOf: Object.values<JsonSchema>(shapes),
});
