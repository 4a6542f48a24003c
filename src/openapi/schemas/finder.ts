import type { Branch, Lack, Threshold } from '../../../workflows/index.js';
import type { BranchCount, FinderView } from '../../finder/finder.service.js';
import type { FinderTold, FoundTold, MeasuredTold } from '../../finder/finder.controller.js';
import { day, flag, listOf, maybe, nullable, oneOf, only, shapeOf, text, uuid, whole } from '../schema-of.js';
import { type Described, ref } from './named.js';

const standing = oneOf('meets', 'lacksOne', 'further');

const branch = {
  id: text,
  clause: text,
  text: ref('Words'),
  standing,
  missing: nullable(whole),
};

const counts = shapeOf<FinderView['counts']>({ meets: whole, lacksOne: whole, further: whole });

const lack = shapeOf<Lack>({
  criterion: text,
  kind: oneOf('count', 'initiative', 'rating'),
  clause: text,
  text: ref('Words'),
  need: whole,
  have: whole,
  items: listOf(ref('Words')),
  issuers: listOf(ref('Words')),
  applied: flag,
  years: listOf(text),
  there: listOf(ref('Weighed')),
});

const measured = shapeOf<MeasuredTold>({
  standing,
  missing: nullable(whole),
  thresholds: listOf(shapeOf<Threshold>({ ...branch, branches: listOf(shapeOf<Branch>(branch)) })),
  lacks: listOf(lack),
  criteria: listOf(ref('Assessment')),
  findings: listOf(ref('Finding')),
  nearest: nullable(ref('Assessment')),
  fit: flag,
  evidence: listOf(uuid),
});

const named = { code: text, name: ref('Words') };

const found = shapeOf<FoundTold>({
  kind: oneOf('individual', 'collective'),
  nominee: text,
  name: text,
  post: text,
  tier: nullable(text),
  list: text,
  unit: shapeOf<FoundTold['unit']>(named),
  claimed: measured,
  verified: measured,
  stands: nullable(shapeOf<NonNullable<FoundTold['stands']>>({ id: uuid, code: text })),
  filing: nullable(
    shapeOf<NonNullable<FoundTold['filing']>>({
      type: only('FILE'),
      findings: listOf(ref('Finding')),
      open: flag,
      prove: maybe(oneOf('second', 'room')),
    }),
  ),
});

export const FINDER: Described<'Finder' | 'FoundOne'> = {
  Finder: shapeOf<FinderTold>({
    plan: shapeOf<FinderView['plan']>({ code: text, version: whole, title: ref('Words') }),
    asOf: day,
    evidence: oneOf('claimed', 'verified'),
    today: day,
    round: nullable(shapeOf<NonNullable<FinderView['round']>>({ id: uuid, name: text })),
    units: listOf(shapeOf<FinderView['units'][number]>(named)),
    tiers: listOf(shapeOf<FinderView['tiers'][number]>({ id: text, name: ref('Words') })),
    counts,
    branches: listOf(
      shapeOf<BranchCount>({
        id: text,
        clause: text,
        text: ref('Words'),
        threshold: shapeOf<BranchCount['threshold']>({ id: text, text: ref('Words') }),
        counts,
      }),
    ),
    total: whole,
    items: listOf(ref('FoundOne')),
    next: nullable(text),
  }),
  FoundOne: found,
};
