import { commitment, eventHash, genesisHash, seal } from '../../src/history/event.js';
import { type StoredEvent, verifyChain } from '../../src/history/verify.js';
import { ORGANISATION } from '../../src/rehearsal/department/organisation.js';
import { PEOPLE } from '../../src/rehearsal/department/people.js';
import { type Department, openDepartment, signedIn } from '../support/department.js';
import { ANH, CHIEF, CLERK, LINH, Walk } from '../support/walk.js';

const GENESIS = '104750001c20ed29c587c3cfa5d02ff28be90cf9513e07fd7c40ad64bbb9b064';

const FIXED = {
  of: 'HS-2021-0007',
  seq: 1,
  prev: GENESIS,
  at: '2021-03-24T02:15:02.123Z',
  type: 'ENDORSE',
  from: ['unitReview'],
  to: ['officeReview'],
  law: { machine: 'nomination@1.0.0', bundle: 'b'.repeat(64) },
  plan: { code: 'sct-ha-tinh-2021-2025', version: 1, sha256: 'c'.repeat(64) },
  actor: { person: '6f2c', role: 'unitDeputy', as: 'KT.', for: null },
  via: { channel: 'link', assurance: 'pin' },
} as const;

/** Worked out by another program, with keys sorted and no spaces. */
const GOLDEN_BODY =
  '{"actor":{"as":"KT.","for":null,"person":"6f2c","role":"unitDeputy"},"at":"2021-03-24T02:15:02.123Z",' +
  `"from":["unitReview"],"law":{"bundle":"${'b'.repeat(64)}","machine":"nomination@1.0.0"},"of":"HS-2021-0007",` +
  `"plan":{"code":"sct-ha-tinh-2021-2025","sha256":"${'c'.repeat(64)}","version":1},"prev":"${GENESIS}",` +
  '"private":{},"seq":1,"to":["officeReview"],"type":"ENDORSE","v":1,"via":{"assurance":"pin","channel":"link"}}';
const GOLDEN_HASH = '883283558e8dc82b649f4c9c487637531ca9dc8b3ba0ebf4fa422237abb43c10';

describe('an event', () => {
  test('begins a chain that only this organisation’s life of this code can have', () => {
    expect(genesisHash('sct-ha-tinh', 'HS-2021-0007')).toBe(GENESIS);
    expect(genesisHash('sct-ha-tinh', 'HS-2021-0008')).not.toBe(GENESIS);
    expect(genesisHash('sct-nghe-an', 'HS-2021-0007')).not.toBe(GENESIS);
  });

  test('has these bytes and this hash', () => {
    const { body, hash, privates } = seal(FIXED, { comment: null });
    expect({ body, hash, privates }).toEqual({ body: GOLDEN_BODY, hash: GOLDEN_HASH, privates: [] });
  });

  test('is bound to what lies beside it by a salted commitment, and says nothing of it', () => {
    const { body, privates } = seal(FIXED, { comment: 'Đồng ý', findings: [] });
    expect(privates.map(({ field, value }) => [field, value])).toEqual([
      ['comment', '"Đồng ý"'],
      ['findings', '[]'],
    ]);
    const said = JSON.parse(body) as { private: Record<string, string> };
    expect(said.private).toEqual(Object.fromEntries(privates.map((one) => [one.field, commitment(one)])));
    expect(commitment({ field: 'comment', salt: '0'.repeat(32), value: '"Đồng ý"' })).toBe(
      '4abd23b62dec9966b4d4706bbe005a82d3f9c6bf87e8db0a98cc336cf05c4c35',
    );
    // the same word again cannot be recognised: 16 random bytes
    const again = seal(FIXED, { comment: 'Đồng ý' }).privates[0]!;
    expect(again.salt).toMatch(/^[\da-f]{32}$/);
    expect(again.salt).not.toBe(privates[0]!.salt);
  });
});

const ORG = ORGANISATION.code;
let department: Department;
let ids: string[];

/** Two nominations, all the way to the province. */
beforeAll(async () => {
  department = await openDepartment('history');
  const walk = new Walk(department);
  ids = await walk.exemplars(ANH, LINH);
  await walk.order('nomination', ids[0]!, CHIEF, { type: 'HOLD', reason: 'Có đơn thư về gia đình' });
});
afterAll(async () => department?.close());

