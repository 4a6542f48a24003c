import type { Assurance, Finding, Instant, Leaves } from '../../workflows/index.js';

export type LifeName = 'nomination' | 'round' | 'sitting';
export type Channel = 'page' | 'link' | 'api' | 'timer' | 'import' | 'booth';

/** What an emailed link and a PIN let somebody in to: one task, and what it offers. */
export interface Pass {
  readonly link: string;
  readonly task: string;
  /** What the task is for: it stays what it was when the task is done. */
  readonly does: string;
  /** The nomination, round or sitting of the task; for what is done at once of a whole round, also that and its others. */
  readonly subjects: readonly string[];
  /** Empty once the task is done or the link has died: then there is only something to read. */
  readonly offers: readonly string[];
}

/** Who gives the order; null: the clock. */
export interface Who {
  readonly person: string | null;
  readonly organisation: string;
  readonly assurance: Assurance;
  readonly channel: Channel;
  /** By an emailed link and a PIN: to what he is let in. */
  readonly pass?: Pass;
}

export interface Command<Order extends { readonly type: string } = { readonly type: string }> {
  readonly life: LifeName;
  readonly id: string;
  readonly order: Order;
  /** The version the person saw; null where no one looked (the clock, a round's order). */
  readonly version: number | null;
  /** Of what the order orders of others, the version of each that the person saw; whoever is not named was not looked at. */
  readonly seen?: Readonly<Record<string, number>>;
  /** The same key asks for the same answer, however often it is sent. */
  readonly key: string;
  readonly who: Who;
  /** The moment that set the clock's own order off; it may be told late, never ahead of time. People act now. */
  readonly asAt?: Instant;
}

/** What an acknowledged order is answered with, now and whenever the same key comes again. */
export interface Answer {
  readonly id: string;
  readonly code: string;
  readonly state: Leaves;
  readonly version: number;
  readonly event: { readonly seq: number; readonly hash: string };
}

/** The key under which what an order orders of another life is answered. */
export const orderedKey = (key: string, id: string): string => `${key}#${id}`;

export type RefusalCode =
  | 'NOT_FOUND'
  | 'NOT_YOURS'
  | 'FORBIDDEN'
  | 'REFUSED'
  | 'NOT_FROM_THIS_STATE'
  | 'CHANGED_MEANWHILE'
  | 'KEY_USED_OTHERWISE'
  | 'CONTENDED';

export type Outcome =
  | {
      readonly ok: true;
      readonly answer: Answer;
      readonly findings: readonly Finding[];
      readonly again: boolean;
    }
  | { readonly ok: false; readonly code: RefusalCode; readonly findings: readonly Finding[] };
