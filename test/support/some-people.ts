import { Client } from 'pg';
import { openDatabase } from '../../src/database/open-database.js';
import { readSettings } from '../../src/config/settings.js';
import { hashPassword } from '../../src/access/passwords.js';

const id = (last: number): string => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;

/** Three invented people of an invented department, and one of a real one. */
export const SOME = {
  organisation: id(1),
  realOrganisation: id(2),
  unit: id(10),
  nominator: id(21),
  unitHead: id(22),
  gone: id(23),
  realPerson: id(24),
  password: 'mật khẩu dài của tôi',
} as const;

/** The schema and a few people; gives back the address under the application's own role. */
export async function fillWithSomePeople(adminUrl: string): Promise<string> {
  const settings = readSettings({ DATABASE_URL: adminUrl });
  const { url } = await openDatabase(settings);
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(
      `insert into organisation (id, code, name, name_en, parent, place, rehearsal) values
         ('${SOME.organisation}', 'so-mau', 'Sở Mẫu', 'Sample department', 'Tỉnh Mẫu', 'Mẫu', true),
         ('${SOME.realOrganisation}', 'so-that', 'Sở Thật', 'Real department', 'Tỉnh Mẫu', 'Mẫu', false);
       insert into unit (id, organisation_id, code, name, name_en, rank) values
         ('${SOME.unit}', '${SOME.organisation}', 'QLTM', 'Phòng Quản lý Thương mại', 'Trade Division', 1);`,
    );
    await client.query(
      `insert into person (id, organisation_id, name, email, password_hash, disabled_at) values
         ('${SOME.nominator}', '${SOME.organisation}', 'Trần Thị Mẫu', 'mau.tran@so-mau.example', $1, null),
         ('${SOME.unitHead}', '${SOME.organisation}', 'Lê Văn Thử', 'thu.le@so-mau.example', $1, null),
         ('${SOME.gone}', '${SOME.organisation}', 'Phạm Văn Nghỉ', 'nghi.pham@so-mau.example', $1, now()),
         ('${SOME.realPerson}', '${SOME.realOrganisation}', 'Võ Thị Thật', 'that.vo@so-that.example', null, null)`,
      [await hashPassword(SOME.password)],
    );
    await client.query(
      `insert into position (id, organisation_id, person_id, unit_id, title, title_en, tier, employment, from_day) values
         ('${id(31)}', '${SOME.organisation}', '${SOME.unitHead}', '${SOME.unit}', 'Trưởng phòng', 'Head of division',
          'manager', 'civilServant', '2019-01-01');
       insert into access_grant (id, organisation_id, person_id, role, unit_id, from_day, until_day) values
         ('${id(41)}', '${SOME.organisation}', '${SOME.nominator}', 'nominator', '${SOME.unit}', '2019-01-01', null),
         ('${id(42)}', '${SOME.organisation}', '${SOME.unitHead}', 'unitHead', '${SOME.unit}', '2019-01-01', null),
         ('${id(43)}', '${SOME.organisation}', '${SOME.unitHead}', 'councilMember', null, '2021-04-01', '2021-12-31'),
         ('${id(44)}', '${SOME.organisation}', '${SOME.gone}', 'clerk', null, '2019-01-01', null);
       insert into setting (organisation_id, key, value) values
         ('${SOME.organisation}', 'clock', '{"at": "2021-03-15T01:00:00.000Z", "since": null}');`,
    );
  } finally {
    await client.end();
  }
  return url;
}
