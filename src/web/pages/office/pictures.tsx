import { said, stateName, type Texts } from '../../../texts/index.js';
import { type Sign, SignIcon } from '../../pieces/mark.js';
import type { BoardPage, Standing, UnitRow } from './views.js';

/** How many of the units have answered, drawn; the figure always stands beside it in words. */
export const UnitBar = ({ done, of }: { done: number; of: number }) => (
  <svg
    class="unit-bar"
    viewBox={`0 0 ${Math.max(of, 1) * 10} 6`}
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    {Array.from({ length: of }, (_, at) => (
      <rect key={at} class={at < done ? 'full' : ''} x={at * 10 + 0.3} y="0" width="9.4" height="6" />
    ))}
  </svg>
);

const SIGNS: Record<Standing, Sign> = { sent: 'check', nil: 'dash', without: 'cross', silent: 'open' };

/** Each unit a tile: what it sent, at a glance; the way to its own lines below. */
export const UnitTiles = ({ units, t }: { units: readonly UnitRow[]; t: Texts }) => (
  <ul class="unit-tiles">
    {units.map(({ code, name, standing, registered }) => (
      <li key={code}>
        <a class={`unit-tile ${standing}`} href={`#unit-${code}`}>
          <span class="unit-tile-code">
            <SignIcon sign={SIGNS[standing]} /> <span aria-hidden="true">{code}</span>
            <span class="visually-hidden">{said(name, t.lang)}</span>
          </span>
          <span class="small">
            {t.pages.office.board.shortStanding[standing]}
            {registered > 0 && <span class="num">{` · ${registered}`}</span>}
          </span>
        </a>
      </li>
    ))}
  </ul>
);

export const StandingMark = ({ standing, t }: { standing: Standing; t: Texts }) => (
  <span class={`standing ${standing}`}>
    <SignIcon sign={SIGNS[standing]} /> {t.pages.office.board.standing[standing]}
  </span>
);

/** Names by state, each a bar as long as its share of the largest. */
export const CountBars = ({ counts, t }: { counts: BoardPage['counts']; t: Texts }) => {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <dl class="count-bars">
      {counts.map(({ state, count }) => (
        <div key={state}>
          <dt>{stateName('nomination', state, t.lang)}</dt>
          <dd>
            <svg viewBox={`0 0 ${most} 1`} preserveAspectRatio="none" aria-hidden="true">
              <rect class="rest" x="0" y="0" width={most} height="1" />
              <rect class={`bar ${state}`} x="0" y="0" width={count} height="1" />
            </svg>
            <span class="num">{count}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
};
