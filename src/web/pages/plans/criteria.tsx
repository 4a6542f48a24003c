import { type Plan, placeWords, standsAt } from '../../../../workflows/index.js';
import { capital, said, type Texts } from '../../../texts/index.js';
import { Clause } from '../../pieces/findings.js';

type Criterion = Plan['criteria'][number];

/** What a criterion says of itself beside its wording, in the order people ask. */
const TOLD = [
  'kind',
  'n',
  'min',
  'level',
  'applied',
  'awards',
  'issuers',
  'natures',
  'window',
  'over',
  'ceiling',
  'movements',
  'evidence',
  'renewed',
  'target',
] as const;

const PLAIN: ReadonlySet<string> = new Set(['kind', 'n', 'min']);

const facts = (criterion: Criterion, plan: Plan, t: Texts): string => {
  const told = TOLD.filter((key) => key in criterion).map((key) => {
    const path = ['criteria', criterion.id, key];
    const value = said(standsAt(plan, path), t.lang);
    if (PLAIN.has(key)) return value;
    const name = said(placeWords(plan, path), t.lang);
    return `${name.slice(name.lastIndexOf(': ') + 2)}: ${value}`;
  });
  return capital(told.join(' · '));
};

const Node = ({ criterion, plan, t }: { criterion: Criterion; plan: Plan; t: Texts }) => (
  <li>
    <p class="plan-criterion">
      {said(criterion.text, t.lang)} <Clause clause={criterion.clause} t={t} />
    </p>
    <p class="small soft">{facts(criterion, plan, t)}</p>
    {criterion.at !== undefined && (
      <p class="small">{capital(said(standsAt(plan, ['criteria', criterion.id, 'at']), t.lang))}</p>
    )}
    {Array.isArray(criterion.for?.tiers) && (
      <p class="small soft">
        {capital(said(standsAt(plan, ['criteria', criterion.id, 'for', 'tiers']), t.lang))}
      </p>
    )}
    {Array.isArray(criterion.for?.kinds) && (
      <p class="small soft">
        {capital(said(standsAt(plan, ['criteria', criterion.id, 'for', 'kinds']), t.lang))}
      </p>
    )}
    {'of' in criterion && Array.isArray(criterion.of) && (
      <ul class="plan-criteria">
        {criterion.of.map((part) => (
          <Node key={part.id} criterion={part} plan={plan} t={t} />
        ))}
      </ul>
    )}
  </li>
);

/** The tree of criteria as the plan words it. */
export const Criteria = ({ plan, t }: { plan: Plan; t: Texts }) => (
  <ul class="plan-criteria top">
    {plan.criteria.map((criterion) => (
      <Node key={criterion.id} criterion={criterion} plan={plan} t={t} />
    ))}
  </ul>
);
