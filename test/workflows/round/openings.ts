import type { Finding } from '../../../workflows/kernel/finding.js';
import type { Deadline, Plan } from '../../../workflows/plan/plan.js';
import { decideOpening, type OpenedRound, type OpeningOrder } from '../../../workflows/round/open.js';
import { actor } from '../../support/builders/cast.js';
import { seedPlan } from '../../support/builders/plan.js';
import { on } from './rounds.js';

export const IV = 'IV';

export const once = (over: Partial<Plan> = {}): Plan => ({ ...seedPlan(), ...over });

export const registration: Deadline = {
  each: { day: 6 },
  boundary: 'before',
  binds: 'ENDORSE',
  extendedBy: 'officeChief',
  clause: 'IV.2',
};

export const monthly = (over: Partial<Plan> = {}): Plan =>
  once({
    intake: { kind: 'recurring', every: 'month', supplementary: true, clause: IV },
    deadlines: { registration, province: null },
    period: { from: '2023-10-10', to: '2023-12-20' },
    ...over,
  });

export const continuous = once({
  intake: { kind: 'continuous', supplementary: false, clause: IV },
  deadlines: { registration: null, province: null },
  period: { from: '2023-10-10', to: '2023-12-20' },
});

export const opened = (code: string, over: Partial<OpenedRound> = {}): OpenedRound => ({
  code,
  state: ['open'],
  turn: null,
  supplementary: false,
  ...over,
});

export const regular = (turn: string | null = null): OpeningOrder => ({
  type: 'OPEN_ROUND',
  plan: 'p',
  name: 'Đợt',
  turn,
  supplement: null,
});

export const beside = (
  over: Partial<OpeningOrder['supplement']> = {},
  turn: string | null = null,
): OpeningOrder => ({
  ...regular(turn),
  supplement: {
    reason: 'Có thêm gương.',
    basis: { number: '12/TB-SCT', date: '2021-03-12' },
    registration: '2021-06-15',
    province: '2021-06-30',
    ...over,
  },
});

export interface Case {
  readonly plan?: Plan;
  readonly day?: string;
  readonly before?: readonly OpenedRound[];
  readonly by?: Parameters<typeof actor>[0];
}

export const ask = (
  order: OpeningOrder,
  { plan = once(), day = '2021-03-15', before = [], by = 'hang' }: Case = {},
) => decideOpening(order, { plan, moment: on(day), actor: actor(by), opened: before });

export const expectRefusal = (order: OpeningOrder, known: Case, ...findings: readonly Partial<Finding>[]) =>
  expect(ask(order, known)).toMatchObject({
    ok: false,
    because: 'refused',
    findings: findings.map((finding) => ({ effect: 'block', ...finding })),
  });
export const begins = (order: OpeningOrder, known: Case) => {
  const decision = ask(order, known);
  if (!decision.ok) throw new Error(JSON.stringify(decision.findings));
  return decision;
};
