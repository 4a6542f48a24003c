import type { FurtherQuota, QuotaCount, Words } from '../../../workflows/index.js';
import { said, type Texts } from '../../texts/index.js';
import { Clause } from './findings.js';
import { Mark, type Sign } from './mark.js';

/** How a further quota stands, with whose names it counts. */
export interface QuotaView extends QuotaCount {
  readonly unitName: Words | null;
}

type Standing = 'short' | 'over' | 'full' | 'met';

const SIGNS: Record<Standing, Sign> = { short: 'bang', over: 'bang', full: 'info', met: 'check' };

const standingOf = ({ quota, have, least, most }: QuotaCount): Standing => {
  if (least !== null && have < least) return 'short';
  if (most !== null && have > most) return 'over';
  // of a part of a hundred there is no last place: with more names there are more of them
  return quota.max !== undefined && have === most && have !== least ? 'full' : 'met';
};

const standingText = (count: QuotaCount, t: Texts): string => {
  const { have, least, most } = count;
  switch (standingOf(count)) {
    case 'short':
      return t.quotas.short((least ?? 0) - have);
    case 'over':
      return t.quotas.over(have - (most ?? 0));
    case 'full':
      return t.quotas.full;
    case 'met':
      return t.quotas.met;
  }
};

const numbersText = ({ quota, have, total, least, most }: QuotaCount, t: Texts): string => {
  const { percentMin = null, percentMax = null } = quota;
  const isShare = percentMin !== null || percentMax !== null;
  return [
    t.quotas.have(have, isShare ? total : null),
    ...(least === null
      ? []
      : [percentMin === null ? t.quotas.least(least) : t.quotas.leastShare(percentMin, least)]),
    ...(most === null
      ? []
      : [percentMax === null ? t.quotas.most(most) : t.quotas.mostShare(percentMax, most)]),
  ].join(', ');
};

const whose = ({ quota, unitName }: QuotaView, t: Texts): string => {
  if (unitName) return said(unitName, t.lang);
  return quota.per === 'round' ? t.quotas.ofRound : t.quotas.eachUnit;
};

/** Each quota in a line: what it is, whose names it counts, how many there are and how many are needed. */
export const QuotaLines = ({ counts, t }: { counts: readonly QuotaView[]; t: Texts }) => (
  <ul class="quotas">
    {counts.map((count) => {
      const standing = standingOf(count);
      return (
        <li key={`${count.quota.id} ${count.unit}`} class={standing}>
          <Mark sign={SIGNS[standing]} />
          <div>
            <p>
              {said(count.quota.text, t.lang)} <span class="soft">({whose(count, t)})</span>{' '}
              <Clause clause={count.quota.clause} t={t} />
            </p>
            <p class="small">
              <strong>{standingText(count, t)}</strong>: {numbersText(count, t)}
            </p>
          </div>
        </li>
      );
    })}
  </ul>
);

const askedText = ({ min, max, percentMin, percentMax }: FurtherQuota, t: Texts): string =>
  [
    ...(min === undefined ? [] : [t.quotas.countLeast(min)]),
    ...(max === undefined ? [] : [t.quotas.countMost(max)]),
    ...(percentMin === undefined ? [] : [t.quotas.percentLeast(percentMin)]),
    ...(percentMax === undefined ? [] : [t.quotas.percentMost(percentMax)]),
  ].join(', ');

/** What the plan asks, before anybody has been chosen: no count, so nothing of how a vote stands. */
export const QuotasAsked = ({ quotas, t }: { quotas: readonly FurtherQuota[]; t: Texts }) => (
  <div class="stack">
    <p class="hint">{t.quotas.askedHint}</p>
    <ul class="quotas-asked">
      {quotas.map((quota) => (
        <li key={quota.id}>
          {said(quota.text, t.lang)}: <strong>{askedText(quota, t)}</strong>{' '}
          <span class="soft">({quota.per === 'round' ? t.quotas.ofRound : t.quotas.eachUnit})</span>{' '}
          <Clause clause={quota.clause} t={t} />
        </li>
      ))}
    </ul>
  </div>
);