const chainOf = async (id: string): Promise<{ of: string; events: StoredEvent[]; head: Head }> => {
  const [head] = await department.rows<Head & { code: string }>(
    'select code, head_seq as seq, head_hash as hash, state from nomination where id = $1',
    [id],
  );
  const events = await department.rows<StoredEvent & Record<string, unknown>>(
    `select seq, body, hash, (select json_agg(json_build_object('field', field, 'salt', salt, 'value', value))
       from history_private p where p.subject_id = e.subject_id and p.seq = e.seq) as privates
       from history_event e where subject_id = $1 order by seq`,
    [id],
  );
  return { of: head!.code, events, head: head! };
};

interface Head {
  readonly seq: number;
  readonly hash: string;
  readonly state: string[];
}

/** An event written anew, by someone who knows how hashes are made. */
const forged = (event: StoredEvent, change: (said: Record<string, unknown>) => void): StoredEvent => {
  const said = JSON.parse(event.body) as Record<string, unknown>;
  change(said);
  const body = JSON.stringify(said);
  return { ...event, body, hash: eventHash(body) };
};

type Tamper = (events: StoredEvent[]) => StoredEvent[];

const at =
  (seq: number, change: (event: StoredEvent) => StoredEvent): Tamper =>
  (events) =>
    events.map((event) => (event.seq === seq ? change(event) : event));

const inPrivate = (change: (one: StoredEvent['privates'][number]) => StoredEvent['privates'][number]) =>
  at(4, (event) => ({
    ...event,
    privates: event.privates.map((one) => (one.field === 'facts' ? change(one) : one)),
  }));

/** What can be done to a chain, where it shows, and as what. */
const TAMPERINGS: readonly (readonly [what: string, tamper: Tamper, seq: number, fault: string])[] = [
  ['one byte of an event', at(4, (e) => ({ ...e, body: e.body.replace('ENDORSE', 'ENDORSF') })), 4, 'hash'],
  [
    'one byte of its hash',
    at(4, (e) => ({ ...e, hash: (e.hash.startsWith('a') ? 'b' : 'a') + e.hash.slice(1) })),
    4,
    'hash',
  ],
  ['an event that is no longer JSON', at(4, (e) => ({ ...e, body: e.body.slice(0, -1) })), 4, 'hash'],
  [
    'no JSON, under a hash made for it',
    at(4, (e) => ({ ...e, body: '{', hash: eventHash('{') })),
    4,
    'canonical',
  ],
  [
    'no event, under a hash made for it',
    at(4, (e) => ({ ...e, body: 'null', hash: eventHash('null') })),
    4,
    'canonical',
  ],
  [
    'the order of its words, under a hash made for it',
    at(4, (e) => {
      const body = JSON.stringify(
        Object.fromEntries(Object.entries(JSON.parse(e.body) as object).toReversed()),
      );
      return { ...e, body, hash: eventHash(body) };
    }),
    4,
    'canonical',
  ],
  [
    'a space, under a hash made for it',
    at(4, (e) => ({ ...e, body: `${e.body} `, hash: eventHash(`${e.body} `) })),
    4,
    'canonical',
  ],
  [
    'another actor, under a hash made for it',
    at(4, (e) => forged(e, (said) => void (said.type = 'RETURN'))),
    5,
    'prev',
  ],
  ['a link to elsewhere', at(4, (e) => forged(e, (said) => void (said.prev = 'a'.repeat(64)))), 4, 'prev'],
  ['another life’s event', at(4, (e) => forged(e, (said) => void (said.of = 'HS-2021-0002'))), 4, 'of'],
  [
    'a time before the one before',
    at(4, (e) => forged(e, (said) => void (said.at = '2021-03-14T00:00:00.000Z'))),
    4,
    'time',
  ],
  ['a state it was not in', at(4, (e) => forged(e, (said) => void (said.from = ['compiled']))), 4, 'state'],
  ['the first event taken out', (events) => events.slice(1), 1, 'gap'],
  ['one in the middle taken out', (events) => events.filter(({ seq }) => seq !== 4), 4, 'gap'],
  [
    'two put in each other’s place',
    (events) => [...events.slice(0, 3), events[4]!, events[3]!, ...events.slice(5)],
    4,
    'gap',
  ],
  [
    'two put in each other’s place and numbered anew',
    (events) => renumbered([...events.slice(0, 3), events[4]!, events[3]!, ...events.slice(5)]),
    4,
    'gap',
  ],
  ['one told twice', (events) => [...events.slice(0, 4), events[3]!, ...events.slice(4)], 5, 'gap'],
  ['the last one taken off', (events) => events.slice(0, -1), -1, 'head'],
  ['all of it taken away', () => [], 0, 'head'],
  [
    'a private value',
    inPrivate((one) => ({ ...one, value: one.value.replace('QLTM', 'QLCN') })),
    4,
    'commitment',
  ],
  ['a salt', inPrivate((one) => ({ ...one, salt: '0'.repeat(32) })), 4, 'commitment'],
  ['a private field under another name', inPrivate((one) => ({ ...one, field: 'dossier' })), 4, 'commitment'],
  [
    'a comment that nobody made',
    at(3, (e) => ({ ...e, privates: [...e.privates, { field: 'comment', salt: '00', value: '"x"' }] })),
    3,
    'commitment',
  ],
];

