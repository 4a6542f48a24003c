import { AppModule } from '../../src/app.module.js';
import { readSettings } from '../../src/config/settings.js';
import { createApp } from '../../src/http/create-app.js';
import { describeWhenAsked } from '../../src/openapi/describe-when-asked.js';
import { idOf } from './department.js';
import { type Components, SchemaCheck } from './json-schema.js';
import {
  type ApiDocument,
  type ApiResponse,
  operationsIn,
  type PlacedOperation,
  pointedTo,
} from './openapi-faults.js';

interface Sent {
  readonly as?: string;
  readonly json?: unknown;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Instead of a body: a form with files. */
  readonly form?: FormData;
}

export interface Heard {
  readonly operation: string;
  readonly status: number;
  readonly body: unknown;
  readonly cookie: string | null;
  /** Where the answer is not as the description says; empty: nowhere. */
  readonly misfits: readonly string[];
}

/** The whole application, its routes as the web server has them, and its description as it is served. */
export interface DescribedApi {
  readonly document: ApiDocument;
  readonly url: string;
  /** `GET /api/rounds/{id}` */
  readonly routes: readonly string[];
  readonly check: SchemaCheck;
  ask(method: string, path: string, sent?: Sent): Promise<Heard>;
  /** A service of the running application, for what no route sets off. */
  get<T>(service: new (...parts: never[]) => T): T;
  close(): Promise<void>;
}

export async function startDescribedApi(databaseUrl: string): Promise<DescribedApi> {
  const settings = readSettings({ DATABASE_POOL: '4', ROLE: 'web' });
  const app = await createApp(AppModule.forRoot(settings, databaseUrl), settings, { logger: false });
  const routes: string[] = [];
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', ({ method, path }) => {
      for (const one of [method].flat()) routes.push(`${one} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    });
  describeWhenAsked(app);
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const document = (await (await fetch(`${url}/api/openapi.json`)).json()) as ApiDocument;
  const check = new SchemaCheck(document.components['schemas'] as Components);
  return {
    document,
    url,
    routes,
    check,
    ask: async (method, path, sent = {}) => {
      const response = await send(url, method, path, sent);
      const text = await response.text();
      const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? null;
      const { status } = response;
      const placed = placeOf(document, method, path);
      const type = response.headers.get('content-type')?.split(';')[0];
      // a file answers in its own bytes
      const body: unknown = text === '' ? undefined : type?.endsWith('json') ? JSON.parse(text) : text;
      const misfits = misfitsOf(document, check, placed, { status, type, body });
      return { operation: placed.operation.operationId ?? '', status, body, cookie, misfits };
    },
    get: (service) => app.get(service, { strict: false }),
    close: () => app.close(),
  };
}

async function send(url: string, method: string, path: string, sent: Sent) {
  const { as, json, key, headers, form, body = json === undefined ? undefined : JSON.stringify(json) } = sent;
  const cookie = as === undefined ? undefined : await signIn(url, as);
  return fetch(url + path, {
    method,
    headers: {
      ...(cookie !== undefined && { cookie }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(key !== undefined && { 'idempotency-key': key }),
      ...headers,
    },
    ...(body !== undefined && { body }),
    ...(form && { body: form }),
  });
}

async function signIn(url: string, name: string): Promise<string> {
  const answer = await fetch(`${url}/api/session/rehearsal`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: idOf(name) }),
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (cookie === undefined) throw new Error(`${name} cannot sign in: ${answer.status}`);
  return cookie;
}

/** The operation of an address: a path written out comes before one with a name in it. */
function placeOf(document: ApiDocument, method: string, address: string): PlacedOperation {
  const [path = ''] = address.split('?');
  const fitting = operationsIn(document).filter(
    ({ verb, path: template }) =>
      verb === method.toLowerCase() && new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path),
  );
  const placed = fitting.find((one) => one.path === path) ?? fitting[0];
  if (!placed) throw new Error(`${method} ${path} is not described`);
  return placed;
}

function misfitsOf(
  document: ApiDocument,
  check: SchemaCheck,
  { operation }: PlacedOperation,
  { status, type, body }: { status: number; type: string | undefined; body: unknown },
): string[] {
  const found = operation.responses?.[status];
  if (!found) return [`${status} is not described: ${JSON.stringify(body)}`];
  const response = (found.$ref ? pointedTo(document, found.$ref) : found) as ApiResponse;
  if (!response.content) return body === undefined ? [] : ['an answer where none is described'];
  const described = response.content[type ?? ''];
  if (!described) return [`${type} is not described`];
  const { code } = (body ?? {}) as { readonly code?: unknown };
  const unnamed = status >= 400 && typeof code === 'string' && !response.description?.includes(code);
  return [...(unnamed ? [`${code} is not named`] : []), ...check.misfits(described.schema, body)];
}
