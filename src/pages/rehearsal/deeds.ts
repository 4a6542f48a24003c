import type { Stop, SweptOrder } from '../../sweep/milestones.js';
import type { ClockDeed, MovedPage, StopView } from '../../web/pages/rehearsal/views.js';

/** Of a sitting: `reply-3/0` · `eve/0` */
const OF_A_SITTING = /^(?:reply-(\d+)|eve)\//;

/** `due-3/ENDORSE/2021-03-24` · `due-0/…` on the day itself · `overdue-2/…` */
const REMINDER = /^(due|overdue)-(\d+)\/([^/]+)\//;

const reminderOf = (slot: string): ClockDeed => {
  const sitting = OF_A_SITTING.exec(slot);
  if (sitting) {
    const [, before] = sitting;
    return { kind: 'NUDGE', when: 'due', days: Number(before ?? 1), does: before ? 'REPLY' : 'ATTEND' };
  }
  const [, when, days, does = ''] = REMINDER.exec(slot) ?? [];
  if (when === undefined) return { kind: 'NUDGE', when: 'unknown', days: 0, does: '' };
  return { kind: 'NUDGE', when: when === 'due' ? 'due' : 'overdue', days: Number(days), does };
};

const PAGES = { nomination: 'nominations', round: 'rounds', sitting: 'sittings' } as const;

const deedOf = ({ type, slot }: Pick<SweptOrder, 'type' | 'slot'>): ClockDeed => {
  if (type === 'LAPSE') return { kind: 'LAPSE' };
  return type === 'CALL' ? { kind: 'CALL', what: slot } : reminderOf(slot);
};

/** Alike things done at one moment stand together. */
const together = <Order extends Pick<SweptOrder, 'type' | 'slot'>>(
  orders: readonly Order[],
): { deed: ClockDeed; of: readonly Order[] }[] => {
  const kinds = new Map<string, { deed: ClockDeed; of: Order[] }>();
  for (const order of orders) {
    const deed = deedOf(order);
    const key = JSON.stringify(deed);
    const kind = kinds.get(key) ?? { deed, of: [] };
    kind.of.push(order);
    kinds.set(key, kind);
  }
  return [...kinds.values()];
};

export const stopOf = ({ at, marks, orders }: Stop): StopView => ({
  at,
  marks,
  deeds: together(orders).map(({ deed, of }) => ({ deed, codes: of.map(({ code }) => code) })),
});

export const momentsOf = (orders: readonly SweptOrder[]): MovedPage['moments'] => {
  const moments = new Map<string, SweptOrder[]>();
  for (const order of orders) moments.set(order.at, [...(moments.get(order.at) ?? []), order]);
  return [...moments].map(([at, done]) => ({
    at,
    deeds: together(done).map(({ deed, of }) => ({
      deed,
      nominations: of.map(({ id, life, code }) => ({
        code,
        href: `/${PAGES[life]}/${id}` as const,
      })),
    })),
  }));
};