const renumbered: Tamper = (events) => events.map((event, index) => ({ ...event, seq: index + 1 }));

describe('a chain', () => {
  test('holds as it was written', async () => {
    for (const id of ids) {
      const { of, events, head } = await chainOf(id);
      expect(events.length).toBeGreaterThan(8);
      expect(verifyChain(ORG, of, events, head)).toBeNull();
    }
  });

  test.each(TAMPERINGS)('does not hold with %s changed', async (_what, tamper, seq, fault) => {
    const { of, events, head } = await chainOf(ids[0]!);
    const found = verifyChain(ORG, of, tamper(events), head);
    expect(found).toEqual({ seq: seq === -1 ? events.length - 1 : seq, fault });
  });

  test('does not hold under another code, in another organisation, or with another state in force', async () => {
    const { of, events, head } = await chainOf(ids[0]!);
    expect(verifyChain(ORG, 'HS-2021-0002', events, head)).toEqual({ seq: 1, fault: 'prev' });
    expect(verifyChain('sct-nghe-an', of, events, head)).toEqual({ seq: 1, fault: 'prev' });
    const moved = { ...head, state: ['confirmed'] };
    expect(verifyChain(ORG, of, events, moved)).toEqual({ seq: events.length, fault: 'state' });
  });

  test('still holds when everything beside it has been erased', async () => {
    const { of, events, head } = await chainOf(ids[0]!);
    const redacted = events.map((event) => ({ ...event, privates: [] }));
    expect(verifyChain(ORG, of, redacted, head)).toBeNull();
    const onlyComments = events.map((event) => ({
      ...event,
      privates: event.privates.filter(({ field }) => field !== 'comment'),
    }));
    expect(verifyChain(ORG, of, onlyComments, head)).toBeNull();
  });
});

