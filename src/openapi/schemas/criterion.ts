import { SUBJECT_KINDS } from '../../../workflows/index.js';
import type { Plan } from '../../../workflows/index.js';
import {
  eitherOf,
  flag,
  listOf,
  maybe,
  oneOf,
  only,
  type SchemaOf,
  shapeOf,
  text,
  whole,
} from '../schema-of.js';
import { ref } from './named.js';

type Criterion = Plan['criteria'][number];
type Of<K extends Criterion['kind']> = Extract<Criterion, { readonly kind: K }>;

const effect = oneOf('block', 'warn', 'info');

const common = {
  id: text,
  clause: text,
  text: ref('Words'),
  at: maybe(
    shapeOf<NonNullable<Criterion['at']>>({
      register: maybe(effect),
      accept: maybe(effect),
      agenda: maybe(effect),
      forward: maybe(effect),
      commend: maybe(effect),
      confirm: maybe(effect),
    }),
  ),
  target: maybe(flag),
  for: maybe(
    shapeOf<NonNullable<Criterion['for']>>({
      kinds: maybe(listOf(oneOf(...SUBJECT_KINDS))),
      tiers: maybe(listOf(text)),
    }),
  ),
} as const;

const window = shapeOf<Of<'count'>['window']>({
  over: oneOf('career', 'period', 'yearsBack'),
  years: maybe(whole),
  by: oneOf('decision', 'achievement'),
});

const parts = listOf(ref('Criterion'));

/** The language of criteria: three ways to join, six to ask. */
export const criterion: SchemaOf<Criterion> = eitherOf<Criterion, 'kind'>('kind', {
  all: shapeOf<Of<'all'>>({ ...common, kind: only('all'), of: parts }),
  any: shapeOf<Of<'any'>>({ ...common, kind: only('any'), of: parts }),
  atLeast: shapeOf<Of<'atLeast'>>({ ...common, kind: only('atLeast'), n: whole, of: parts }),
  attest: shapeOf<Of<'attest'>>({
    ...common,
    kind: only('attest'),
    key: text,
    renewed: maybe(only('yearly')),
    evidence: maybe(flag),
  }),
  count: shapeOf<Of<'count'>>({
    ...common,
    kind: only('count'),
    awards: listOf(text),
    issuers: listOf(text),
    natures: maybe(listOf(text)),
    window,
    min: whole,
  }),
  initiative: shapeOf<Of<'initiative'>>({
    ...common,
    kind: only('initiative'),
    level: text,
    applied: flag,
    window,
    min: whole,
  }),
  rating: shapeOf<Of<'rating'>>({
    ...common,
    kind: only('rating'),
    min: text,
    over: oneOf('latest', 'every'),
  }),
  discipline: shapeOf<Of<'discipline'>>({
    ...common,
    kind: only('discipline'),
    ceiling: text,
    of: oneOf('self', 'members'),
    window,
  }),
  linked: shapeOf<Of<'linked'>>({ ...common, kind: only('linked'), movements: listOf(text) }),
});
