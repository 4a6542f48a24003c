import { aFile } from './form.js';
import type { Handler } from './handler.js';
import type { JsonSchema } from './json-schema.js';
import type { Operation } from './operation.js';
import { refusalRef, refusalsOf } from './refusals.js';

/** A route as Nest has it. */
export interface Route {
  readonly operationId: string;
  readonly verb: string;
  readonly path: string;
  /** Status of the answer when all is well. */
  readonly status: number;
  readonly named: readonly string[];
}

/** The schemas of what this route takes, as references. */
export interface Taken {
  readonly body: JsonSchema | null;
  readonly query: JsonSchema | null;
}

export const KEY_PARAMETER = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'Khóa riêng của lần quyết định này: gửi lại với cùng khóa thì chỉ được thực hiện một lần.',
  'x-description-en': 'A key of its own for this one deed: sent twice, it is done once.',
  schema: { type: 'string', pattern: '^[!-~]{1,200}$' },
};

const DONE: Readonly<Record<number, readonly [vi: string, en: string]>> = {
  200: ['Kết quả.', 'The result.'],
  201: ['Đã lập.', 'Made.'],
  204: ['Đã xong.', 'Done.'],
  503: ['Chưa sẵn sàng.', 'Not ready.'],
};

/** What is sent, and as what. */
const requestBody = (type: string, schema: JsonSchema) => ({
  requestBody: { required: true, content: { [type]: { schema } } },
});

const COOKIE = { 'Set-Cookie': { description: 'Phiên đăng nhập.', schema: { type: 'string' } } };

const answered = (status: number, { answer, file, setsCookie }: Operation) => {
  const [vi = '', en = ''] = DONE[status] ?? [];
  return {
    description: vi,
    'x-description-en': en,
    ...(setsCookie && { headers: COOKIE }),
    ...(answer && { content: { 'application/json': { schema: answer } } }),
    ...(file !== undefined && { content: { [file]: { schema: aFile } } }),
  };
};

/** Ids are UUIDs: what is none names nothing. */
const pathParameter = (name: string) => ({
  name,
  in: 'path',
  required: true,
  schema: { type: 'string', ...(name === 'id' && { format: 'uuid' }) },
});

const queryParameters = ({ properties = {}, required = [] }: JsonSchema) =>
  Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));

/** The tag an operation stands under: the first word of its path. */
export const tagOf = (path: string): string =>
  /^\/(?:api\/)?(?<first>[\w-]+)/.exec(path)?.groups?.first ?? '';

const NOT_YET_DESCRIBED: Operation = { vi: '', en: '', answer: null };

/** What the form of a route holds is said by hand: no class checks it. */
function formOf({ form, en }: Operation): JsonSchema {
  if (!form) throw new Error(`takes files, and nothing says in which form: ${en}`);
  return form;
}

/** An operation in full: how it is asked comes from its handler, what it is for from the table. */
export function operationOf(route: Route, handler: Handler, taken: Taken, described = NOT_YET_DESCRIBED) {
  const { operationId, verb, path, status, named } = route;
  const refusals = refusalsOf(handler, { writes: verb !== 'get', named: named.length > 0 });
  const parameters = [
    ...named.map(pathParameter),
    ...(taken.query ? queryParameters(taken.query) : []),
    ...(handler.keyed ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
  ];
  return {
    operationId,
    tags: [tagOf(path)],
    description: described.vi,
    'x-description-en': described.en,
    ...(handler.rehearsalOnly && { 'x-rehearsal-only': true }),
    ...(handler.isPublic && { security: [] }),
    ...(parameters.length > 0 && { parameters }),
    ...(taken.body && requestBody('application/json', taken.body)),
    ...(handler.sendsFiles && requestBody('multipart/form-data', formOf(described))),
    responses: {
      ...Object.fromEntries([...refusals, ...(described.also ?? [])].map((code) => [code, refusalRef(code)])),
      ...(described.orStatus && { [described.orStatus]: answered(described.orStatus, described) }),
      [status]: answered(status, described),
    },
  };
}
