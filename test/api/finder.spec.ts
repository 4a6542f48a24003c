import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { FinderTold } from '../../src/finder/finder.controller.js';
import { Browsing } from '../support/browsing.js';
import { type Department, idOf, openDepartment } from '../support/department.js';
import { closeWhole, fingerprint } from '../support/record.js';

const CHIEF = 'hanglt';
const DIRECTOR = 'khoitm';
const AUDITOR = 'vinhlt';
const NOMINATOR = 'nguyetvtm';
const MEMBER = 'vanctk@tinh.example';

let department: Department;
let web: Browsing;

const asked = async (name: string, query = '', lang = 'vi') => {
  const answer = await fetch(`${web.url}/api/finder${query === '' ? '' : `?${query}`}`, {
    headers: { cookie: await web.cookieOf(name), 'accept-language': lang },
  });
  return {
    status: answer.status,
    body: (await answer.json()) as FinderTold & { errors?: unknown; code?: string },
  };
};

const posted = async (name: string, body: object, key = randomUUID()) => {
  const answer = await fetch(`${web.url}/api/nominations`, {
    method: 'POST',
    headers: {
      cookie: await web.cookieOf(name),
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    body: JSON.stringify(body),
  });
  return {
    status: answer.status,
    body: (await answer.json()) as { id: string; findings: { code: string }[] },
  };
};

const names = ({ body }: { body: FinderTold }): string[] => body.items.map(({ name }) => name);

const everybody = async (name: string, query = ''): Promise<FinderTold['items']> => {
  const items: FinderTold['items'] = [];
  let after: string | null = '';
  while (after !== null) {
    const { status, body }: { status: number; body: FinderTold } = await asked(
      name,
      `${query}&after=${after}`,
    );
    expect(status).toBe(200);
    items.push(...body.items);
    after = body.next;
  }
  return items;
};

const found = async (nominee: string, query = '', by = CHIEF) => {
  const one = (await everybody(by, query)).find((each) => each.nominee === nominee);
  if (!one) throw new Error(`${nominee} is not found`);
  return one;
};

beforeAll(async () => {
  department = await openDepartment('finder');
  web = await Browsing.open(department);
});
afterAll(async () => {
  await web?.close();
  await closeWhole(department);
});

describe('who qualifies, for the whole department', () => {
  test('everybody in service once, in pages of 25, by given name; then the collectives', async () => {
    const before = await fingerprint(department);
    const [inService] = await department.rows<{ n: number }>(
      `select count(distinct q.person_id)::int as n from position q join person p on p.id = q.person_id
        where q.from_day <= '2021-03-15' and (q.until_day is null or q.until_day >= '2021-03-15') and p.disabled_at is null`,
    );
    const first = await asked(CHIEF);
    expect(first.body.items).toHaveLength(25);
    expect(first.body.total).toBe((inService?.n ?? 0) + 8);
    const all = await everybody(CHIEF);
    expect(all).toHaveLength(first.body.total);
    expect(new Set(all.map(({ nominee }) => nominee)).size).toBe(all.length);
    const { counts } = first.body;
    expect(counts.meets + counts.lacksOne + counts.further).toBe(first.body.total);
    for (const standing of ['meets', 'lacksOne', 'further'] as const) {
      const those = all.filter(({ claimed }) => claimed.standing === standing);
      expect([standing, those.length]).toEqual([standing, counts[standing]]);
      expect((await everybody(CHIEF, `standing=${standing}`)).map(({ nominee }) => nominee)).toEqual(
        those.map(({ nominee }) => nominee),
      );
    }
    expect(await fingerprint(department)).toEqual(before);
  });

  test('the order is the database’s own Vietnamese one: tên, then họ đệm', async () => {
    const people = (await everybody(CHIEF, 'kind=individual')).map(({ name }) => name);
    const sorted = await department.rows<{ name: string }>(
      `select name from unnest($1::text[]) as name
        order by regexp_replace(name, '^.* ', '') collate "vi-VN-x-icu", regexp_replace(name, ' [^ ]*$', '') collate "vi-VN-x-icu"`,
      [people],
    );
    expect(people).toEqual(sorted.map(({ name }) => name));
    expect(people[0]).toBe('Phan Thị Ngọc Ánh');
  });

  test('what is met and what is lacking, by which clause, on what evidence', async () => {
    const anh = await found(idOf('anhptn'));
    expect(anh).toMatchObject({ tier: 'staff', list: 'QLTM', stands: null, filing: null });
    expect(anh.claimed).toMatchObject({ standing: 'meets', missing: 0, lacks: [] });
    const [threshold] = anh.claimed.thresholds;
    expect(threshold?.branches.filter(({ standing }) => standing === 'meets').map(({ id }) => id)).toEqual([
      'staff.mixed',
    ]);
    expect(anh.claimed.evidence).toHaveLength(3);
    const lacking = (await everybody(CHIEF, 'standing=lacksOne&kind=individual&tier=staff')).map(
      ({ name, claimed: { lacks } }) => [
        name,
        lacks.length > 0,
        lacks.every(({ clause }) => clause === 'III.2'),
      ],
    );
    expect(lacking.length).toBeGreaterThan(0);
    expect(lacking.every(([, some, clause]) => some && clause)).toBe(true);
  });

  test('a branch by itself: who meets it, and how many', async () => {
    const { body } = await asked(CHIEF, 'branch=staff.grassroots&standing=meets');
    const branch = body.branches.find(({ id }) => id === 'staff.grassroots');
    expect(branch).toMatchObject({ clause: 'III.2', threshold: { id: 'staff.threshold' } });
    expect(body.total).toBe(branch?.counts.meets);
    expect(body.total).toBeGreaterThan(0);
    for (const { claimed } of body.items) {
      const own = claimed.thresholds.flatMap(({ branches }) => branches);
      expect(own.find(({ id }) => id === 'staff.grassroots')?.standing).toBe('meets');
    }
    expect((await asked(CHIEF, 'branch=nothing.such')).body.total).toBe(0);
  });

  test('as of an earlier day, and on what the Office has seen', async () => {
    expect((await found(idOf('anhptn'), 'asOf=2020-05-13')).claimed.standing).toBe('lacksOne');
    expect((await found(idOf('anhptn'), 'asOf=2020-05-14')).claimed.standing).toBe('meets');
    await department.rows(
      `update register_entry set verified_at = now(), verified_by = $1, rejected_at = null where person_id = $1`,
      [idOf('anhptn')],
    );
    await department.rows(
      `update register_entry set verified_at = null, verified_by = null where person_id = $1 and number = '1385/QĐ-BCT'`,
      [idOf('anhptn')],
    );
    const anh = await found(idOf('anhptn'), 'evidence=verified&q=ngoc anh');
    expect([anh.claimed.standing, anh.verified.standing]).toEqual(['meets', 'lacksOne']);
    expect(anh.verified.lacks.flatMap(({ there }) => there.map(({ why }) => why))).toContain('NOT_VERIFIED');
    expect(names(await asked(CHIEF, 'evidence=verified&standing=lacksOne&q=ngoc anh'))).toEqual([anh.name]);
    expect(names(await asked(CHIEF, 'evidence=claimed&standing=lacksOne&q=ngoc anh'))).toEqual([]);
  });

  test.each([
    ['unit=QLTM', (one: FinderTold['items'][number]) => one.list === 'QLTM'],
    ['unit=VP', (one: FinderTold['items'][number]) => one.list === 'VP'],
    ['kind=collective', (one: FinderTold['items'][number]) => one.kind === 'collective'],
    ['tier=departmentLeader', (one: FinderTold['items'][number]) => one.tier === 'departmentLeader'],
    ['kind=&tier=&standing=&q=', () => true],
  ])('%s', async (query, right) => {
    const all = await everybody(CHIEF);
    const some = await everybody(CHIEF, query);
    expect(some.map(({ nominee }) => nominee)).toEqual(all.filter(right).map(({ nominee }) => nominee));
  });

  test('the leaders of the department are looked for on the list of Văn phòng', async () => {
    const leader = await found(idOf(DIRECTOR), 'unit=VP');
    expect(leader).toMatchObject({ tier: 'departmentLeader', list: 'VP', unit: { code: 'LDS' } });
  });
});

describe('by right', () => {
  test.each([CHIEF, DIRECTOR, AUDITOR])('%s sees everybody', async (name) => {
    expect((await asked(name)).body.units).toHaveLength(9);
  });

  test('a unit its own people and itself, and no other', async () => {
    const all = await everybody(NOMINATOR);
    expect(new Set(all.map(({ list }) => list))).toEqual(new Set(['QLTM']));
    expect(all.at(-1)).toMatchObject({ kind: 'collective', nominee: 'QLTM' });
    expect((await asked(NOMINATOR, 'unit=QLTM')).body.total).toBe(all.length);
    for (const unit of ['QLCN', 'VP', 'NOWHERE'])
      expect(await asked(NOMINATOR, `unit=${unit}`)).toMatchObject({
        status: 403,
        body: { code: 'NOT_YOURS' },
      });
  });

  test.each(['longbd', 'anhptn', MEMBER])('%s, who answers for no unit, sees nobody', async (name) => {
    expect(await asked(name)).toMatchObject({ status: 403, body: { code: 'NOT_YOURS' } });
  });

  test('what an auditor looked for is on record', async () => {
    await asked(AUDITOR, 'unit=QLTM&q=anh');
    const [last] = await department.rows<{ what: string; about: string }>(
      'select what, about from reading order by nth desc limit 1',
    );
    expect(last).toMatchObject({ what: 'search', about: expect.stringContaining('QLTM anh') });
  });
});

describe('what cannot be asked is told', () => {
  test.each([
    ['asOf=2021-02-30', 'asOf', 'isDay'],
    ['asOf=25/3/2021', 'asOf', 'isDay'],
    ['standing=near', 'standing', 'isIn'],
    ['evidence=all', 'evidence', 'isIn'],
    ['kind=king', 'kind', 'isIn'],
    ['after=xyz', 'after', 'isPlace'],
    ['plan=A%20B', 'plan', 'matches'],
    ['q=a&q=b', 'q', 'isString'],
    ['who=me', 'who', 'whitelistValidation'],
  ])('%s', async (query, field, rule) => {
    expect(await asked(CHIEF, query)).toMatchObject({
      status: 422,
      body: { errors: [expect.objectContaining({ field, rule })] },
    });
  });

  test.each(['plan=no-such-plan', 'plan=sct-ha-tinh-2021-2025@99', 'unit=NOWHERE'])(
    '%s is not there',
    async (query) => {
      expect(await asked(CHIEF, query)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    },
  );

  test('the plan by its code, or a version of it', async () => {
    const plan = { code: 'sct-ha-tinh-2021-2025', version: 1 };
    for (const query of ['', 'plan=sct-ha-tinh-2021-2025', 'plan=sct-ha-tinh-2021-2025@1'])
      expect((await asked(CHIEF, query)).body.plan).toMatchObject(plan);
  });
});

/** Something written that is not committed before it is told to. */
const begun = async (text: string, values: readonly unknown[]) => {
  const client = new pg.Client({ connectionString: department.adminUrl });
  await client.connect();
  await client.query('begin');
  await client.query(text, [...values]);
  return {
    commit: async (): Promise<void> => {
      await client.query('commit');
      await client.end();
    },
  };
};

describe('never stale', () => {
  const standing = async (): Promise<string> => (await found(idOf('phulv'), 'q=van phu')).claimed.standing;
  const TITLE = `insert into register_entry (id, organisation_id, kind, person_id, value, issuer, issuer_name, nature, number, decided_on)
    select gen_random_uuid(), p.organisation_id, 'award', p.id, 'CSTD_TINH', 'provinceChairman', 'Chủ tịch UBND tỉnh', 'merit', $2, '2020-01-01'
      from person p where p.id = $1`;

  test('an entry that comes, is taken back, and goes', async () => {
    expect(await standing()).toBe('lacksOne');
    await department.rows(TITLE, [idOf('phulv'), '1/QĐ']);
    expect(await standing()).toBe('meets');
    await department.rows(
      `update register_entry set revoked_on = '2021-03-01', revoked_by = 'x' where person_id = $1 and value = 'CSTD_TINH'`,
      [idOf('phulv')],
    );
    expect(await standing()).toBe('lacksOne');
    await department.rows(`delete from register_entry where person_id = $1 and value = 'CSTD_TINH'`, [
      idOf('phulv'),
    ]);
    expect(await standing()).toBe('lacksOne');
  });

  test('what is committed late, after others that began later', async () => {
    const slow = await begun(TITLE, [idOf('phulv'), '2/QĐ']);
    await department.rows(`update person set name = name where id = $1`, [idOf('anhptn')]);
    expect(await standing()).toBe('lacksOne');
    await slow.commit();
    expect(await standing()).toBe('meets');
    await department.rows(`delete from register_entry where person_id = $1 and value = 'CSTD_TINH'`, [
      idOf('phulv'),
    ]);
  });

  test('another post, another name, somebody who leaves, a member’s discipline', async () => {
    await department.rows(`update position set tier = 'staff' where person_id = $1`, [idOf('phulv')]);
    expect(await standing()).toBe('meets');
    await department.rows(`update person set name = 'Lê Văn Phú An' where id = $1`, [idOf('phulv')]);
    expect(names(await asked(CHIEF, 'q=phu an'))).toEqual(['Lê Văn Phú An']);
    await department.rows('update person set disabled_at = now() where id = $1', [idOf('phulv')]);
    expect(names(await asked(CHIEF, 'q=phu an'))).toEqual([]);
    const trade = async () => (await found('QLTM', 'kind=collective')).claimed.standing;
    expect(await trade()).toBe('meets');
    await department.rows(
      `insert into register_entry (id, organisation_id, kind, person_id, value, number, decided_on)
       select gen_random_uuid(), p.organisation_id, 'discipline', p.id, 'reprimand', '9/QĐ', '2021-03-01' from person p where p.id = $1`,
      [idOf('longbd')],
    );
    expect(await trade()).toBe('further');
  });

  test('asked by many at once, one answers for all', async () => {
    const day = 'asOf=2021-01-31';
    const answers = await Promise.all(Array.from({ length: 12 }, () => asked(CHIEF, day)));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });
});

describe('from there to a nomination', () => {
  test('in the API, with the evidence that counted, in one transaction', async () => {
    const anh = await found(idOf('anhptn'), '', NOMINATOR);
    expect(anh.filing).toMatchObject({ open: true, findings: [] });
    const { evidence } = anh.claimed;
    const body = { round: department.round, kind: 'individual', nominee: anh.nominee, evidence };
    const filed = await posted(NOMINATOR, body);
    expect(filed.status).toBe(201);
    const [kept] = await department.rows<{ dossier: { evidence: string[] }; events: number }>(
      `select dossier, (select count(*)::int from history_event h where h.subject_id = n.id) as events from nomination n where id = $1`,
      [filed.body.id],
    );
    expect([kept?.dossier.evidence, kept?.events]).toEqual([evidence, 1]);
    const again = await found(idOf('anhptn'), '', NOMINATOR);
    expect(again.stands).toMatchObject({ id: filed.body.id });
    expect(again.filing).toMatchObject({ open: false, findings: [{ code: 'NOMINEE_STANDS_ALREADY' }] });
  });

  test('not with somebody else’s papers, nor the same one twice: nothing is written', async () => {
    const long = await found(idOf('longbd'), '', NOMINATOR);
    const anh = await found(idOf('anhptn'), '', NOMINATOR);
    const before = await fingerprint(department);
    const body = { round: department.round, kind: 'individual', nominee: long.nominee };
    for (const [evidence, code] of [
      [anh.claimed.evidence.slice(0, 1), 'EVIDENCE_UNKNOWN'],
      [[...long.claimed.evidence.slice(0, 1), ...long.claimed.evidence.slice(0, 1)], 'EVIDENCE_TWICE'],
    ] as const) {
      const refused = await posted(NOMINATOR, { ...body, evidence });
      expect(refused).toMatchObject({ status: 409, body: { findings: [{ code }] } });
    }
    expect((await posted(NOMINATOR, { ...body, evidence: ['x'] })).status).toBe(422);
    const after = await fingerprint(department);
    expect({ ...after, attempt: null }).toEqual({ ...before, attempt: null });
  });
});
