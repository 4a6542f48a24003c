import { hash } from '@node-rs/argon2';
import type pg from 'pg';
import type { ClockSetting } from '../clock/moment.js';
import { readPlan, type ReadPlan } from '../plans/read-plan-file.js';
import { ORGANISATION, UNITS } from './department/organisation.js';
import { PEOPLE } from './department/people.js';
import { COUNCIL_DECISION } from './department/posts.js';
import { type Entered, REGISTER } from './department/register.js';
import { keyOf, type Person } from './department/words.js';
import { entryId, organisationId, personId, rehearsalId, unitId } from './ids.js';
import { insertAll } from './insert-all.js';

/** Everyone's, and no secret: a rehearsal has nothing to protect. */
export const REHEARSAL_PASSWORD = 'guong-sang-2021';

/** 15/3/2021, 8:00 in Vietnam: ten days before the registration closes. */
export const REHEARSAL_BEGINS = '2021-03-15T01:00:00.000Z';

/** The clerk who took the ratings of earlier years into the register, and when. */
const RATINGS_VERIFIED = { by: 'duyenttm@sct.example', at: '2021-01-25T02:00:00.000Z' };

type Sound = Extract<ReadPlan, { ok: true }>;

const OF_THE_DEPARTMENT = { organisation_id: organisationId(ORGANISATION.code) };

/**
 * The invented department, its people and what they have won: all of it, or none. Where the organisation is there
 * already nothing is touched, and of two processes that start together one waits and then finds it there.
 */
