import {
  AFTER_RUNOFFS,
  BALLOT_FORMS,
  QUORUM_BASES,
  SHARE_SIGNS,
  SUBJECT_KINDS,
  VOID_MARKS,
  VOTE_BASES,
} from '../../../workflows/index.js';
import type { Plan } from '../../../workflows/index.js';
import type { PlanMistake, PlanReading } from '../../plans/read-plan-file.js';
import {
  day,
  exactly,
  flag,
  hash,
  listOf,
  maybe,
  nullable,
  oneOf,
  type SchemaOf,
  shapeOf,
  text,
  textOrWhole,
  whole,
} from '../schema-of.js';
import { criterion } from './criterion.js';
import { type Described, ref } from './named.js';

const words = ref('Words');
const clause = text;
const named = shapeOf<Plan['fields'][number]>({ id: text, name: words });
const ranked = shapeOf<Plan['awards'][number]>({ id: text, name: words, standsFor: listOf(text) });
const fraction = shapeOf<Plan['council']['approve']['share']>({ num: whole, den: whole });
const quota = shapeOf<Plan['quotas']['selected']>({ min: whole, max: whole, clause });

type FurtherQuota = Plan['quotas']['also'][number];
type Deadline = NonNullable<Plan['deadlines']['registration']>;

const quotas = shapeOf<Plan['quotas']>({
  perUnit: shapeOf<Plan['quotas']['perUnit']>({
    min: whole,
    max: whole,
    except: listOf(
      shapeOf<Plan['quotas']['perUnit']['except'][number]>({ units: listOf(text), min: whole, max: whole }),
    ),
    clause,
  }),
  selected: quota,
  also: listOf(
    shapeOf<FurtherQuota>({
      id: text,
      text: words,
      counts: oneOf('registered', 'selected'),
      per: oneOf('unit', 'round'),
      for: maybe(
        shapeOf<NonNullable<FurtherQuota['for']>>({
          kinds: maybe(listOf(oneOf(...SUBJECT_KINDS))),
          tiers: maybe(listOf(text)),
          fields: maybe(listOf(text)),
          units: maybe(listOf(text)),
        }),
      ),
      min: maybe(whole),
      max: maybe(whole),
      percentMin: maybe(whole),
      percentMax: maybe(whole),
      effect: oneOf('block', 'warn'),
      clause,
    }),
  ),
});

const lasting = { from: nullable(day), until: nullable(day) };

const deadline = shapeOf<Deadline>({
  date: maybe(day),
  each: maybe(
    shapeOf<NonNullable<Deadline['each']>>({ day: whole, month: maybe(whole), after: maybe(whole) }),
  ),
  boundary: oneOf('before', 'by'),
  binds: oneOf('ENDORSE', 'FORWARD'),
  extendedBy: oneOf('officeChief', 'director'),
  clause,
});

const council = shapeOf<Plan['council']>({
  quorum: shapeOf<Plan['council']['quorum']>({ num: whole, den: whole, of: oneOf(...QUORUM_BASES) }),
  secret: flag,
  form: oneOf(...BALLOT_FORMS),
  marksMax: whole,
  approve: shapeOf<Plan['council']['approve']>({
    op: oneOf(...SHARE_SIGNS),
    share: fraction,
    of: oneOf(...VOTE_BASES),
  }),
  chairMustAgree: flag,
  advanceBallots: flag,
  inWriting: flag,
  runoffsMax: whole,
  afterRunoffs: oneOf(...AFTER_RUNOFFS),
  secondBallots: whole,
  voidMarks: listOf(oneOf(...VOID_MARKS)),
  leaveVote: listOf(oneOf(...VOID_MARKS)),
  conflictsShrinkBase: flag,
  clause,
});

const milestone = shapeOf<Plan['milestones'][number]>({
  id: text,
  review: oneOf('midterm', 'final'),
  clause,
  name: words,
  linked: nullable(words),
  dataTo: nullable(day),
  opens: nullable(day),
  due: nullable(day),
});

