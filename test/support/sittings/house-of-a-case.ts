import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { readPlan } from '../../../src/plans/read-plan-file.js';
import { rehearsalId } from '../../../src/rehearsal/ids.js';
import type { Department } from '../department.js';
import type { SittingCase } from './case.js';

/** The day every sitting of the table is convened for. */
const DAY_OF_SITTING = '2021-03-26';

export const dayAt = (days: number): string =>
  new Date(Date.parse(DAY_OF_SITTING) + days * 86_400_000).toISOString().slice(0, 10);

/** An office of its own for one case: a plan file that differs in its Council, and the people it takes. */
export interface CaseHouse {
  readonly organisation: string;
  readonly plan: string;
  /** `m1`, `chief`, `nominator` … */
  readonly personOf: (who: string) => string;
  readonly clock: (at: string) => Promise<void>;
}

const READ_IN_FORCE = readFileSync('workflows/plans/sct-ha-tinh-2021-2025.yaml', 'utf8');

/** Of the plan's criteria one is left: what the Council does with a name is asked here, not how it came there. */
function planOf({ id, council, seats, names }: SittingCase): string {
  const plan = parse(READ_IN_FORCE) as Record<string, Record<string, unknown>> & { criteria: unknown[] };
  const [leading] = plan.criteria;
  return stringify({
    ...plan,
    code: `phien-hop-${id}`,
    organisation: { ...plan.organisation, code: `so-${id}` },
    units: { ...plan.units, nominating: Array.from(names), through: [] },
    quotas: {
      ...plan.quotas,
      perUnit: { ...(plan.quotas?.perUnit as object), except: [] },
      selected: { ...(plan.quotas?.selected as object), ...seats },
    },
    council: { ...plan.council, ...council },
    criteria: [leading],
  });
}

const ROLES = { m1: 'councilChair', m2: 'councilViceChair', m3: 'councilSecretary' } as Readonly<
  Record<string, string>
>;

type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

function grantsOf(given: SittingCase, members: readonly string[], code: string): Rows[string] {
  const grant = (who: string, role: string, unit: string | null, until: string | null = null) => ({
    id: rehearsalId('grant', code, who, role, unit ?? ''),
    organisation_id: rehearsalId('organisation', code),
    person_id: rehearsalId('person', code, who),
    role,
    unit_id: unit === null ? null : rehearsalId('unit', code, unit),
    from_day: '2015-01-01',
    until_day: until,
  });
  return [
    ...Array.from(given.names).flatMap((unit) => [
      grant('nominator', 'nominator', unit),
      grant('head', 'unitHead', unit),
    ]),
    grant('chief', 'officeChief', null),
    grant('clerk', 'clerk', null),
    ...members.map((member) => {
      const ends = given.mandateEnds[member];
      return grant(member, ROLES[member] ?? 'councilMember', null, ends === undefined ? null : dayAt(ends));
    }),
  ];
}

function rowsOf(given: SittingCase, source: string): Rows {
  const reading = readPlan(source);
  if (!reading.ok) throw new Error(`${given.id}: ${JSON.stringify(reading.mistakes, null, 1)}`);
  const { plan, sha256, text } = reading;
  const personOf = (who: string): string => rehearsalId('person', plan.code, who);
  const unitOf = (code: string): string => rehearsalId('unit', plan.code, code);
  const organisation_id = rehearsalId('organisation', plan.code);
  const members = Array.from({ length: given.members }, (_, at) => `m${at + 1}`);
  const letterOf = (member: string) =>
    Object.entries(given.nominees).find(([, nominee]) => nominee === member)?.[0];
  const desks = ['nominator', 'head', 'clerk', 'chief'];
  const units = [
    ...Array.from(given.names),
    'VP',
    ...members.filter((member) => letterOf(member) === undefined),
  ];
  return {
    organisation: [
      {
        id: organisation_id,
        code: plan.code,
        name: plan.organisation.name.vi,
        name_en: plan.organisation.name.en,
        parent: plan.organisation.parent,
        place: plan.organisation.place,
        rehearsal: true,
      },
    ],
    unit: units.map((code, at) => ({
      id: unitOf(code),
      organisation_id,
      code,
      name: `Phòng ${code}`,
      name_en: `Division ${code}`,
      phone: '',
      rank: at + 1,
    })),
    person: [...desks, ...members].map((who) => ({
      id: personOf(who),
      organisation_id,
      name: `Người ${who}`,
      email: `${who}@${plan.code}.example`,
      phone: '',
      grants_version: 1,
    })),
    position: [...desks, ...members].map((who) => ({
      id: rehearsalId('position', plan.code, who),
      organisation_id,
      person_id: personOf(who),
      unit_id: unitOf(desks.includes(who) ? 'VP' : (letterOf(who) ?? who)),
      title: 'Chuyên viên',
      title_en: 'Specialist',
      tier: plan.tiers.at(-1)?.id,
      employment: 'civilServant',
      from_day: '2015-01-01',
    })),
    access_grant: grantsOf(given, members, plan.code),
    plan: [{ organisation_id, code: plan.code, version: plan.version, sha256, body: plan, source: text }],
    setting: [{ organisation_id, key: 'clock', value: { at: '2021-03-22T02:00:00.000Z', since: null } }],
  };
}

/** Beside whatever the database holds already. */
export async function houseOf({ rows }: Pick<Department, 'rows'>, given: SittingCase): Promise<CaseHouse> {
  const plan = `phien-hop-${given.id}`;
  for (const [table, written] of Object.entries(rowsOf(given, planOf(given)))) {
    const columns = Object.keys(written[0] ?? {}).join();
    await rows(
      `insert into "${table}" (${columns}) select ${columns} from jsonb_populate_recordset(null::"${table}", $1)`,
      [JSON.stringify(written)],
    );
  }
  const organisation = rehearsalId('organisation', plan);
  return {
    organisation,
    plan,
    personOf: (who) => rehearsalId('person', plan, who),
    clock: async (at) => {
      await rows(`update setting set value = $2 where key = 'clock' and organisation_id = $1`, [
        organisation,
        { at, since: null },
      ]);
    },
  };
}