export async function fillRehearsal(client: pg.ClientBase, planSource: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query(`select pg_advisory_xact_lock(hashtext('guong-sang rehearsal'))`);
    if (!(await isThere(client))) await insertDepartment(client, planSource);
    await client.query('commit');
  } catch (error) {
    // The first error says what went wrong; a connection that is gone has rolled back by itself.
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

const soundPlan = (source: string): Sound => {
  const reading = readPlan(source);
  if (reading.ok) return reading;
  const mistakes = reading.mistakes.map(({ line, column, message }) => `${line}:${column} ${message.vi}`);
  throw new Error(`Kế hoạch có lỗi / the plan has mistakes:\n${mistakes.join('\n')}`);
};

const isThere = async (client: pg.ClientBase): Promise<boolean> => {
  const { rowCount } = await client.query('select from organisation where code = $1', [ORGANISATION.code]);
  return rowCount !== 0;
};

async function insertDepartment(client: pg.ClientBase, planSource: string): Promise<void> {
  const plan = planRow(planSource);
  const passwordHash = await hash(REHEARSAL_PASSWORD);
  await insertAll(client, 'organisation', [organisationRow()]);
  await insertAll(client, 'unit', unitRows());
  await insertAll(client, 'person', PEOPLE.map(personRow(passwordHash)));
  await insertAll(client, 'position', PEOPLE.flatMap(positionRows));
  await insertAll(client, 'council_decision', [councilDecisionRow()]);
  await insertAll(client, 'access_grant', PEOPLE.flatMap(grantRows));
  await insertAll(client, 'register_entry', REGISTER.map(registerRow));
  await insertAll(client, 'plan', [plan]);
  await insertAll(client, 'setting', [clockRow()]);
}

const organisationRow = () => ({
  id: organisationId(ORGANISATION.code),
  code: ORGANISATION.code,
  name: ORGANISATION.name.vi,
  name_en: ORGANISATION.name.en,
  parent: ORGANISATION.parent,
  place: ORGANISATION.place,
  rehearsal: true,
});

const unitRows = () =>
  UNITS.map(({ code, name, phone }, index) => ({
    id: unitId(code),
    ...OF_THE_DEPARTMENT,
    code,
    name: name.vi,
    name_en: name.en,
    phone,
    rank: index + 1,
  }));

const personRow =
  (passwordHash: string) =>
  ({ email, name, phone }: Person) => ({
    id: personId(email),
    ...OF_THE_DEPARTMENT,
    name,
    email,
    phone,
    password_hash: passwordHash,
    grants_version: 1,
  });

const positionRows = ({ email, posts }: Person) =>
  posts.map(({ unit, title, tier, employment, from, until }) => ({
    id: rehearsalId('position', email, unit, from),
    ...OF_THE_DEPARTMENT,
    person_id: personId(email),
    unit_id: unitId(unit),
    title: title.vi,
    title_en: title.en,
    tier,
    employment,
    from_day: from,
    until_day: until,
  }));

const grantRows = ({ email, duties }: Person) =>
  duties.map(({ role, unit, from, until }) => ({
    id: rehearsalId('grant', email, role, unit ?? '', from),
    ...OF_THE_DEPARTMENT,
    person_id: personId(email),
    role,
    unit_id: unit === null ? null : unitId(unit),
    from_day: from,
    until_day: until,
    decision_id: role.startsWith('council') ? councilDecisionId : null,
  }));

const councilDecisionId = rehearsalId('council decision', COUNCIL_DECISION.number);

const councilDecisionRow = () => ({
  id: councilDecisionId,
  ...OF_THE_DEPARTMENT,
  number: COUNCIL_DECISION.number,
  issued_on: COUNCIL_DECISION.issuedOn,
  signed_by: COUNCIL_DECISION.signedBy,
  from_day: COUNCIL_DECISION.from,
  entered_by: personId(COUNCIL_DECISION.entered.by),
  entered_at: COUNCIL_DECISION.entered.at,
  role: COUNCIL_DECISION.entered.role,
  signed: '',
});

/** What two clerks typed each for himself, before the register refused it: the second names the first. */
const typedBefore = ({ about, fact }: Entered): string | null => {
  if (fact.kind !== 'award') return null;
  const first = REGISTER.find(
    (other) =>
      other.fact.kind === 'award' &&
      keyOf(other.about) === keyOf(about) &&
      other.fact.value === fact.value &&
      other.fact.issuer === fact.issuer &&
      other.fact.decidedOn === fact.decidedOn &&
      sameNumber(other.fact.number, fact.number),
  );
  return first === undefined || first.fact === fact ? null : entryId(first.about, first.fact);
};

const sameNumber = (one: string, other: string): boolean => bare(one) === bare(other);
const bare = (number: string): string => number.replace(/\s+/g, '').toLowerCase();

/** Only ratings come verified: the Office made them. What people have won it has yet to see on paper. */
const registerRow = ({ about, fact }: Entered) => ({
  id: entryId(about, fact),
  ...OF_THE_DEPARTMENT,
  kind: fact.kind,
  person_id: 'person' in about ? personId(about.person) : null,
  unit_id: 'unit' in about ? unitId(about.unit) : null,
  value: fact.value,
  issuer: fact.kind === 'award' ? fact.issuer : null,
  issuer_name: fact.issuerName,
  nature: fact.kind === 'award' ? fact.nature : null,
  number: fact.number,
  decided_on: fact.decidedOn,
  year: fact.kind === 'award' || fact.kind === 'rating' ? fact.year : null,
  applied: fact.kind === 'initiative' ? fact.applied : null,
  verified_at: fact.kind === 'rating' ? RATINGS_VERIFIED.at : null,
  verified_by: fact.kind === 'rating' ? personId(RATINGS_VERIFIED.by) : null,
  revoked_on: fact.revoked?.on ?? null,
  revoked_by: fact.revoked?.by ?? null,
  version: 1,
  duplicate_of: typedBefore({ about, fact }),
});

const planRow = (source: string) => {
  const { plan, sha256, text } = soundPlan(source);
  return {
    ...OF_THE_DEPARTMENT,
    code: plan.code,
    version: plan.version,
    sha256,
    body: plan,
    // as it was hashed
    source: text,
  };
};

const clockRow = () => {
  const value: ClockSetting = { at: REHEARSAL_BEGINS, since: new Date().toISOString() };
  return { ...OF_THE_DEPARTMENT, key: 'clock', value };
};