describe('what the chain itself says', () => {
  const KEYS = [
    'actor',
    'at',
    'from',
    'law',
    'of',
    'plan',
    'prev',
    'private',
    'seq',
    'to',
    'type',
    'v',
    'via',
  ];

  test('is of one shape in all three lives', async () => {
    const rows = await department.rows<{ said: Record<string, object>; organisation_id: string }>(
      'select body::jsonb as said from history_event',
    );
    const shapes = rows.map(({ said }) => ({
      keys: Object.keys(said).toSorted(),
      actor: Object.keys(said.actor!).toSorted(),
      law: Object.keys(said.law!).toSorted(),
      plan: Object.keys(said.plan!).toSorted(),
      via: Object.keys(said.via!).toSorted(),
    }));
    const shape = {
      keys: KEYS,
      actor: ['as', 'for', 'person', 'role'],
      law: ['bundle', 'machine'],
      plan: ['code', 'sha256', 'version'],
      via: ['assurance', 'channel'],
    };
    for (const one of shapes) expect(one).toEqual(shape);
    const commitments = rows.flatMap(({ said }) => Object.values(said.private!));
    for (const one of commitments) expect(one).toMatch(/^[\da-f]{64}$/);
  });

  test('names the law and the plan under which it was decided, each kept by its hash', async () => {
    const unknown = await department.rows(
      `select e.seq from history_event e
        where not exists (select from law l where l.hash = e.body::jsonb -> 'law' ->> 'bundle'
                             and l.hash = encode(sha256(convert_to(l.source, 'UTF8')), 'hex'))
           or not exists (select from plan p where p.sha256 = e.body::jsonb -> 'plan' ->> 'sha256')`,
    );
    expect(unknown).toEqual([]);
  });

  test('is no name, no comment, no finding, no fact and nothing of a dossier', async () => {
    const [all] = await department.rows<{ bodies: string }>(
      `select string_agg(body, '') as bodies from history_event`,
    );
    const beside = await department.rows<{ value: string }>(
      `select distinct trim(both '"' from value) as value from history_private where field = 'comment'
        union select distinct dossier ->> 'narrative' from nomination
        union select distinct entry ->> 'label' from history_private p, jsonb_array_elements(p.value::jsonb -> 'entries') entry
         where p.field = 'facts' and jsonb_typeof(p.value::jsonb -> 'entries') = 'array'
        union select distinct finding ->> 'code' from history_private p, jsonb_array_elements(p.value::jsonb) finding
         where p.field = 'findings'`,
    );
    expect(beside.map(({ value }) => value)).toEqual(
      expect.arrayContaining([
        'Có đơn thư về gia đình',
        expect.stringContaining('Bằng khen, QĐ 1385/QĐ-BCT'),
      ]),
    );
    const told = [
      ...PEOPLE.flatMap(({ name, email, phone }) => [name, email, phone]),
      ...beside.map(({ value }) => value),
    ];
    expect(told.filter((text) => all!.bodies.includes(text))).toEqual([]);
  });
});

describe('a reader', () => {
  test('sees the whole past with its proof, the people by their names', async () => {
    const past = await department.nominations.past(ids[0]!, signedIn(CHIEF));
    expect(past).toMatchObject({
      ok: true,
      value: { of: 'HS-2021-0001', chain: { intact: true, fault: null } },
    });
    if (!past.ok) return;
    expect(past.value.events.at(-1)).toMatchObject({
      type: 'HOLD',
      actor: { name: 'Lê Thu Hằng', role: 'officeChief', as: '', for: null, forName: null },
      private: { comment: 'Có đơn thư về gia đình' },
    });
  });

  test('who is the nominee sees the steps, and not what others wrote about him', async () => {
    const past = await department.nominations.past(ids[0]!, signedIn('anhptn'));
    if (!past.ok) throw new Error(past.code);
    const fields = new Set(past.value.events.flatMap((event) => Object.keys(event.private)));
    expect([...fields]).toEqual(['dossier']);
  });

  test('of another unit sees nothing; the auditor all, and his reading is on record', async () => {
    expect(await department.nominations.past(ids[0]!, signedIn('duytk'))).toEqual({
      ok: false,
      code: 'NOT_YOURS',
    });
    const auditor = PEOPLE.find(({ duties }) => duties.some(({ role }) => role === 'auditor'))?.email ?? '';
    expect(await department.nominations.past(ids[0]!, signedIn(auditor))).toMatchObject({ ok: true });
    expect(await department.rows('select what from reading')).toEqual([{ what: 'history' }]);
  });

  test('is told the place of a fault, and not shown what can no longer be believed', async () => {
    const [id = ''] = ids;
    // as one who owns the tables and switches the triggers off
    const past = async () => {
      const read = await department.nominations.past(id, signedIn(CLERK));
      if (!read.ok) throw new Error(read.code);
      return read.value;
    };
    await department.rows(`begin; alter table history_private disable trigger all;
      update history_private set value = '"khác"' where subject_id = '${id}' and field = 'comment'; commit`);
    const changed = await past();
    expect(changed.chain).toMatchObject({
      intact: false,
      fault: { seq: changed.events.length, fault: 'commitment' },
    });
    expect(changed.events.at(-1)?.private).not.toHaveProperty('comment');

    await department.rows(`begin; alter table history_event disable trigger all;
      update history_event set body = 'x' where subject_id = '${id}' and seq = 2; commit`);
    const broken = await past();
    expect(broken.chain).toMatchObject({ intact: false, fault: { seq: 2, fault: 'hash' } });
    expect(broken.events.map(({ seq }) => seq)).not.toContain(2);
  });
});
