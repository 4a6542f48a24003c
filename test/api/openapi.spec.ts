import { readFileSync, writeFileSync } from 'node:fs';
import { NOMINATION_ORDERS } from '../../src/orders/nomination-orders.dto.js';
import { OrderPipe } from '../../src/orders/order.pipe.js';
import { ROUND_ORDERS } from '../../src/orders/round-orders.dto.js';
import { SITTING_ORDERS } from '../../src/orders/sitting-orders.dto.js';
import { freshDatabase, serverUrl, type TestDatabase } from '../support/database.js';
import { type DescribedApi, startDescribedApi } from '../support/described-api.js';
import { type ApiDocument, faultsOf, operationsIn } from '../support/openapi-faults.js';
import { asApplication, templateDatabase } from '../support/template-database.js';

const GOLDEN = 'test/golden/openapi.json';

let database: TestDatabase;
let api: DescribedApi;

beforeAll(async () => {
  database = await freshDatabase('openapi', await templateDatabase(serverUrl()));
  api = await startDescribedApi(asApplication(database.adminUrl));
});
afterAll(async () => {
  await api?.close();
  await database?.drop();
});

describe('the search for faults', () => {
  const answers = { responses: { 200: { description: 'Kết quả.' } } };
  const sound: ApiDocument = {
    openapi: '3.1.0',
    info: { title: 'Mẫu', version: '1' },
    tags: [{ name: 'a' }],
    paths: {
      '/a/{id}': {
        get: { operationId: 'a', parameters: [{ name: 'id', in: 'path', required: true }], ...answers },
      },
    },
    components: {},
  };
  const asked = (operation: object): ApiDocument => ({ ...sound, paths: { '/a': { get: operation } } });

  test('passes what is sound', () => {
    expect(faultsOf(sound)).toEqual([]);
  });

  test.each<[string, ApiDocument, string]>([
    ['another version', { ...sound, openapi: '2.0' }, 'not OpenAPI 3'],
    [
      'a name in the path',
      { ...sound, paths: { '/a/{b}': { get: { operationId: 'a', ...answers } } } },
      'get /a/{b}: b is not declared',
    ],
    [
      'a name that is not there',
      asked({ operationId: 'a', parameters: [{ name: 'b', in: 'path', required: true }], ...answers }),
      'get /a: b is not in the path',
    ],
    ['no id', asked(answers), 'get /a: no operationId'],
    ['no answers', asked({ operationId: 'a' }), 'get /a: no answer when all is well'],
    ['a silent answer', asked({ operationId: 'a', responses: { 200: {} } }), 'get /a: 200 says nothing'],
    ['an unknown tag', asked({ operationId: 'a', tags: ['b'], ...answers }), 'get /a: tag b is not declared'],
    [
      'a lost reference',
      asked({ operationId: 'a', ...answers, parameters: [{ $ref: '#/components/parameters/b' }] }),
      '#/components/parameters/b leads nowhere',
    ],
    [
      'a schema for nobody',
      { ...sound, components: { schemas: { B: {} } } },
      '#/components/schemas/B is used by nobody',
    ],
  ])('finds %s', (_what, document, fault) => {
    expect(faultsOf(document)).toEqual([fault]);
  });

  test('finds an id given twice', () => {
    const twice = { get: { operationId: 'a', ...answers } };
    expect(faultsOf({ ...sound, paths: { '/a': twice, '/b': twice } })).toEqual(['a is named twice']);
  });
});

