import type { INestApplication } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { SESSION_COOKIE } from '../access/session-cookie.js';
import { NOMINATION_ORDERS } from '../orders/nomination-orders.dto.js';
import { ROUND_ORDERS } from '../orders/round-orders.dto.js';
import { SITTING_ORDERS } from '../orders/sitting-orders.dto.js';
import { type ControllerClass, type Handler, handlerOf } from './handler.js';
import { SCHEMAS } from './json-schema.js';
import { KEY_PARAMETER, operationOf, type Route, type Taken, tagOf } from './operation-of.js';
import { OPERATIONS } from './operations.js';
import { ordersOf } from './order-schemas.js';
import { REFUSAL_RESPONSES } from './refusals.js';
import { RequestSchemas } from './request-schemas.js';
import { ANSWERS } from './schemas/index.js';
import { ABOUT, TAGS } from './words.js';

const HEAD = {
  openapi: '3.1.0',
  info: {
    title: 'Gương Sáng',
    description: ABOUT.vi,
    'x-description-en': ABOUT.en,
    // of the description, not of the program: raised when those who call would notice
    version: '1.0.0',
  },
  security: [{ [SESSION_COOKIE]: [] }],
};

/** Pages are for people, `/metrics` has a format of its own. */
const IN_THE_API = /^\/(?:api|health)\//;

const ORDERS = [
  ['NominationOrder', 'nomination', NOMINATION_ORDERS],
  ['RoundOrder', 'round', ROUND_ORDERS],
  ['SittingOrder', 'sitting', SITTING_ORDERS],
] as const;

const idOf = (controller: string, method: string): string => {
  const name = controller.replace(/Controller$/, '');
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}_${method}`;
};

/** Every method of every controller of the application, by its operation's id. */
const methodsOf = (app: INestApplication): Map<string, readonly [ControllerClass, string]> =>
  new Map(
    [...app.get(ModulesContainer).values()]
      .flatMap(({ controllers }) => [...controllers.values()])
      .map(({ metatype }) => metatype as ControllerClass)
      .flatMap((controller) =>
        Object.getOwnPropertyNames(controller.prototype).map(
          (method) => [idOf(controller.name, method), [controller, method]] as const,
        ),
      ),
  );

const takenBy = ({ body, orders, query }: Handler, requests: RequestSchemas): Taken => ({
  body: orders ? orderRef(orders) : body && requests.refTo(body),
  query: query && requests.schemaOf(query),
});

const orderRef = (orders: NonNullable<Handler['orders']>) => {
  const known = ORDERS.find(([, , shapes]) => shapes === orders);
  if (!known) throw new Error('orders of a life that the description does not know');
  return { $ref: SCHEMAS + known[0] };
};

type FoundPaths = OpenAPIObject['paths'];

/** The routes of Nest as its own description finds them. */
const routesIn = (paths: FoundPaths): Route[] =>
  Object.entries(paths)
    .filter(([path]) => IN_THE_API.test(path))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([path, verbs]) =>
      Object.entries(verbs as Readonly<Record<string, NonNullable<FoundPaths[string]['get']>>>).map(
        ([verb, { operationId = '', responses, parameters = [] }]) => ({
          operationId,
          verb,
          path,
          status: Number(Object.keys(responses)[0]),
          named: parameters.flatMap((one) => ('in' in one && one.in === 'path' ? [one.name] : [])),
        }),
      ),
    );

const describedPaths = (app: INestApplication, found: FoundPaths, requests: RequestSchemas): FoundPaths => {
  const methods = methodsOf(app);
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routesIn(found)) {
    const { operationId, path, verb } = route;
    const method = methods.get(operationId);
    if (!method) throw new Error(`no controller has ${operationId} as a method of its own`);
    const handler = handlerOf(...method);
    const told = OPERATIONS.get(handler.controller)?.[handler.method] ?? undefined;
    (paths[path] ??= {})[verb] = operationOf(route, handler, takenBy(handler, requests), told);
  }
  return paths;
};

/** OpenAPI 3.1 of everything under `/api` and `/health` that this application answers. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const found = SwaggerModule.createDocument(app, HEAD, { operationIdFactory: idOf });
  const requests = new RequestSchemas();
  const paths = describedPaths(app, found.paths, requests);
  const unions = ORDERS.map(([name, life, shapes]) => [name, ordersOf(life, shapes, requests)] as const);
  const used = new Set(Object.keys(paths).map(tagOf));
  return {
    ...HEAD,
    tags: TAGS.filter(({ name }) => used.has(name)),
    paths,
    components: {
      schemas: { ...ANSWERS, ...requests.components, ...Object.fromEntries(unions) },
      responses: REFUSAL_RESPONSES,
      parameters: { IdempotencyKey: KEY_PARAMETER },
      securitySchemes: { [SESSION_COOKIE]: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE } },
    } as NonNullable<OpenAPIObject['components']>,
  };
}
