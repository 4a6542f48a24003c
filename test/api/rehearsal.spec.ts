import { verify } from '@node-rs/argon2';
import pg from 'pg';
import { migrate } from '../../src/database/open-database.js';
import { CANDIDATES } from '../../src/rehearsal/candidates.js';
import { PEOPLE } from '../../src/rehearsal/department/people.js';
import { REGISTER } from '../../src/rehearsal/department/register.js';
import { fillRehearsal, REHEARSAL_BEGINS, REHEARSAL_PASSWORD } from '../../src/rehearsal/fill.js';
import { personId, unitId } from '../../src/rehearsal/ids.js';
import { seedPlan, seedText } from '../support/builders/plan.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';

const FIRST_DAY = '2021-03-15';

let database: TestDatabase;
let client: pg.Client;

/** As the application will: with its restricted role. */
async function connect(): Promise<pg.Client> {
  const connected = new pg.Client({ connectionString: database.adminUrl });
  await connected.connect();
  await connected.query('set role guong_sang_app');
  return connected;
}

beforeAll(async () => {
  database = await freshDatabase('rehearsal');
  await migrate(database.adminUrl, database.adminUrl);
  client = await connect();
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

async function column<T>(text: string, values: unknown[] = []): Promise<T[]> {
  const { rows } = await client.query<T[]>({ text, values, rowMode: 'array' });
  return rows.map(([value]) => value as T);
}

const TABLES = [
  'organisation',
  'unit',
  'person',
  'position',
  'access_grant',
  'register_entry',
  'plan',
  'setting',
];

/** Every row of what is filled, as text. */
async function everything(): Promise<string[]> {
  const rows: string[] = [];
  for (const table of TABLES) {
    rows.push(...(await column<string>(`select to_jsonb(t)::text from ${table} t order by 1`)));
  }
  return rows;
}

test('with a broken plan nothing is filled', async () => {
  await expect(fillRehearsal(client, seedText().replace('over: career', 'over: lifetime'))).rejects.toThrow(
    /lifetime/,
  );
  expect(await everything()).toEqual([]);
});

describe('filled', () => {
  beforeAll(async () => {
    const other = await connect();
    try {
      await Promise.all([fillRehearsal(client, seedText()), fillRehearsal(other, seedText())]);
    } finally {
      await other.end();
    }
  });

  test('by two at once it is filled once, and a third time nothing is touched', async () => {
    const before = await everything();
    expect(before).toHaveLength(
      1 +
        9 +
        PEOPLE.length +
        PEOPLE.flatMap(({ posts }) => posts).length +
        PEOPLE.flatMap(({ duties }) => duties).length +
        REGISTER.length +
        1 +
        1,
    );
    await fillRehearsal(client, seedText());
    expect(await everything()).toEqual(before);
  });

  test('an invented department of the usual size, marked as a rehearsal, with the ids that stories use', async () => {
    expect(await column('select name from organisation where rehearsal')).toEqual(['Sở Công Thương Hà Tĩnh']);
    expect(await column('select code from unit order by rank')).toEqual([
      'LDS',
      'VP',
      'TTr',
      'KHTCTH',
      'QLTM',
      'QLCN',
      'QLNL',
      'KTATMT',
      'TTKC',
    ]);
    const [people] = await column<string>('select count(*) from person');
    expect(Number(people)).toBeGreaterThanOrEqual(45);
    expect(Number(people)).toBeLessThanOrEqual(60);
    expect(personId('khoitm@sct.example')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(await column('select name from person where id = $1', [personId('khoitm@sct.example')])).toEqual([
      'Trần Minh Khôi',
    ]);
    expect(await column('select name from unit where id = $1', [unitId('TTr')])).toEqual(['Thanh tra Sở']);
  });

  test('one password for all, kept as one argon2id hash', async () => {
    const hashes = await column<string>('select distinct password_hash from person');
    expect(hashes).toEqual([expect.stringMatching(/^\$argon2id\$/)]);
    expect(await verify(hashes[0] ?? '', REHEARSAL_PASSWORD)).toBe(true);
  });

  test('the clock begins on 15/3/2021 at 8:00 in Vietnam and runs on from the real moment of filling', async () => {
    const [clock] = await column<{ at: string; since: string }>(
      `select value from setting where key = 'clock'`,
    );
    expect(clock?.at).toBe(REHEARSAL_BEGINS);
    expect(new Date(clock?.at ?? '').toLocaleString('sv', { timeZone: 'Asia/Ho_Chi_Minh' })).toBe(
      '2021-03-15 08:00:00',
    );
    expect(Math.abs(Date.now() - Date.parse(clock?.since ?? ''))).toBeLessThan(60_000);
  });

  test('the plan is kept whole, with the hash of its very text, for this organisation', async () => {
    expect(
      await column(`select encode(sha256(convert_to(source, 'UTF8')), 'hex') = sha256 from plan`),
    ).toEqual([true]);
    expect(await column('select body from plan')).toEqual([JSON.parse(JSON.stringify(seedPlan()))]);
    expect(
      await column(`select o.code from organisation o join plan p on p.organisation_id = o.id
        where (o.name, o.parent, o.place) = (p.body #>> '{organisation,name,vi}', p.body #>> '{organisation,parent}', p.body #>> '{organisation,place}')`),
    ).toEqual([seedPlan().organisation.code]);
  });

  test('telephones that cannot ring, addresses that nobody has, one each', async () => {
    const phones = await column<string>('select phone from unit union all select phone from person');
    expect(phones.filter((phone) => !/^0239 000 \d{4}$/.test(phone))).toEqual([]);
    expect(new Set(phones).size).toBe(phones.length);
    const emails = await column<string>('select email from person');
    expect(emails.filter((email) => !/^[a-z]+@(sct|tinh)\.example$/.test(email))).toEqual([]);
  });

  test('Vietnamese is written in composed letters, names as names are written', async () => {
    const rows = await everything();
    expect(rows.filter((row) => row !== row.normalize('NFC'))).toEqual([]);
    const names = await column<string>('select name from person');
    expect(names.filter((name) => !/^\p{Lu}\p{Ll}*( \p{Lu}\p{Ll}*){2,3}$/u.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  describe('who may do what', () => {
    const holding = (role: string, unit: string | null = null): Promise<string[]> =>
      column(
        `select p.email from access_grant g join person p on p.id = g.person_id left join unit u on u.id = g.unit_id
          where g.role = $1 and u.code is not distinct from $2 and daterange(g.from_day, g.until_day, '[]') @> $3::date`,
        [role, unit, FIRST_DAY],
      );

    test.each(seedPlan().units.nominating)(
      '%s has a head, a deputy and a nominator, all of them its own people',
      async (unit) => {
        const heads = await holding('unitHead', unit);
        const deputies = await holding('unitDeputy', unit);
        const nominators = await holding('nominator', unit);
        expect(heads).toHaveLength(1);
        expect([1, 2]).toContain(deputies.length);
        expect(nominators).toHaveLength(1);
        const here = await column<string>(
          `select p.email from position o join person p on p.id = o.person_id join unit u on u.id = o.unit_id
          where u.code = $1 and daterange(o.from_day, o.until_day, '[]') @> $2::date`,
          [unit, FIRST_DAY],
        );
        expect(here).toEqual(expect.arrayContaining([...heads, ...deputies, ...nominators]));
        expect(new Set([...heads, ...deputies, ...nominators]).size).toBe(2 + deputies.length);
      },
    );

    test('the Council is nine by decision; its secretary is of the Office and no candidate', async () => {
      const roles = await column<string>(
        `select role from access_grant where role like 'council%' order by role`,
      );
      expect(roles).toEqual([
        'councilChair',
        ...Array<string>(6).fill('councilMember'),
        'councilSecretary',
        'councilViceChair',
      ]);
      expect(
        await column(`select count(distinct person_id)::int from access_grant where role like 'council%'`),
      ).toEqual([9]);
      const [secretary] = await holding('councilSecretary');
      expect(PEOPLE.find(({ email }) => email === secretary)?.posts.at(-1)?.unit).toBe('VP');
      expect(CANDIDATES.map(({ person }) => person)).not.toContain(secretary);
    });

    test('the offices of the department are held, with a deputy where one can be in conflict', async () => {
      expect(await holding('director')).toEqual(await holding('councilChair'));
      expect(await holding('deputyDirector')).toHaveLength(2);
      expect(await holding('officeChief')).toEqual(await holding('unitHead', 'VP'));
      expect((await holding('officeDeputy')).toSorted()).toEqual(
        (await holding('unitDeputy', 'VP')).toSorted(),
      );
      expect(await holding('clerk')).toHaveLength(3);
      for (const role of ['provinceContact', 'auditor', 'admin']) expect(await holding(role)).toHaveLength(1);
    });

    test('nobody holds roles that stand against each other', async () => {
      const rows = await column<string[]>(
        `select array_agg(role || coalesce(' ' || u.code, '') order by role) from access_grant g
           left join unit u on u.id = g.unit_id group by g.person_id having count(*) > 1 order by 1`,
      );
      // who checks and who votes may be the same person; who writes a dossier does neither
      expect(rows.map((roles) => roles.join(' + '))).toEqual([
        'councilChair + director',
        'councilMember + officeChief + unitHead VP',
        'councilMember + unitDeputy KTATMT',
        'councilMember + unitHead KHTCTH',
        'councilMember + unitHead QLCN',
        'councilMember + unitHead QLTM',
        'councilMember + unitHead TTKC',
        'councilViceChair + deputyDirector',
        'officeDeputy + unitDeputy VP',
        'officeDeputy + unitDeputy VP',
      ]);
    });

    test('the database itself refuses the auditor a second role', async () => {
      const [auditor] = await holding('auditor');
      await expect(
        client.query(
          `insert into access_grant select gen_random_uuid(), organisation_id, id, 'clerk', null, '2021-03-15', null from person where email = $1`,
          [auditor],
        ),
      ).rejects.toThrow(/SOD_ROLE/);
    });

    test('nobody holds two posts on one day, and who leads a unit has the rank for it', async () => {
      expect(
        await column(`select p.email from position a join position b on a.person_id = b.person_id and a.id < b.id
            and daterange(a.from_day, a.until_day, '[]') && daterange(b.from_day, b.until_day, '[]') join person p on p.id = a.person_id`),
      ).toEqual([]);
      expect(
        await column(`select p.email from access_grant g join person p on p.id = g.person_id
           where g.role in ('unitHead', 'unitDeputy') and not exists (select from position o where o.person_id = g.person_id
             and o.unit_id = g.unit_id and o.tier = 'unitLeader' and o.from_day <= g.from_day)`),
      ).toEqual([]);
      expect(
        await column(
          `select p.email from person p where not exists (select from position o where o.person_id = p.id)`,
        ),
      ).toEqual(['vanctk@tinh.example']);
    });
  });

  describe('the register', () => {
    test('knows only ids of the plan', async () => {
      const plan = seedPlan();
      const ids = (named: readonly { readonly id: string }[]): string[] => named.map(({ id }) => id);
      const unknown = async (text: string, known: readonly string[]): Promise<string[]> =>
        (await column<string>(text)).filter((id) => !known.includes(id));
      const values = (kind: string): string =>
        `select distinct value from register_entry where kind = '${kind}'`;
      const distinct = (name: string): string =>
        `select distinct ${name} from register_entry where kind = 'award'`;

      expect(await unknown(values('award'), ids(plan.awards))).toEqual([]);
      expect(await unknown(values('initiative'), ids(plan.initiativeLevels))).toEqual([]);
      expect(await unknown(values('rating'), ids(plan.ratings))).toEqual([]);
      expect(await unknown(values('discipline'), ids(plan.severities))).toEqual([]);
      expect(await unknown(distinct('issuer'), ids(plan.issuers))).toEqual([]);
      expect(await unknown(distinct('nature'), ids(plan.natures))).toEqual([]);
      expect(await unknown('select distinct tier from position', ids(plan.tiers))).toEqual([]);
      // contract staff are the ones out of scope (II.1)
      expect(await unknown('select distinct employment from position', plan.subjects.employment)).toEqual([
        'contract',
      ]);
      expect(
        await column('select code from unit where code = any ($1) order by rank', [plan.units.nominating]),
      ).toEqual(plan.units.nominating);
    });

    test('holds nothing decided after the first day, and only ratings have been seen by the Office', async () => {
      expect(
        await column('select id from register_entry where greatest(decided_on, revoked_on) > $1', [
          FIRST_DAY,
        ]),
      ).toEqual([]);
      expect(await column('select distinct kind from register_entry where verified_at is not null')).toEqual([
        'rating',
      ]);
      expect(
        await column(
          `select count(*)::int from register_entry where kind = 'rating' and verified_at is null`,
        ),
      ).toEqual([0]);
      expect(
        await column(
          `select distinct g.role from register_entry e join access_grant g on g.person_id = e.verified_by`,
        ),
      ).toEqual(['clerk']);
    });

    test('rates every nominating unit and everyone who served the whole year of 2020', async () => {
      expect(
        await column(`select u.code from unit u where u.code <> 'LDS' and not exists (select from register_entry e
           where e.unit_id = u.id and e.kind = 'rating' and e.year = 2020)`),
      ).toEqual([]);
      expect(
        await column(`select p.email from person p where not exists (select from register_entry e
           where e.person_id = p.id and e.kind = 'rating' and e.year = 2020) order by 1`),
      ).toEqual(['linhntd@sct.example', 'vanctk@tinh.example']);
    });

    test('is plausible: one decision has one day, at most 15 % are fighters, a provincial title crowns three years', async () => {
      expect(
        await column(`select number from register_entry group by issuer_name, number, extract(year from decided_on)
           having count(distinct decided_on) > 1`),
      ).toEqual([]);
      expect(
        await column(`select year from register_entry where year between 2018 and 2020 group by year
           having count(*) filter (where value = 'CSTD_CO_SO') * 100 > 15 * count(*) filter (where value = 'LAO_DONG_TIEN_TIEN')`),
      ).toEqual([]);
      expect(
        await column(`select p.email from register_entry e join person p on p.id = e.person_id where e.value = 'CSTD_TINH'
           and 3 <> (select count(*) from register_entry b where b.person_id = e.person_id and b.value = 'CSTD_CO_SO'
             and b.year between e.year - 2 and e.year)`),
      ).toEqual([]);
    });
  });
});
