import { isDay, type RegisterRights } from '../../workflows/index.js';
import { Conditions } from '../database/conditions.js';
import type { Statement } from '../database/database.js';
import { INSTANT } from '../road/asker.js';
import { unitsOfEntry } from './register.sql.js';

/** What the register is narrowed down to. */
export interface Wanted {
  readonly person?: string | undefined;
  /** A unit's collective and its people of today. */
  readonly unit?: string | undefined;
  readonly q?: string | undefined;
  readonly kind?: string | undefined;
  readonly state?: string | undefined;
  readonly after?: string | undefined;
}

export const ROWS = 25;

/** `1_2021-03-05_<id>`: whether it waits, its day, itself. */
const PLACE_FORM = /^([01])_(\d{4}-\d{2}-\d{2})_([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

/** The parts of a place, its day one that exists; null: it is none. */
const placeIn = (after: string): readonly string[] | null => {
  const [, ...parts] = PLACE_FORM.exec(after) ?? [];
  // the database knows no year 0
  return isDay(parts[1]) && !parts[1].startsWith('0000') ? parts : null;
};

/** Where a page of the register may begin. */
export const PLACE = { test: (after: string): boolean => placeIn(after) !== null };

const COLUMNS = (day: string): string => `
  e.id, e.kind, e.value, e.issuer, e.issuer_name as "issuerName", e.nature, e.number, e.decided_on::text as "decidedOn",
  e.year, e.title, e.basis, e.score::float as score, e.applied, e.standing, e.version, e.said_on::text as "saidOn",
  e.revoked_on::text as "revokedOn", e.person_id as person, u.code as unit, coalesce(p.name, u.name, o.name) as name,
  ${unitsOfEntry(day)} as units, ${INSTANT('e.entered_at')} as "enteredAt", ${INSTANT('e.verified_at')} as "verifiedAt",
  v.name as "verifiedBy", e.duplicate_of as "duplicateOf"`;

const FROM = `
  from register_entry e
  left join person p on p.id = e.person_id left join unit u on u.id = e.unit_id left join person v on v.id = e.verified_by
  left join subject o on o.id = e.other_subject_id`;

const inUnits = (where: Conditions, units: readonly string[], day: string): string => {
  const codes = where.value(units);
  const ids = `select id from unit where organisation_id = $1 and code = any (${codes}::text[])`;
  return `(e.unit_id in (${ids}) or e.other_subject_id in (select s.id from subject s where s.unit_id in (${ids}))
    or e.person_id in (select q.person_id from position q
    where q.unit_id in (${ids}) and q.from_day <= ${day} and (q.until_day is null or q.until_day >= ${day})))`;
};

/** The rights as the law describes them: any of these will do, and where there is none, nothing. */
function readable(
  where: Conditions,
  { everywhere, units, discipline, person }: RegisterRights,
  day: string,
): void {
  const ofKind = (which: string, seen: RegisterRights['discipline']): string | null => {
    if (seen.everywhere) return which;
    return seen.units.length > 0 ? `${which} and ${inUnits(where, seen.units, day)}` : null;
  };
  if (everywhere && discipline.everywhere) return;
  const ways = [
    `e.person_id = ${where.value(person)}`,
    ofKind(`e.kind <> 'discipline'`, { everywhere, units }),
    ofKind(`e.kind = 'discipline'`, discipline),
  ].filter((way) => way !== null);
  where.add(`(${ways.map((way) => `(${way})`).join(' or ')})`);
}

function asked(where: Conditions, { person, unit, q, kind, state, after }: Wanted, day: string): void {
  if (person !== undefined) where.add(`e.person_id = ${where.value(person)}`);
  if (unit !== undefined) where.add(inUnits(where, [unit], day));
  if (kind !== undefined) where.add(`e.kind = ${where.value(kind)}`);
  if (state !== undefined) where.add(`e.standing = ${where.value(state)}`);
  if (q !== undefined && q.trim() !== '') {
    const words = where.value(q);
    where.add(`(e.person_id in (select id from person where organisation_id = $1 and sought @@ search_query(${words}))
      or e.unit_id in (select id from unit where organisation_id = $1 and sought @@ search_query(${words}))
      or starts_with(e.number_folded, folded_text(${words})))`);
  }
  const [waits, on, id] = placeIn(after ?? '') ?? [];
  if (waits !== undefined && on !== undefined && id !== undefined) {
    const [waiting, said, at] = [where.value(waits === '1'), where.value(on), where.value(id)];
    where.add(
      `((e.standing = 'claimed'), e.said_on, e.id) < (${waiting}::boolean, ${said}::date, ${at}::uuid)`,
    );
  }
}

interface Question {
  readonly statement: Statement;
  readonly values: readonly unknown[];
}

/** What waits for the Office first, then the newest; one more than a page. Planned anew for each question. */
export function entriesListed(
  organisation: string,
  rights: RegisterRights,
  wanted: Wanted,
  today: string,
  most = ROWS + 1,
): Question {
  const where = new Conditions();
  where.add(`e.organisation_id = ${where.value(organisation)}`);
  const day = `${where.value(today)}::date`;
  readable(where, rights, day);
  asked(where, wanted, day);
  const text = `select ${COLUMNS(day)} ${FROM}
 where ${where.text}
 order by (e.standing = 'claimed') desc, e.said_on desc, e.id desc limit ${most}`;
  return { statement: { name: '', text }, values: where.values };
}

/** $1 id · $2 organisation · $3 day */
export const ONE: Statement = {
  name: 'register-one',
  text: `select ${COLUMNS('$3::date')} ${FROM} where e.id = $1 and e.organisation_id = $2`,
};

/** $1 entry · $2 organisation */
export const STEPS: Statement = {
  name: 'register-steps',
  text: `
select s.step, ${INSTANT('s.at')} as at, s.role, s.signed, p.name as by, f.name as "for", s.why,
  s.paper_number as "paperNumber", s.paper_date::text as "paperDate", s.nomination_id as nomination, n.code, s.seq,
  (select coalesce(array_agg(x.code order by x.code), '{}') from nomination x where x.id = any (s.untold)) as untold
  from register_step s join person p on p.id = s.person_id left join person f on f.id = s.stands_for
  left join nomination n on n.id = s.nomination_id
 where s.entry_id = $1 and s.organisation_id = $2 order by s.nth`,
};

/** Everybody else of the same decision, co-authors of one initiative among them. $1 id · $2 organisation · $3 day */
export const TOGETHER: Statement = {
  name: 'register-together',
  text: `select ${COLUMNS('$3::date')}
  from register_entry one join register_entry e on e.organisation_id = one.organisation_id and e.id <> one.id
   and e.number_folded = one.number_folded and e.kind = one.kind and e.decided_on is not distinct from one.decided_on
   and e.issuer is not distinct from one.issuer
   and folded_text(e.title) is not distinct from folded_text(one.title)
  left join person p on p.id = e.person_id left join unit u on u.id = e.unit_id left join person v on v.id = e.verified_by
  left join subject o on o.id = e.other_subject_id
 where one.id = $1 and one.organisation_id = $2 order by name, e.id limit 200`,
};

/** Somebody, or a unit, with the post of today. $1 organisation · $2 person or null · $3 unit code or null · $4 day */
export const SUBJECT: Statement = {
  name: 'register-subject',
  text: `
select p.id as person, null as unit, p.name, p.name as "nameEn", q.title as post, q.title_en as "postEn",
  (select coalesce(array_agg(distinct u.code), '{}') from position x join unit u on u.id = x.unit_id
    where x.person_id = p.id and x.from_day <= $4 and (x.until_day is null or x.until_day >= $4)) as units
  from person p left join lateral (select q.title, q.title_en from position q
    where q.person_id = p.id and q.from_day <= $4 and (q.until_day is null or q.until_day >= $4)
    order by q.from_day desc limit 1) q on true
 where p.organisation_id = $1 and p.id = $2::uuid
union all
select null, u.code, u.name, u.name_en, null, null, array[u.code] from unit u where u.organisation_id = $1 and u.code = $3`,
};

/**
 * People and collectives to choose among: by words and by unit, each with the post of today.
 * $1 organisation · $2 words or '' · $3 units he may see, or null for all · $4 only this unit, or null · $5 day · $6 himself
 * · $7 how many
 */
export const SUBJECTS_FOUND: Statement = {
  name: 'register-subjects-found',
  text: `
select * from (
  select p.id as person, null as unit, p.name, p.name as "nameEn", q.title as post, q.title_en as "postEn",
    array[q.code] as units, q.rank
    from person p join lateral (
      select q.title, q.title_en, u.code, u.rank from position q join unit u on u.id = q.unit_id
       where q.person_id = p.id and q.from_day <= $5 and (q.until_day is null or q.until_day >= $5)
         and ($4::text is null or u.code = $4) and ($3::text[] is null or u.code = any ($3) or p.id = $6::uuid)
       order by q.from_day desc limit 1) q on true
   where p.organisation_id = $1 and ($2 = '' or p.sought @@ search_query($2))
  union all
  select null, u.code, u.name, u.name_en, null, null, array[u.code], u.rank from unit u
   where u.organisation_id = $1 and ($2 = '' or u.sought @@ search_query($2))
     and ($4::text is null or u.code = $4) and ($3::text[] is null or u.code = any ($3))) found
 order by rank, person is not null, name, person limit $7`,
};

/** The people and collectives chosen already. $1 organisation · $2 people · $3 unit codes · $4 day */
export const SUBJECTS_CHOSEN: Statement = {
  name: 'register-subjects-chosen',
  text: `
select p.id as person, null as unit, p.name, p.name as "nameEn", q.title as post, q.title_en as "postEn",
  case when q.code is null then '{}' else array[q.code] end as units
  from person p left join lateral (select q.title, q.title_en, u.code from position q join unit u on u.id = q.unit_id
    where q.person_id = p.id and q.from_day <= $4 and (q.until_day is null or q.until_day >= $4)
    order by q.from_day desc limit 1) q on true
 where p.organisation_id = $1 and p.id = any ($2::uuid[])
union all
select null, u.code, u.name, u.name_en, null, null, array[u.code] from unit u
 where u.organisation_id = $1 and u.code = any ($3::text[])`,
};
