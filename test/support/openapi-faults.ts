/** An OpenAPI document as far as it is looked at here. */
export interface ApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly tags?: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface ApiOperation {
  readonly operationId?: string;
  readonly tags?: readonly string[];
  readonly description?: string;
  readonly 'x-description-en'?: string;
  readonly security?: readonly object[];
  readonly parameters?: readonly ApiParameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly responses?: Readonly<Record<string, ApiResponse>>;
}

export interface ApiParameter {
  readonly $ref?: string;
  readonly name?: string;
  readonly in?: string;
  readonly required?: boolean;
}

export interface ApiResponse {
  readonly $ref?: string;
  readonly description?: string;
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}

const VERBS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);

export interface PlacedOperation {
  readonly verb: string;
  readonly path: string;
  readonly operation: ApiOperation;
}

export const operationsIn = ({ paths }: ApiDocument): PlacedOperation[] =>
  Object.entries(paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => ({ verb, path, operation })),
  );

/** What a reference points to; undefined where there is nothing. */
export const pointedTo = (document: object, ref: string): unknown =>
  ref
    .replace(/^#\//, '')
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((within, step) => (within as Record<string, unknown> | undefined)?.[step], document);

/** All references below a value; the mapping of a discriminator refers too. */
function refsBelow(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('#/') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(refsBelow) : [];
}

/** Every component that the paths lead to. */
function reached(document: ApiDocument): ReadonlySet<string> {
  const seen = new Set<string>();
  const follow = (value: unknown): void => {
    for (const ref of refsBelow(value)) {
      if (seen.has(ref)) continue;
      seen.add(ref);
      follow(pointedTo(document, ref));
    }
  };
  follow(document.paths);
  return seen;
}

function componentFaults(document: ApiDocument): string[] {
  const lost = refsBelow(document).filter((ref) => pointedTo(document, ref) === undefined);
  const { securitySchemes: _, ...referred } = document.components;
  const named = Object.entries(referred).flatMap(([kind, ones]) =>
    Object.keys(ones).map((name) => `#/components/${kind}/${name}`),
  );
  const used = reached(document);
  return [
    ...lost.map((ref) => `${ref} leads nowhere`),
    ...named.filter((ref) => !used.has(ref)).map((ref) => `${ref} is used by nobody`),
  ];
}

function parameterFaults({ path, operation }: PlacedOperation): string[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const declared = (operation.parameters ?? []).filter(({ in: where }) => where === 'path');
  const names = declared.map(({ name = '' }) => name);
  return [
    ...inPath.filter((name) => !names.includes(name)).map((name) => `${name} is not declared`),
    ...names.filter((name) => !inPath.includes(name)).map((name) => `${name} is not in the path`),
    ...declared.filter(({ required }) => required !== true).map(({ name }) => `${name} is not required`),
  ];
}

function operationFaults(document: ApiDocument, placed: PlacedOperation): string[] {
  const { verb, operation } = placed;
  const answers = Object.entries(operation.responses ?? {});
  const tags = document.tags?.map(({ name }) => name) ?? [];
  const undescribed = answers.filter(([, response]) => {
    const said = (response.$ref ? pointedTo(document, response.$ref) : response) as ApiResponse | undefined;
    return !said?.description;
  });
  return [
    ...(VERBS.has(verb) ? [] : ['no such method']),
    ...(operation.operationId ? [] : ['no operationId']),
    ...(answers.some(([status]) => /^2\d\d$/.test(status)) ? [] : ['no answer when all is well']),
    ...undescribed.map(([status]) => `${status} says nothing`),
    ...(operation.tags ?? []).filter((tag) => !tags.includes(tag)).map((tag) => `tag ${tag} is not declared`),
    ...parameterFaults(placed),
  ];
}

/** What keeps a document from being OpenAPI 3, or leaves it unclear; empty: nothing. */
export function faultsOf(document: ApiDocument): string[] {
  const operations = operationsIn(document);
  const ids = operations.map(({ operation }) => operation.operationId);
  return [
    ...(/^3\.[01]\.\d+$/.test(document.openapi) ? [] : ['not OpenAPI 3']),
    ...(document.info.title && document.info.version ? [] : ['no title or version']),
    ...Object.keys(document.paths).filter((path) => !path.startsWith('/')),
    ...[...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => `${id} is named twice`),
    ...operations.flatMap((placed) =>
      operationFaults(document, placed).map((fault) => `${placed.verb} ${placed.path}: ${fault}`),
    ),
    ...componentFaults(document),
  ];
}
