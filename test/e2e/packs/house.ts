import pg from 'pg';
import { readPlan, type ReadPlan } from '../../../src/plans/read-plan-file.js';
import { rehearsalId } from '../../../src/rehearsal/ids.js';
import { insertAll } from '../../../src/rehearsal/insert-all.js';
import type { Plan, Role } from '../../../workflows/index.js';
import type { Player } from '../story/cast.js';

/** Whom a unit of the house has: who proposes, who answers for it, and two who may be proposed. */
export interface UnitPeople {
  readonly nominator: Player;
  readonly head: Player;
  readonly staff: readonly [Player, Player];
}

/** An office furnished for a plan file: nobody had to write a line of code for it. */
export interface House {
  readonly plan: Plan;
  readonly units: Readonly<Record<string, UnitPeople>>;
  readonly chief: Player;
  readonly clerk: Player;
  readonly director: Player;
  readonly deputy: Player;
  readonly admin: Player;
  readonly auditor: Player;
  readonly contact: Player;
  readonly secretary: Player;
  /** Five by decision, the chair first. */
  readonly council: readonly Player[];
}

const SURNAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô'];
const MIDDLES = ['Văn', 'Thị', 'Minh', 'Thu', 'Đức', 'Ngọc', 'Quang', 'Thanh'];
const GIVEN = [
  'An',
  'Bình',
  'Chi',
  'Dũng',
  'Giang',
  'Hà',
  'Khánh',
  'Lan',
  'Mai',
  'Nam',
  'Phúc',
  'Quỳnh',
  'Sơn',
  'Tâm',
  'Uyên',
  'Vân',
  'Xuân',
  'Yến',
];

/** Invented, and each of the first hundreds another. */
const nameNumbered = (n: number): string =>
  [SURNAMES[n % SURNAMES.length], MIDDLES[n % MIDDLES.length], GIVEN[n % GIVEN.length]].join(' ');

interface Placed extends Player {
  readonly unit: string;
  readonly tier: string;
  readonly title: string;
  readonly roles: readonly { readonly role: Role; readonly unit: string | null }[];
}

/** Whoever sits above the units is of none that nominates. */
const HEADQUARTERS = 'LANHDAO';

const soundPlan = (source: string): Extract<ReadPlan, { ok: true }> => {
  const reading = readPlan(source);
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes, null, 1));
  return reading;
};

const peopleFor = (plan: Plan, tierOfStaff: string | undefined) => {
  const everybody: Placed[] = [];
  const leader = plan.tiers[0]?.id ?? '';
  const staff = tierOfStaff ?? plan.tiers.at(-1)?.id ?? '';
  const person = (
    title: string,
    unit: string,
    tier: string,
    ...roles: readonly (readonly [Role, string | null])[]
  ): Placed => {
    const n = everybody.length;
    const placed: Placed = {
      id: rehearsalId('person', plan.code, String(n)),
      name: nameNumbered(n),
      signs: '',
      titleOn: () => title,
      unit,
      tier,
      title,
      roles: roles.map(([role, of]) => ({ role, unit: of })),
    };
    everybody.push(placed);
    return placed;
  };
  const units = Object.fromEntries(
    plan.units.nominating.map((unit) => [
      unit,
      {
        nominator: person('Chuyên viên', unit, staff, ['nominator', unit]),
        head: person('Trưởng phòng', unit, leader, ['unitHead', unit], ['councilMember', null]),
        staff: [person('Chuyên viên', unit, staff), person('Chuyên viên', unit, staff)] as const,
      },
    ]),
  );
  const desk = (title: string, ...roles: readonly Role[]) =>
    person(title, HEADQUARTERS, staff, ...roles.map((role) => [role, null] as const));
  return {
    everybody,
    units,
    chief: desk('Chánh Văn phòng', 'officeChief'),
    clerk: desk('Chuyên viên tổng hợp', 'clerk'),
    director: desk('Giám đốc', 'director', 'councilChair'),
    deputy: desk('Phó Giám đốc', 'deputyDirector', 'councilViceChair'),
    admin: desk('Quản trị hệ thống', 'admin'),
    auditor: desk('Người giám sát', 'auditor'),
    contact: desk('Đầu mối cấp tỉnh', 'provinceContact'),
    secretary: desk('Thư ký Hội đồng', 'councilSecretary'),
  };
};

/** Only the first two units send their heads into the Council: five by decision. */
const COUNCIL_HEADS = 2;

type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** Table by table, in the order in which they lean on each other. */
function rowsOf(plan: Plan, everybody: readonly Placed[], council: readonly Player[]): Rows {
  const of = { organisation_id: rehearsalId('organisation', plan.code) };
  const unitId = (code: string): string => rehearsalId('unit', plan.code, code);
  const { name, parent, place } = plan.organisation;
  const [employment = ''] = plan.subjects.employment.slice(-1);
  const since = { from_day: '2015-01-01' };
  const granted = everybody.flatMap((one) =>
    one.roles
      .filter(({ role }) => role !== 'councilMember' || council.includes(one))
      .map((grant) => ({ one, ...grant })),
  );
  return {
    // the next period's sample is of a department that is here already: the plan's code tells them apart
    organisation: [
      {
        id: of.organisation_id,
        code: plan.code,
        name: name.vi,
        name_en: name.en,
        parent,
        place,
        rehearsal: true,
      },
    ],
    unit: [...plan.units.nominating, HEADQUARTERS].map((code, at) => ({
      id: unitId(code),
      ...of,
      code,
      name: code === HEADQUARTERS ? 'Ban lãnh đạo' : `Phòng ${code}`,
      name_en: code === HEADQUARTERS ? 'Management' : `Division ${code}`,
      phone: '',
      rank: at + 1,
    })),
    person: everybody.map(({ id, name: called }, at) => {
      const email = `p${at}@${plan.code}.example`;
      return { id, ...of, name: called, email, phone: '', grants_version: 1 };
    }),
    position: everybody.map(({ id, unit, tier, title }) => {
      const held = { person_id: id, unit_id: unitId(unit), title, title_en: title, tier, employment };
      return { id: rehearsalId('position', id), ...of, ...held, ...since };
    }),
    access_grant: granted.map(({ one, role, unit }) => {
      const id = rehearsalId('grant', one.id, role);
      return { id, ...of, person_id: one.id, role, unit_id: unit === null ? null : unitId(unit), ...since };
    }),
  };
}

/** Beside whatever the database holds already: an organisation of its own, with its clock at this moment. */
export async function furnish(
  adminUrl: string,
  source: string,
  begins: string,
  tierOfStaff?: string,
): Promise<House> {
  const { plan, sha256, text } = soundPlan(source);
  const { everybody, ...people } = peopleFor(plan, tierOfStaff);
  const { units, director, deputy, secretary } = people;
  const heads = plan.units.nominating.slice(0, COUNCIL_HEADS).flatMap((unit) => units[unit]?.head ?? []);
  const council = [director, deputy, secretary, ...heads];
  const organisation_id = rehearsalId('organisation', plan.code);
  const kept = {
    code: plan.code,
    version: plan.version,
    sha256,
    body: plan,
    source: text,
  };
  const clock = { key: 'clock', value: { at: new Date(begins).toISOString(), since: null } };
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const [table, rows] of Object.entries(rowsOf(plan, everybody, council))) {
      await insertAll(client, table, rows);
    }
    await insertAll(client, 'plan', [{ organisation_id, ...kept }]);
    await insertAll(client, 'setting', [{ organisation_id, ...clock }]);
  } finally {
    await client.end();
  }
  return { plan, ...people, council };
}
