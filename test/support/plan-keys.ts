import type { JsonSchema } from '../../src/openapi/json-schema.js';
import { planSchema } from '../../src/plans/schema/plan-schema.js';

/** A key of a plan file, as a table shows it. */
export interface PlanKey {
  /** Without the places in lists; of criteria from `Criterion.` on, with the kind where only that kind has it. */
  readonly path: string;
  readonly needed: boolean;
  readonly value: string;
  /** Vietnamese · English. */
  readonly description: string;
}

const valueOf = (schema: JsonSchema): string => {
  if (schema.$ref?.endsWith('/Words')) return '{vi, en}';
  if (schema.$ref?.endsWith('/Criterion')) return 'criterion';
  if (schema.const !== undefined) return schema.const;
  if (schema.enum)
    return schema.enum.map((one) => (one === '>' || one === '>=' ? `"${one}"` : String(one))).join(' / ');
  if (schema.oneOf) return schema.oneOf.map(valueOf).join(' or ');
  const types = [schema.type ?? []].flat().map((type) => {
    if (type === 'array') return `list of ${valueOf(schema.items ?? {})}`;
    if (type === 'integer') return 'number';
    if (type === 'boolean') return 'true / false';
    if (type === 'string') return schema.format === 'date' ? 'day' : 'text';
    return type === 'object' ? 'group' : type;
  });
  return types.join(' or ');
};

/** What is read when the key is left out, where it is read as anything at all. */
const usual = ({ default: value }: JsonSchema): string =>
  value === undefined ? '' : ` (${typeof value === 'string' ? value : JSON.stringify(value)})`;

const within = (path: string, schema: JsonSchema): PlanKey[] => {
  const { properties = {}, required = [], items, oneOf = [] } = schema;
  const own = Object.entries(properties).flatMap(([key, one]) => {
    const here = path === '' ? key : `${path}.${key}`;
    const { description = '' } = one;
    return [
      { path: here, needed: required.includes(key), value: valueOf(one) + usual(one), description },
      ...within(here, one),
    ];
  });
  const ofItems = items ? within(path, items) : [];
  return [...own, ...ofItems, ...oneOf.flatMap((one) => within(path, one))];
};

const ofCriteria = ({ oneOf = [] }: JsonSchema): PlanKey[] =>
  oneOf.flatMap((one) => within(`Criterion.${one.properties?.['kind']?.const ?? ''}`, one));

/** Every key there is, in the order of the schema. */
export const planKeys = (): PlanKey[] => {
  const schema = planSchema();
  return [
    ...within('', schema),
    ...within('Words', schema.$defs['Words'] ?? {}),
    ...ofCriteria(schema.$defs['Criterion'] ?? {}),
  ];
};

const HEAD = '| key | value | nghĩa | meaning |\n|---|---|---|---|\n';

const row = ({ path, needed, value, description }: PlanKey): string => {
  const [vi = '', en = ''] = description.split(' · ');
  return `| \`${path}\`${needed ? '' : ' ?'} | ${value} | ${vi} | ${en} |\n`;
};

const tableOf = (keys: readonly PlanKey[]): string => HEAD + keys.map(row).join('');

const CRITERION = /^Criterion\.([A-Za-z]+)\.(.+)$/;

/** What every criterion may say, then what only those of one kind say (`count: awards`). */
const criteriaTable = (keys: readonly PlanKey[]): string => {
  const kinds = new Set(keys.map(({ path }) => CRITERION.exec(path)?.[1]));
  const holders = (key: string): number =>
    keys.filter(({ path }) => CRITERION.exec(path)?.[2] === key).length;
  const [common, own]: [PlanKey[], PlanKey[]] = [[], []];
  for (const key of keys) {
    const [, kind = '', name = ''] = CRITERION.exec(key.path) ?? [];
    if (holders(name) < kinds.size) own.push({ ...key, path: `${kind}: ${name}` });
    else if (!common.some(({ path }) => path === name))
      common.push({ ...key, path: name, value: name === 'kind' ? [...kinds].join(' / ') : key.value });
  }
  return tableOf([...common, ...own]);
};

/** The table of these keys of a plan and of whatever lies under them. */
export const keyTable = (names: readonly string[]): string => {
  const all = planKeys();
  const keys = names.flatMap((name) =>
    all.filter(({ path }) => path === name || path.startsWith(`${name}.`)),
  );
  return names[0] === 'Criterion' ? criteriaTable(keys) : tableOf(keys);
};
