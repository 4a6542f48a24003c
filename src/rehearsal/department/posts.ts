import type { Day, Role, Words } from '../../../workflows/index.js';
import type { Duty, Post, UnitCode } from './words.js';

export const SPECIALIST: Words = { vi: 'Chuyên viên', en: 'Specialist' };
export const SENIOR: Words = { vi: 'Chuyên viên chính', en: 'Senior specialist' };
export const HEAD: Words = { vi: 'Trưởng phòng', en: 'Head of division' };
export const DEPUTY: Words = { vi: 'Phó Trưởng phòng', en: 'Deputy head of division' };

interface Term {
  readonly until?: Day;
  readonly employment?: Post['employment'];
}

/** In the Trung tâm people are viên chức, elsewhere công chức. */
const usual = (unit: UnitCode): Post['employment'] => (unit === 'TTKC' ? 'publicEmployee' : 'civilServant');

const post =
  (tier: Post['tier']) =>
  (unit: UnitCode, title: Words, from: Day, { until, employment }: Term = {}): Post => ({
    unit,
    title,
    tier,
    employment: employment ?? usual(unit),
    from,
    until: until ?? null,
  });

export const leader = post('departmentLeader');
export const unitLeader = post('unitLeader');
export const staff = post('staff');

export const duty = (role: Role, from: Day, unit: UnitCode | null = null): Duty => ({
  role,
  unit,
  from,
  until: null,
});

/** The decision by which the Council sits: nine members. */
export const COUNCIL_DECISION = {
  number: '93/QĐ-SCT',
  issuedOn: '2020-02-12',
  signedBy: 'Trần Minh Khôi, Giám đốc Sở',
  from: '2020-02-12',
  /** Who entered it, and when. */
  entered: { by: 'hanglt@sct.example', role: 'officeChief', at: '2020-02-12T08:20:00.000Z' },
} as const;

export const council = (
  role: 'councilChair' | 'councilViceChair' | 'councilSecretary' | 'councilMember',
): Duty => duty(role, COUNCIL_DECISION.from);

/** Each unit named who writes its dossiers when the plan reached it. */
export const nominator = (unit: UnitCode): Duty => duty('nominator', '2021-01-25', unit);
