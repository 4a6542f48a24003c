import type { Leaves } from '../../../workflows/index.js';
import { type Life, standingText, type Texts } from '../../texts/index.js';

type Tone = 'plain' | 'waiting' | 'returned' | 'done' | 'refused';

const TONES: Readonly<Record<string, Tone>> = {
  draft: 'plain',
  supplement: 'returned',
  unqualified: 'returned',
  exemplar: 'done',
  confirmed: 'done',
  decided: 'done',
  published: 'done',
  concluded: 'done',
  closed: 'plain',
  withdrawn: 'plain',
  replaced: 'plain',
  notSelected: 'plain',
  notConfirmed: 'plain',
  lapsed: 'refused',
  ineligible: 'refused',
  revoked: 'refused',
};

const toneOf = ([first = '']: Leaves): Tone => TONES[first.split('.')[0] ?? ''] ?? 'waiting';

/** Where a life stands, in words; the colour only repeats them. */
export const StateBadge = ({ life, state, t }: { life: Life; state: Leaves; t: Texts }) => (
  <span class={`badge ${toneOf(state)}`}>{standingText(life, state, t.lang)}</span>
);
