import {
  DESKS,
  type Desk,
  deskAbove,
  type Notice,
  recorded,
  type Role,
  type SittingOrder,
  type Task,
} from '../../workflows/index.js';
import { canonical } from '../history/canonical.js';
import { sha256 } from '../history/event.js';
import type { Command } from './command.js';

/** Where a task waits: the desk, with its unit or person behind a colon. */
const seatOf = ({ desk, unit, person }: Pick<Task, 'desk' | 'unit' | 'person'>): string =>
  `${desk}:${person ?? unit ?? ''}`;

/** Where a task goes if a conflict keeps everybody at its desk from it; asked only where it keeps somebody. */
const above = ({ desk, does, barred }: Task): { above: string; roles: readonly Role[] } | null => {
  const next = deskAbove(desk, does);
  return next === null || barred.length === 0 ? null : { above: `${next}:`, roles: DESKS[desk] };
};

export const taskRows = (tasks: readonly Task[]) =>
  tasks.map((task) => ({
    key: task.key,
    seat: seatOf(task),
    does: task.does,
    part: task.part,
    due: task.due,
    barred: task.barred,
    ...above(task),
  }));

export const noticeRows = (notices: readonly Notice[]) =>
  notices.map(({ template, desk, unit, person }) => ({
    template,
    roles: DESKS[desk as Desk] ?? [],
    unit,
    person,
  }));

/**
 * No receipt: a vote's could prove it to a third person; of what is typed into a dossier the dossier itself tells; and a
 * recount follows from a change of the register.
 */
const WITHOUT_RECEIPT: ReadonlySet<string> = new Set(['CAST_BALLOT', 'EDIT_DOSSIER', 'RECOUNT']);

/** The receipt of whoever decides: where a task ends with it, or where it orders of others, once for all of them. */
export const receiptRows = ({ who, order }: Command, ordered: boolean, orders: number) =>
  who.person === null || ordered || WITHOUT_RECEIPT.has(order.type)
    ? []
    : [
        {
          template: `receipt.${order.type}`,
          roles: [],
          unit: null,
          person: who.person,
          ifCloses: orders === 0,
        },
      ];

/** What the chain and its surroundings may know of a ballot: that it was cast. */
export const withoutSecrets = (order: { readonly type: string }): { readonly type: string } =>
  recorded(order as SittingOrder);

/** Two commands are the same when they ask the same of the same versions. Of a ballot nothing is kept but that. */
export const commandHash = ({ life, id, order, version, seen }: Command): string =>
  sha256(canonical({ life, id, version, ...(seen && { seen }), order: withoutSecrets(order) }));