describe('the description', () => {
  test('is OpenAPI 3', () => {
    expect(faultsOf(api.document)).toEqual([]);
  });

  test('is of every route under /api and /health, and of no other', () => {
    const described = operationsIn(api.document).map(({ verb, path }) => `${verb.toUpperCase()} ${path}`);
    const there = api.routes.filter((route) => /^(?!HEAD)\w+ \/(api|health)\//.test(route));
    expect(there.length).toBeGreaterThan(25);
    expect(described.toSorted()).toEqual(there.toSorted());
  });

  test('says of each operation what it is for, in one sentence of each language', () => {
    const silent = operationsIn(api.document).filter(
      ({ operation }) =>
        !/^\p{Lu}[^.…]+[.…]$/u.test(operation.description ?? '') ||
        !/^[A-Z][^.…]+[.…]$/.test(operation['x-description-en'] ?? ''),
    );
    expect(silent.map(({ operation }) => operation.operationId)).toEqual([]);
  });

  test('asks for a session exactly where whoever has none is turned away', async () => {
    const asked = operationsIn(api.document).map(async ({ verb, path, operation }) => {
      const { status } = await api.ask(verb.toUpperCase(), path.replaceAll(/\{\w+\}/g, NOBODY));
      return {
        id: operation.operationId,
        open: operation.security?.length === 0,
        turnedAway: status === 401,
      };
    });
    expect((await Promise.all(asked)).filter(({ open, turnedAway }) => open === turnedAway)).toEqual([]);
  });

  test('asks for a key exactly where an order without one is refused', async () => {
    const wrong: string[] = [];
    for (const { verb, path, operation } of operationsIn(api.document).filter((one) => one.verb !== 'get')) {
      const needed = (operation.parameters ?? []).some(
        ({ $ref }) => $ref === '#/components/parameters/IdempotencyKey',
      );
      const schema = operation.requestBody?.content['application/json']?.schema;
      const json = schema && api.check.sample(schema, false);
      const heard = await api.ask(verb.toUpperCase(), path.replaceAll(/\{\w+\}/g, NOBODY), {
        as: 'nghianh',
        json,
      });
      if (needed !== ((heard.body as { code?: string } | undefined)?.code === 'KEY_NEEDED'))
        wrong.push(heard.operation);
    }
    expect(wrong).toEqual([]);
  });

  test('is as it was last agreed; UPDATE_GOLDEN=1 writes it anew', () => {
    const written = `${JSON.stringify(api.document, null, 2)}\n`;
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(GOLDEN, written);
    expect(written).toBe(readFileSync(GOLDEN, 'utf8'));
  });
});

const NOBODY = '00000000-0000-4000-8000-00000000dead';

const LIVES = { NominationOrder: NOMINATION_ORDERS, RoundOrder: ROUND_ORDERS, SittingOrder: SITTING_ORDERS };

describe.each(Object.entries(LIVES))('%s', (name, shapes) => {
  const pipe = new OrderPipe(shapes);
  const union = () =>
    api.document.components['schemas']?.[name] as {
      oneOf: { $ref: string }[];
      discriminator: { propertyName: string; mapping: Record<string, string> };
    };
  const refused = async (body: object): Promise<unknown> =>
    pipe.transform(body).then(
      () => 'accepted',
      (problem: { parts?: { errors?: unknown } }) => problem.parts?.errors,
    );

  test('is one of all its orders, told apart by type', () => {
    const { oneOf, discriminator } = union();
    expect(discriminator.propertyName).toBe('type');
    expect(Object.keys(discriminator.mapping)).toEqual(Object.keys(shapes));
    expect(Object.values(discriminator.mapping)).toEqual(oneOf.map(({ $ref }) => $ref));
  });

  test.each(Object.keys(shapes))(
    '%s: a body made from the schema is taken, and nothing beside it',
    async (type) => {
      const schema = { $ref: union().discriminator.mapping[type] ?? '' };
      const { required = [] } = api.check.resolve(schema);
      for (const all of [false, true]) {
        const body = api.check.sample(schema, all) as Record<string, unknown>;
        expect(api.check.misfits(union(), body)).toEqual([]);
        const { version, ...order } = body;
        expect(await pipe.transform(body)).toMatchObject({ order, version: version ?? null });
        expect(await refused({ ...body, elsewhere: 1 })).toEqual([
          { field: 'elsewhere', rule: 'whitelistValidation' },
        ]);
      }
      const body = api.check.sample(schema, true) as Record<string, unknown>;
      for (const field of required) {
        const { [field]: _, ...rest } = body;
        expect(await refused(rest)).toEqual([expect.objectContaining({ field })]);
      }
    },
  );
});