const plan = shapeOf<Plan>({
  code: text,
  version: whole,
  title: words,
  sample: flag,
  number: nullable(text),
  symbol: text,
  issued: shapeOf<Plan['issued']>({ year: whole, month: whole, day: nullable(whole) }),
  parentPlan: nullable(
    shapeOf<NonNullable<Plan['parentPlan']>>({ number: text, issuedOn: day, issuer: text }),
  ),
  bases: listOf(text),
  period: shapeOf<Plan['period']>({ from: day, to: day }),
  zone: text,
  organisation: shapeOf<Plan['organisation']>({ code: text, name: words, parent: text, place: text }),
  subjects: shapeOf<Plan['subjects']>({
    kinds: listOf(oneOf(...SUBJECT_KINDS)),
    employment: listOf(text),
    clause,
  }),
  tiers: listOf(shapeOf<Plan['tiers'][number]>({ id: text, name: words, clause })),
  fields: listOf(named),
  movements: listOf(named),
  awards: listOf(ranked),
  issuers: listOf(
    shapeOf<Plan['issuers'][number]>({
      id: text,
      name: words,
      bodies: listOf(shapeOf<Plan['issuers'][number]['bodies'][number]>({ name: text, ...lasting })),
    }),
  ),
  natures: listOf(named),
  ratings: listOf(named),
  severities: listOf(named),
  initiativeLevels: listOf(ranked),
  units: shapeOf<Plan['units']>({
    nominating: listOf(text),
    through: listOf(shapeOf<Plan['units']['through'][number]>({ tier: text, unit: text })),
    clause,
  }),
  intake: shapeOf<Plan['intake']>({
    kind: oneOf('once', 'recurring', 'continuous'),
    every: maybe(oneOf('month', 'quarter', 'year')),
    supplementary: flag,
    clause,
  }),
  deadlines: shapeOf<Plan['deadlines']>({
    registration: nullable(deadline),
    province: nullable(deadline),
  }),
  nilReturn: shapeOf<Plan['nilReturn']>({ allowed: flag, clause }),
  results: shapeOf<Plan['results']>({ unit: words, department: words, province: words }),
  clauses: shapeOf<Plan['clauses']>({
    narrative: clause,
    field: clause,
    evidence: clause,
    check: clause,
    objection: clause,
    answer: clause,
    duties: clause,
  }),
  supplement: shapeOf<Plan['supplement']>({ days: whole, clause }),
  hold: shapeOf<Plan['hold']>({ freshTermDays: whole, clause }),
  quotas,
  council,
  notSelected: shapeOf<Plan['notSelected']>({ become: oneOf('unitExemplar', 'ended'), clause }),
  criteria: listOf(ref('Criterion')),
  fostering: shapeOf<Plan['fostering']>({ clause, planWithinDays: whole }),
  commendation: shapeOf<Plan['commendation']>({ clause }),
  dissemination: shapeOf<Plan['dissemination']>({ clause }),
  yearly: shapeOf<Plan['yearly']>({ clause, opensMonthDay: text, dueMonthDay: text }),
  reminders: shapeOf<Plan['reminders']>({
    before: listOf(whole),
    onTheDay: flag,
    after: listOf(whole),
    above: shapeOf<Plan['reminders']['above']>({
      unitHead: maybe(whole),
      officeChief: maybe(whole),
      director: maybe(whole),
    }),
    clause,
  }),
  leadTimes: shapeOf<Plan['leadTimes']>({
    check: whole,
    compile: whole,
    sitting: whole,
    letter: whole,
    clause,
  }),
  milestones: listOf(milestone),
  documents: listOf(
    shapeOf<Plan['documents'][number]>({ id: text, name: words, symbol: text, copies: whole, clause }),
  ),
  reports: listOf(
    shapeOf<Plan['reports'][number]>({
      id: text,
      name: words,
      every: oneOf('once', 'month', 'quarter', 'halfYear', 'year'),
      due: shapeOf<Plan['reports'][number]['due']>({
        date: maybe(day),
        day: maybe(whole),
        month: maybe(whole),
      }),
      to: text,
      clause,
    }),
  ),
  recipients: listOf(
    shapeOf<Plan['recipients'][number]>({
      name: text,
      role: oneOf('province', 'leaders', 'council', 'units', 'archive', 'other'),
      ...lasting,
    }),
  ),
});

type Read = Extract<PlanReading, { readonly ok: true }>;
type Misread = Extract<PlanReading, { readonly ok: false }>;

const reading: SchemaOf<PlanReading> = {
  oneOf: [
    shapeOf<Read>({ ok: exactly(true), plan: ref('Plan'), sha256: hash }),
    shapeOf<Misread>({ ok: exactly(false), mistakes: listOf(ref('PlanMistake')) }),
  ],
};

const mistake = shapeOf<PlanMistake>({
  code: text,
  message: words,
  nearest: maybe(text),
  path: listOf(textOrWhole),
  line: whole,
  column: whole,
});

export const PLAN: Described<'Plan' | 'Criterion' | 'PlanReading' | 'PlanMistake'> = {
  Plan: plan,
  Criterion: criterion,
  PlanReading: reading,
  PlanMistake: mistake,
};
