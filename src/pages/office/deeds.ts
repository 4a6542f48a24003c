import type { RoundOrder } from '../../../workflows/index.js';
import { ALL_UNITS, DEEDS, missingName } from '../../web/forms/office-forms.js';
import type { Posted } from '../../web/forms/posted-order.js';
import type { DeedName } from '../../web/pages/office/views.js';
import { many, one } from '../read-order.js';

/** How a deed's form becomes its order, and which field of the form a field of the order was typed in. */
export interface DeedForm {
  readonly body: (posted: Posted, nonce: string) => Readonly<Record<string, unknown>>;
  readonly postedName?: (field: string, posted: Posted) => string;
}

const text = (posted: Posted, name: string): string => one(posted, name).replace(/\r\n?/g, '\n').trim();

const PREFIX = missingName('');

/** Units whose reason is asked for, as the form listed them. */
const missingIn = (posted: Posted): string[] =>
  Object.keys(posted)
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => name.slice(PREFIX.length));

export const DEED_FORMS: { readonly [D in DeedName]: DeedForm } = {
  nudge: {
    body: (posted, nonce) => ({ slot: `page/${nonce}`, units: [...many(posted, 'units')] }),
    postedName: (field) => field.split('.')[0] ?? field,
  },
  extend: {
    body: (posted) => {
      const unit = one(posted, 'unit');
      return {
        unit: unit === ALL_UNITS ? null : unit,
        until: one(posted, 'until'),
        reason: text(posted, 'reason'),
      };
    },
  },
  'extend-province': {
    body: (posted) => ({
      until: one(posted, 'until'),
      reason: text(posted, 'reason'),
      agreement: { number: text(posted, 'agreement.number'), date: one(posted, 'agreement.date') },
    }),
  },
  compile: {
    body: (posted) => ({
      missing: missingIn(posted).map((unit) => ({ unit, reason: text(posted, missingName(unit)) })),
    }),
    // `missing.0.reason` was typed in the field of the first unit
    postedName: (field, posted) => {
      const [, index] = field.split('.');
      const unit = index === undefined ? undefined : missingIn(posted)[Number(index)];
      return unit === undefined ? field : missingName(unit);
    },
  },
  'before-council': { body: (posted) => ({ sitting: one(posted, 'sitting') }) },
  close: { body: () => ({}) },
};

export const typeOf = (deed: DeedName): RoundOrder['type'] => DEEDS[deed];

const FRAME = new Set(['nonce', 'version', 'step']);

/** What was filled in, carried along to where it is confirmed. */
export const hiddenIn = (posted: Posted): (readonly [string, string])[] =>
  Object.entries(posted).flatMap(([name, value]) =>
    FRAME.has(name) || value === undefined ? [] : [value].flat().map((each) => [name, each] as const),
  );
