import type { StreamableFile } from '@nestjs/common';
import type { ControllerClass } from './handler.js';
import type { JsonSchema } from './json-schema.js';
import type { RefusalStatus } from './refusals.js';
import type { SchemaOf } from './schema-of.js';

/** What no decorator says: the operation in a sentence, and what it answers with. */
export interface Operation {
  readonly vi: string;
  readonly en: string;
  /** Null: nothing is answered but that it is done. */
  readonly answer: JsonSchema | null;
  /** Answered is a file of this media type instead. */
  readonly file?: string;
  /** Of a route that takes files: its form. */
  readonly form?: JsonSchema;
  /** Refusals beside those that come with the way it is asked. */
  readonly also?: readonly RefusalStatus[];
  /** Another status with the same answer. */
  readonly orStatus?: number;
  /** The session begins here: the answer sets its cookie. */
  readonly setsCookie?: true;
}

export type AnswerOf<Method> = Method extends (...given: never[]) => infer R ? Awaited<R> : never;

/** Null: a route beside the API, in a format of its own. */
type Told<Method> =
  | (Omit<Operation, 'answer'> & {
      readonly answer: AnswerOf<Method> extends void | StreamableFile ? null : SchemaOf<AnswerOf<Method>>;
    })
  | null;

type Methods<C> = { [K in keyof C]: C[K] extends (...given: never[]) => unknown ? K : never }[keyof C];

/** Every method of a controller, each with the schema of what it returns: one more or one less does not compile. */
export const operationsOf = <C extends object>(
  controller: new (...parts: never[]) => C,
  operations: { readonly [K in Methods<C>]: Told<C[K]> },
): readonly [ControllerClass, Readonly<Record<string, Operation | null>>] => [controller, operations];
