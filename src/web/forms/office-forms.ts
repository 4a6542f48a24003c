/** The round's orders that have a page of their own: the last step of its address, and the order. */
export const DEEDS = {
  nudge: 'NUDGE',
  extend: 'EXTEND',
  'extend-province': 'EXTEND_PROVINCE',
  compile: 'COMPILE',
  'before-council': 'PUT_BEFORE_COUNCIL',
  close: 'CLOSE',
} as const;

/** Orders given to many nominations at once, each on its own. */
export const MANY = { accept: 'ACCEPT', remind: 'NUDGE' } as const;

/** An extension for every unit, among the codes of units: no unit is called that. */
export const ALL_UNITS = '*';

/** Why the list goes on without a unit: one field a unit. */
export const missingName = (unit: string): string => `missing.${unit}`;

/** The version at which a nomination was seen, beside its box. */
export const versionName = (id: string): string => `version.${id}`;
