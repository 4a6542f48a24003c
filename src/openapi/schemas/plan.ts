import type { Plan } from '../../../workflows/index.js';
import type { PlanMistake, PlanReading } from '../../plans/read-plan-file.js';
import {
  day,
  exactly,
  hash,
  listOf,
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
const fraction = shapeOf<Plan['council']['quorum']>({ num: whole, den: whole });
const quota = shapeOf<Plan['quotas']['perUnit']>({ min: whole, max: whole, clause });

const deadline = shapeOf<Plan['deadlines']['registration']>({
  date: day,
  boundary: oneOf('before', 'by'),
  binds: oneOf('ENDORSE', 'FORWARD'),
  extendedBy: oneOf('officeChief', 'director'),
  clause,
});

const council = shapeOf<Plan['council']>({
  quorum: fraction,
  marksMax: whole,
  approve: shapeOf<Plan['council']['approve']>({ op: oneOf('>', '>='), share: fraction }),
  runoffsMax: whole,
  secondBallots: whole,
  voidMarks: listOf(oneOf('self', 'kin', 'interest', 'unit')),
  clause,
});

const milestone = shapeOf<Plan['milestones'][number]>({
  id: oneOf('midterm', 'final'),
  clause,
  name: words,
  dataTo: day,
  opens: day,
  due: day,
});

const plan = shapeOf<Plan>({
  code: text,
  version: whole,
  title: words,
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
    kinds: listOf(oneOf('individual', 'collective')),
    employment: listOf(text),
    clause,
  }),
  tiers: listOf(shapeOf<Plan['tiers'][number]>({ id: text, name: words, clause })),
  fields: listOf(named),
  movements: listOf(named),
  awards: listOf(ranked),
  issuers: listOf(named),
  natures: listOf(named),
  ratings: listOf(named),
  severities: listOf(named),
  initiativeLevels: listOf(ranked),
  units: shapeOf<Plan['units']>({ nominating: listOf(text), leadersThrough: text, clause }),
  deadlines: shapeOf<Plan['deadlines']>({ registration: deadline, province: deadline }),
  supplement: shapeOf<Plan['supplement']>({ days: whole, clause }),
  hold: shapeOf<Plan['hold']>({ freshTermDays: whole, clause }),
  quotas: shapeOf<Plan['quotas']>({ perUnit: quota, selected: quota }),
  council,
  notSelected: shapeOf<Plan['notSelected']>({ become: oneOf('unitExemplar', 'ended'), clause }),
  criteria: listOf(ref('Criterion')),
  fostering: shapeOf<Plan['fostering']>({ clause, planWithinDays: whole }),
  commendation: shapeOf<Plan['commendation']>({ clause }),
  dissemination: shapeOf<Plan['dissemination']>({ clause }),
  yearly: shapeOf<Plan['yearly']>({ clause, opensMonthDay: text, dueMonthDay: text }),
  reminders: shapeOf<Plan['reminders']>({ daysBefore: listOf(whole), escalateAfterDays: whole, clause }),
  milestones: listOf(milestone),
  recipients: listOf(text),
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
