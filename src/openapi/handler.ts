import { GUARDS_METADATA, PARAMTYPES_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { IS_PUBLIC } from '../access/public.js';
import { isMarkedForFiles } from '../http/read-upload.js';
import { RehearsalGuard } from '../http/rehearsal-only.js';
import { IdempotencyKey } from '../orders/answer.js';
import { OrderPipe } from '../orders/order.pipe.js';
import type { Shape } from './request-schemas.js';

export type ControllerClass = new (...parts: never[]) => object;

/** What a controller's method says of itself by its decorators. */
export interface Handler {
  readonly controller: ControllerClass;
  readonly method: string;
  readonly isPublic: boolean;
  readonly rehearsalOnly: boolean;
  /** Asks for an Idempotency-Key. */
  readonly keyed: boolean;
  readonly body: Shape | null;
  /** Instead of one body: a class for each type of order. */
  readonly orders: Readonly<Record<string, Shape>> | null;
  readonly query: Shape | null;
  /** Takes a form with files instead of JSON. */
  readonly sendsFiles: boolean;
}

interface Argument {
  readonly index: number;
  readonly pipes?: readonly unknown[];
  readonly factory?: unknown;
}

type Arguments = Readonly<Record<string, Argument>>;

const argumentsOf = (controller: ControllerClass, method: string): Arguments =>
  (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) as Arguments | undefined) ?? {};

class Keyed {
  take(@IdempotencyKey() key: string): string {
    return key;
  }
}

/** By this the decorator is known again on other methods. */
const KEY_FACTORY = Object.values(argumentsOf(Keyed, 'take'))[0]?.factory;

export function handlerOf(controller: ControllerClass, method: string): Handler {
  const prototype = controller.prototype as Readonly<Record<string, object>>;
  const places = [prototype[method] ?? {}, controller];
  const said = (key: string): unknown[] => places.map((place) => Reflect.getMetadata(key, place) as unknown);
  const taken = argumentsOf(controller, method);
  const types = (Reflect.getMetadata(PARAMTYPES_METADATA, prototype, method) ?? []) as readonly Shape[];
  const given = (kind: RouteParamtypes): Argument | undefined =>
    Object.entries(taken).find(([key]) => key.startsWith(`${kind}:`))?.[1];
  const classOf = (argument: Argument | undefined): Shape | null =>
    (argument && types[argument.index]) ?? null;

  const body = given(RouteParamtypes.BODY);
  const picks = body?.pipes?.find((pipe) => pipe instanceof OrderPipe);
  return {
    controller,
    method,
    isPublic: said(IS_PUBLIC).includes(true),
    rehearsalOnly: said(GUARDS_METADATA).some((guards) =>
      (guards as unknown[] | undefined)?.includes(RehearsalGuard),
    ),
    keyed: Object.values(taken).some(({ factory }) => factory !== undefined && factory === KEY_FACTORY),
    body: picks ? null : classOf(body),
    orders: picks ? picks.shapes : null,
    query: classOf(given(RouteParamtypes.QUERY)),
    sendsFiles: isMarkedForFiles(prototype[method] ?? {}),
  };
}
