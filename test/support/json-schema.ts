import { type JsonSchema, SCHEMAS } from '../../src/openapi/json-schema.js';

export type Components = Readonly<Record<string, JsonSchema>>;

const FORMATS: Readonly<Record<string, RegExp>> = {
  uuid: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/,
};

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
};

/** Checks values against schemas as far as ours go: the keywords of `JsonSchema`, and no others. */
export class SchemaCheck {
  constructor(private readonly components: Components) {}

  resolve({ $ref, ...schema }: JsonSchema): JsonSchema {
    if ($ref === undefined) return schema;
    const found = this.components[$ref.slice(SCHEMAS.length)];
    if (!found) throw new Error(`${$ref} is not there`);
    return this.resolve(found);
  }

  /** Where a value does not fit, and why; empty: it fits. */
  misfits(given: JsonSchema, value: unknown, at = ''): string[] {
    const schema = this.resolve(given);
    const types = [schema.type ?? []].flat();
    const type = typeOf(value);
    const typed =
      types.length === 0 || types.includes(type) || (type === 'integer' && types.includes('number'));
    if (!typed) return [`${at}: ${type}, not ${types.join(' or ')}`];
    const wrong = [
      ...(schema.const !== undefined && value !== schema.const ? ['not the constant'] : []),
      ...(schema.enum && !schema.enum.includes(value) ? [`${String(value)} is none of the choices`] : []),
      ...(typeof value === 'string' ? textFaults(schema, value) : []),
      ...(typeof value === 'number' ? numberFaults(schema, value) : []),
    ].map((why) => `${at}: ${why}`);
    return [...wrong, ...this.among(schema, value, at), ...this.within(schema, value, at)];
  }

  private among({ oneOf, anyOf }: JsonSchema, value: unknown, at: string): string[] {
    const fitting = (schemas: readonly JsonSchema[]) =>
      schemas.filter((schema) => this.misfits(schema, value).length === 0).length;
    return [
      ...(oneOf && fitting(oneOf) !== 1 ? [`${at}: fits ${fitting(oneOf)} of ${oneOf.length}, not one`] : []),
      ...(anyOf && fitting(anyOf) === 0 ? [`${at}: fits none of ${anyOf.length}`] : []),
    ];
  }

  private within(schema: JsonSchema, value: unknown, at: string): string[] {
    if (Array.isArray(value)) {
      const { items, minItems = 0, maxItems = Infinity } = schema;
      const size = value.length < minItems || value.length > maxItems ? [`${at}: ${value.length} items`] : [];
      return [
        ...size,
        ...value.flatMap((one, index) => (items ? this.misfits(items, one, `${at}/${index}`) : [])),
      ];
    }
    if (typeof value !== 'object' || value === null) return [];
    const { properties = {}, required = [], additionalProperties: more = true } = schema;
    const missing = required.filter((name) => !(name in value)).map((name) => `${at}/${name}: missing`);
    const inner = Object.entries(value).flatMap(([name, one]) => {
      const known = properties[name];
      if (known) return this.misfits(known, one, `${at}/${name}`);
      if (more === false) return [`${at}/${name}: not described`];
      return more === true ? [] : this.misfits(more, one, `${at}/${name}`);
    });
    return [...missing, ...inner];
  }

  /** A value that fits: with everything it may hold, or only with what it must. */
  sample(given: JsonSchema, all: boolean): unknown {
    const schema = this.resolve(given);
    const [choice] = schema.oneOf ?? schema.anyOf ?? [];
    if (schema.const !== undefined) return schema.const;
    if (schema.enum) return schema.enum[0];
    if (choice && schema.type === undefined) return this.sample(choice, all);
    switch ([schema.type ?? 'object'].flat()[0]) {
      case 'string':
        return (
          SAMPLES[schema.format ?? choice?.format ?? schema.pattern ?? ''] ?? 'Mẫu'.slice(0, schema.maxLength)
        );
      case 'integer':
        return schema.minimum ?? 0;
      case 'boolean':
        return true;
      case 'array':
        return all && schema.items ? this.samples(schema.items, Math.max(1, schema.minItems ?? 0), all) : [];
      default:
        return this.sampleObject(schema, all);
    }
  }

  private samples(items: JsonSchema, many: number, all: boolean): unknown[] {
    return Array.from({ length: many }, () => this.sample(items, all));
  }

  private sampleObject({ properties = {}, required = [] }: JsonSchema, all: boolean): object {
    const names = all ? Object.keys(properties) : required;
    return Object.fromEntries(names.map((name) => [name, this.sample(properties[name] ?? {}, all)]));
  }
}

const SAMPLES: Readonly<Record<string, string>> = {
  uuid: '00000000-0000-4000-8000-000000000001',
  date: '2021-03-24',
  'date-time': '2021-03-24T02:00:00.000Z',
  '^[0-9a-f]{64}$': 'a'.repeat(64),
  '^(name|post|narrative|[\\da-f]{8}(-[\\da-f]{4}){3}-[\\da-f]{12})$': 'narrative',
};

const textFaults = ({ format, pattern, minLength = 0, maxLength = Infinity }: JsonSchema, value: string) => [
  ...(format !== undefined && !(FORMATS[format]?.test(value) ?? false) ? [`no ${format}: ${value}`] : []),
  ...(pattern !== undefined && !new RegExp(pattern, 'u').test(value)
    ? [`does not match ${pattern}: ${value}`]
    : []),
  ...(value.length < minLength || value.length > maxLength ? [`${value.length} characters`] : []),
];

const numberFaults = ({ minimum = -Infinity, maximum = Infinity }: JsonSchema, value: number) =>
  value < minimum || value > maximum ? [`${value} is out of bounds`] : [];
