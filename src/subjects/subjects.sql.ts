const COLUMNS = `s.id, s.kind, s.name, u.code as unit, s.about, s.answers`;

/** $1 organisation · $2 id */
export const SUBJECT_BY_ID = {
  name: 'subject-by-id',
  text: `select ${COLUMNS} from subject s join unit u on u.id = s.unit_id where s.organisation_id = $1 and s.id = $2`,
};

/** The unit, with what it has named so already; no row where there is no such unit. $1 organisation · $2 unit (code) · $3 kind · $4 name */
export const SUBJECT_BY_NAME = {
  name: 'subject-by-name',
  text: `
select u.code as unit, s.id, s.name, s.about, s.answers
  from unit u left join subject s on s.organisation_id = u.organisation_id and s.unit_id = u.id and s.kind = $3
   and s.name_folded = folded_name($4)
 where u.organisation_id = $1 and u.code = $2`,
};

/** Named by two at once, the second waits and then finds the first's. $1 id · $2 organisation · $3 kind · $4 name · $5 unit (code) · $6 about · $7 who answers · $8 who names it · $9 now */
export const INSERT_SUBJECT = {
  name: 'subject-insert',
  text: `
insert into subject (id, organisation_id, kind, name, unit_id, about, answers, created_by, created_at)
select $1, $2, $3, $4, u.id, $6, $7, $8, $9 from unit u where u.organisation_id = $2 and u.code = $5`,
};

/** $1 organisation · $2 whether of all units · $3 units (codes) · $4 after this id or null · $5 how many */
export const SUBJECTS_LISTED = {
  name: 'subjects-listed',
  text: `
select ${COLUMNS} from subject s join unit u on u.id = s.unit_id
 where s.organisation_id = $1 and ($2::boolean or u.code = any ($3)) and ($4::uuid is null or s.id > $4)
 order by s.id limit $5`,
};
