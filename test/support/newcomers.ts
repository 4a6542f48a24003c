import { rehearsalId, unitId } from '../../src/rehearsal/ids.js';
import { type Department, idOf } from './department.js';
import type { Name } from './walk.js';

/** Staff of a unit who are in nobody's list; with four titles of grassroots fighter each they pass (III.2). */
export async function addStaff(
  department: Department,
  unit: string,
  count: number,
  titles = 4,
): Promise<Name[]> {
  const names = Array.from({ length: count }, (_, index) => `${unit.toLowerCase()}.${index + 1}`);
  for (const person of names) {
    await department.rows(
      `with somebody as (
         insert into person (id, organisation_id, name, email) values ($1, $2, $3, $4) returning id, organisation_id
       ), post as (
         insert into position (id, organisation_id, person_id, unit_id, title, title_en, tier, employment, from_day)
         select $5, organisation_id, id, $6, 'Chuyên viên', 'Specialist', 'staff', 'civilServant', '2010-01-04' from somebody
       )
       insert into register_entry (id, organisation_id, kind, person_id, value, issuer, issuer_name, nature, number, decided_on, year)
       select gen_random_uuid(), organisation_id, 'award', id, 'CSTD_CO_SO', 'department', 'Giám đốc Sở Công Thương', 'merit',
              year || '/QĐ-SCT', make_date(year + 1, 1, 15), year
         from somebody, generate_series(2014, 2013 + $7::int) year`,
      [
        idOf(person),
        department.organisation,
        `Người mới ${person}`,
        `${person}@sct.example`,
        rehearsalId('position', person),
        unitId(unit),
        titles,
      ],
    );
  }
  return names.map((person) => ({ unit, person }));
}
