export const KNOWN_UNITS = {
  name: 'import-known-units',
  text: `select id, code, name, name_en as "nameEn", phone, rank from unit where organisation_id = $1 order by rank, code`,
};

export const KNOWN_PEOPLE = {
  name: 'import-known-people',
  text: `select p.id, p.name, p.email, p.phone, p.staff_code as "staffCode", coalesce(q.units, '{}') as units
           from person p left join (
             select person_id, array_agg(distinct unit_id) as units from position where organisation_id = $1 group by 1
           ) q on q.person_id = p.id
          where p.organisation_id = $1 order by p.id`,
};

/** $1 organisation · $2 people */
export const KNOWN_POSITIONS = {
  name: 'import-known-positions',
  text: `select id, person_id as person, unit_id as unit, title, title_en as "titleEn", tier, employment,
           from_day::text as "from", until_day::text as "until"
           from position where organisation_id = $1 and person_id = any ($2::uuid[]) order by from_day, id`,
};

/** $1 organisation · $2 people and units */
export const KNOWN_ENTRIES = {
  name: 'import-known-entries',
  text: `select id, kind, person_id as person, unit_id as unit, value, title, issuer, issuer_name as "issuerName", nature,
           number, decided_on::text as "decidedOn", year, applied, standing,
           revoked_on::text as "revokedOn"
           from register_entry where organisation_id = $1 and subject_id = any ($2::uuid[]) order by id`,
};

export const KNOWN_ISSUERS = {
  name: 'import-known-issuers',
  text: `select distinct issuer as id, issuer_name as name from register_entry
          where organisation_id = $1 and issuer is not null and issuer_name is not null order by 1, 2`,
};
