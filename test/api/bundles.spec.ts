import { Checkpoints } from '../../src/log/checkpoints.js';
import { attachedTo } from '../support/attached.js';
import {
  type Disclosure,
  disclosuresIn,
  hexOf,
  rootByPath,
  rootOf,
  rootsByProof,
} from '../support/bundle-read.js';
import { askedOf, NOT_ANCHORED, refusedBy, takenFrom, verdictOn } from '../support/bundles-taken.js';
import { openProving, type Proving } from '../support/proving.js';
import { actsOf } from '../support/tampering/acts.js';
import { missed } from '../support/tampering/found.js';
import { historyIn } from '../support/tampering/histories.js';
import { KINDS } from '../support/tampering/kinds.js';
import { ANH, CHIEF, CLERK, headOf, INDUSTRY, LINH, nominatorOf, THINH, Walk } from '../support/walk.js';
import { checkedZip } from '../workflows/verifier/checked.js';

const AUDITOR = 'vinhlt';
const PROVINCE = 'vanctk@tinh.example';
const MEMBER = 'nghianh';

let house: Proving;
let walk: Walk;
let checkpoints: Checkpoints;
let nominations: string[];
let sitting: string;
let scan: string;
/** Of the log when everything up to the letter to the province was in it, and of an earlier moment. */
let size: number;
let earlier: number;

/** Four names all the way to the province; the log signed on the way and at the end, and events after that. */
beforeAll(async () => {
  house = await openProving('bundles', []);
  walk = new Walk(house.department);
  checkpoints = house.one.app.get(Checkpoints, { strict: false });
  scan = await attachedTo(house.department, ANH);
  nominations = await walk.selected(ANH, THINH, LINH, INDUSTRY);
  earlier = await signed();
  await house.department.rows(`alter table checkpoint disable trigger checkpoint_stays;
    update checkpoint set at = at - interval '3 days'; alter table checkpoint enable always trigger checkpoint_stays`);
  const letter = { number: '412/TTr-SCT', date: '2021-03-15' } as const;
  await walk.order('round', house.department.round, 'khoitm', { type: 'FORWARD', nominations, letter });
  size = await signed();
  await walk.order('nomination', first(), CHIEF, { type: 'HOLD', reason: 'Có đơn thư cần xác minh' });
  const [row] = await house.department.rows<{ id: string }>('select id from sitting');
  sitting = row?.id ?? '';
});
afterAll(() => house?.close());

const signed = async (): Promise<number> =>
  (await checkpoints.signed(house.department.organisation))?.size ?? 0;
const first = (): string => nominations[0] ?? '';

const codeOf = async (table: string, id: string): Promise<string> =>
  (await house.department.rows<{ code: string }>(`select code from ${table} where id = $1`, [id]))[0]?.code ??
  '';

const asked = (by: string, to: string, assurance?: 'session' | 'second') => askedOf(house, by, to, assurance);
const taken = (by: string, to: string) => takenFrom(house, by, to);
const refused = (by: string, to: string, assurance?: 'session' | 'second') =>
  refusedBy(house, by, to, assurance);

describe('the bytes', () => {
  test('everything: each chain up to the checkpoint, byte by byte as it is kept, and nothing after it', async () => {
    const bundle = await taken(AUDITOR, '/api/bundle');
    expect(bundle.names[0]).toBe('manifest.json');
    expect(bundle.manifest).toMatchObject({ scope: { is: 'all' }, size, withheld: [] });
    const kept = await house.department.rows<{ of: string; bodies: string; last: string }>(
      `select e.body::jsonb ->> 'of' as of, string_agg(e.body || chr(10), '' order by e.seq) as bodies,
              (array_agg(e.hash order by e.seq desc))[1] as last
         from history_event e join log_leaf l on l.subject_id = e.subject_id and l.seq = e.seq
        where l.idx < $1 group by 1`,
      [size],
    );
    expect(bundle.manifest.chains.map(({ of }) => of).toSorted()).toEqual(
      kept.map(({ of }) => of).toSorted(),
    );
    for (const { of, bodies, last } of kept) {
      expect(bundle.text(`events/${of}.ndjson`)).toBe(bodies);
      expect(bundle.manifest.chains.find((chain) => chain.of === of)?.head).toBe(last);
    }
    expect(bundle.manifest.chains.reduce((sum, { events }) => sum + events, 0)).toBe(size);
    const [leaves] = await house.department.rows<{ all: string }>(
      `select string_agg(e.hash, '' order by l.idx) as all from log_leaf l
         join history_event e on e.subject_id = l.subject_id and e.seq = l.seq where l.idx < $1`,
      [size],
    );
    expect(Buffer.from(bundle.bytes('log/leaves.bin')).toString('hex')).toBe(leaves?.all);
  });

  test('what lies beside: each field with its salt, as it is kept', async () => {
    const bundle = await taken(AUDITOR, '/api/bundle');
    const kept = await house.department.rows<Disclosure & { of: string }>(
      `select e.body::jsonb ->> 'of' as of, p.seq, p.field, p.salt, p.value
         from history_private p join history_event e on e.subject_id = p.subject_id and e.seq = p.seq
         join log_leaf l on l.subject_id = p.subject_id and l.seq = p.seq where l.idx < $1
        order by 1, p.seq, p.field collate "C"`,
      [size],
    );
    const found = bundle.manifest.chains
      .flatMap(({ of }) => disclosuresIn(bundle, of).map((line) => ({ of, ...line })))
      .toSorted((one, other) => (one.of < other.of ? -1 : one.of > other.of ? 1 : 0));
    expect(found).toEqual(kept);
  });

  test('the manifest vouches for each other file, and for nothing that is not there', async () => {
    for (const path of ['/api/bundle', `/api/nominations/${first()}/bundle?files=1`]) {
      const bundle = await taken(AUDITOR, path);
      const others = bundle.names.filter((name) => !/^(manifest|VERIFY|verify)\b/.test(name));
      expect(Object.keys(bundle.manifest.files).toSorted()).toEqual(others.toSorted());
      for (const name of others) expect(bundle.manifest.files[name]).toBe(hexOf(bundle.bytes(name)));
      expect(bundle.names.slice(-3)).toEqual(['VERIFY.md', 'verify.html', 'verify.mjs']);
    }
  });

  test('each plan and each law that an event names, under its own hash', async () => {
    const bundle = await taken(AUDITOR, '/api/bundle');
    const named = bundle.manifest.chains.flatMap(({ of }) =>
      bundle
        .lines(`events/${of}.ndjson`)
        .map((line) => JSON.parse(line) as { plan: { sha256: string }; law: { bundle: string } }),
    );
    for (const plan of new Set(named.map((event) => event.plan.sha256))) {
      expect(hexOf(bundle.bytes(`plans/${plan}.yaml`))).toBe(plan);
      expect(JSON.parse(bundle.text(`plans/${plan}.json`))).toMatchObject({ code: 'sct-ha-tinh-2021-2025' });
    }
    for (const law of new Set(named.map((event) => event.law.bundle)))
      expect(hexOf(bundle.bytes(`law/${law}.mjs`))).toBe(law);
  });

  test('one nomination: each event is proved to be in the log, and the log to go on from before', async () => {
    const code = await codeOf('nomination', first());
    const bundle = await taken(AUDITOR, `/api/nominations/${first()}/bundle`);
    expect(bundle.manifest.scope).toEqual({ is: 'nomination', of: code });
    const root = rootOf(bundle);
    const events = bundle.lines(`events/${code}.ndjson`);
    const proofs = bundle
      .lines(`proofs/${code}.ndjson`)
      .map((line) => JSON.parse(line) as { seq: number; idx: number; path: string[] });
    expect(proofs.map(({ seq }) => seq)).toEqual(events.map((_, at) => at + 1));
    for (const [at, { idx, path }] of proofs.entries()) {
      const hash = hexOf(`guong-sang/event/v1\n${events[at]}`);
      expect(rootByPath(hash, idx, size, path)).toBe(root);
    }
    // signed three days before: the last of that day, and the first that covers most of its events
    const goingOn = bundle.lines('log/consistency.ndjson').map((line) => JSON.parse(line));
    expect(goingOn).toMatchObject([{ size: earlier }]);
    const roots = rootsByProof(earlier, size, rootOf(bundle, earlier), goingOn[0].path);
    expect(roots).toEqual({ before: rootOf(bundle, earlier), after: root });
  });

  test('a round with its nominations and sittings; a sitting alone, with what was counted', async () => {
    const round = await taken(CHIEF, `/api/rounds/${house.department.round}/bundle`);
    expect(round.manifest.chains.map(({ life }) => life)).toEqual([
      'nomination',
      'nomination',
      'nomination',
      'nomination',
      'round',
      'sitting',
    ]);
    const code = await codeOf('sitting', sitting);
    const own = await taken(CHIEF, `/api/sittings/${sitting}/bundle`);
    expect(own.manifest.chains.map(({ of }) => of)).toEqual([code]);
    const vote = disclosuresIn(own, code).find(
      ({ field, value }) => field === 'vote' && value?.includes('"counted"'),
    );
    expect(vote?.value).toContain('"ballots"');
  });

  test('the papers themselves where they are asked for, and only then', async () => {
    const path = `/api/nominations/${first()}/bundle`;
    const without = await taken(AUDITOR, path);
    expect(without.names.filter((name) => name.startsWith('files/'))).toEqual([]);
    const withPapers = await taken(AUDITOR, `${path}?files=1`);
    expect(withPapers.names.filter((name) => name.startsWith('files/'))).toEqual([`files/${scan}`]);
    expect(hexOf(withPapers.bytes(`files/${scan}`))).toBe(scan);
  });
});

describe('each reader gets what he may read here, and no more', () => {
  interface Read {
    readonly events: readonly {
      readonly seq: number;
      readonly type: string;
      readonly private: Readonly<Record<string, unknown>>;
      readonly salts: Readonly<Record<string, string>>;
      readonly commitments: Readonly<Record<string, string>>;
    }[];
  }

  const inOrder = (all: readonly unknown[]): string[] => all.map((one) => [one].flat().join('\n')).toSorted();

  const inBoth = async (by: string, path: string, code: string) => {
    const bundle = await taken(by, `${path}/bundle`);
    const read = (await (await asked(by, `${path}/history`)).json()) as Read;
    const under = read.events.filter(({ seq }) => seq <= (bundle.manifest.chains[0]?.events ?? 0));
    return { bundle, lines: disclosuresIn(bundle, code), under };
  };

  test.each([
    ['the nominee, of his unit’s own people', 'anhptn'],
    ['who nominated', nominatorOf(ANH)],
    ['the head of his unit', headOf(ANH)],
    ['the Office', CLERK],
    ['a member of the Council', MEMBER],
    ['the Director', 'khoitm'],
    ['the province', PROVINCE],
    ['an auditor', AUDITOR],
  ])('%s: the same that the history shows him', async (_who, by) => {
    const code = await codeOf('nomination', first());
    const { bundle, lines, under } = await inBoth(by, `/api/nominations/${first()}`, code);
    const shown = under.flatMap(({ seq, private: beside, salts }) =>
      Object.entries(beside).map(([field, value]) => [seq, field, salts[field], JSON.stringify(value)]),
    );
    const hidden = under.flatMap(({ seq, commitments }) =>
      Object.entries(commitments).flatMap(([field, is]) => (is === 'hidden' ? [[seq, field]] : [])),
    );
    const disclosed = lines.flatMap(({ seq, field, salt, value }) =>
      value === undefined ? [] : [[seq, field, salt, JSON.stringify(JSON.parse(value))]],
    );
    const withheld = lines.flatMap(({ seq, field, withheld: is }) => (is ? [[seq, field]] : []));
    expect(inOrder(disclosed)).toEqual(inOrder(shown));
    expect(inOrder(withheld)).toEqual(inOrder(hidden));
    expect(bundle.manifest.withheld).toEqual(inOrder([...new Set(hidden.map(([, field]) => field))]));
    // nothing that is withheld stands anywhere else in it
    for (const line of lines) if (line.withheld) expect(Object.keys(line)).toHaveLength(3);
  });

  test('the nominee reads his dossier and not what was said of him; his unit not by how many votes; the Council both', async () => {
    const code = await codeOf('nomination', first());
    const path = `/api/nominations/${first()}/bundle`;
    const fieldsOf = async (by: string, event: string) => {
      const bundle = await taken(by, path);
      const seqs = bundle
        .lines(`events/${code}.ndjson`)
        .flatMap((line) => (JSON.parse(line).type === event ? [JSON.parse(line).seq as number] : []));
      const lines = disclosuresIn(bundle, code).filter(({ seq }) => seqs.includes(seq));
      return Object.fromEntries(lines.map(({ field, withheld }) => [field, withheld !== true]));
    };
    expect(await fieldsOf('anhptn', 'ENDORSE')).toMatchObject({
      facts: false,
      findings: false,
      dossier: true,
    });
    expect(await fieldsOf(headOf(ANH), 'ENDORSE')).toMatchObject({ facts: true, findings: true });
    expect(await fieldsOf(nominatorOf(ANH), 'SELECT')).toMatchObject({ facts: false });
    expect(await fieldsOf(MEMBER, 'SELECT')).toMatchObject({ facts: true });
    expect(await fieldsOf(PROVINCE, 'ACCEPT')).toMatchObject({ facts: false });
    expect(await fieldsOf(PROVINCE, 'FORWARD')).toMatchObject({ facts: true });
  });

  test('of a sitting: a member does not read who does not come and why', async () => {
    const code = await codeOf('sitting', sitting);
    const { lines, under } = await inBoth(MEMBER, `/api/sittings/${sitting}`, code);
    const shown = under.reduce((sum, event) => sum + Object.keys(event.private).length, 0);
    expect(lines.filter(({ withheld }) => !withheld)).toHaveLength(shown);
  });

  test('a scan is only for whoever may open it', async () => {
    const path = `/api/nominations/${first()}/bundle?files=1`;
    const filesOf = async (by: string) =>
      (await taken(by, path)).names.filter((name) => name.startsWith('files/'));
    expect(await filesOf(headOf(ANH))).toEqual([`files/${scan}`]);
    expect(await filesOf('anhptn')).toEqual([]);
  });
});

describe('the verifier that lies in it', () => {
  test.each([
    ['everything, of an auditor', AUDITOR, () => '/api/bundle'],
    ['a round, of the Office', CHIEF, () => `/api/rounds/${house.department.round}/bundle`],
    ['a sitting, of a member', MEMBER, () => `/api/sittings/${sitting}/bundle`],
    ['his own nomination, of the nominee', 'anhptn', () => `/api/nominations/${first()}/bundle`],
    [
      'a nomination with its papers, of the province',
      PROVINCE,
      () => `/api/nominations/${first()}/bundle?files=1`,
    ],
  ])('%s: consistent, not anchored', async (_what, by, to) => {
    expect(await verdictOn(await (await asked(by, to())).arrayBuffer())).toEqual(NOT_ANCHORED);
  });

  test('finds whatever is done to it, of all kinds there are', async () => {
    const zip = new Uint8Array(await (await asked(AUDITOR, '/api/bundle')).arrayBuffer());
    const misses: string[] = [];
    for (const [name, kind] of Object.entries(KINDS)) {
      // to fork a checkpoint takes the key, which nobody has who is only given the bundle
      if (name === 'a checkpoint forked') continue;
      for (const act of actsOf(kind, [historyIn('taken', zip)], 3, size))
        misses.push(...[await missed(act, checkedZip)].flatMap((miss) => miss ?? []));
    }
    expect(misses).toEqual([]);
  });
});

describe('who may not', () => {
  const one = () => `/api/nominations/${first()}/bundle`;
  const ofRound = () => `/api/rounds/${house.department.round}/bundle`;
  const ofSitting = () => `/api/sittings/${sitting}/bundle`;

  test('without a recent second factor nobody takes anything', async () => {
    const all = [one(), `/api/nominations/${first()}/file`, ofRound(), ofSitting()];
    for (const path of all)
      expect(await refused(CHIEF, path, 'session')).toEqual([403, 'FORBIDDEN', 'ASSURANCE_TOO_LOW']);
    expect(await refused(AUDITOR, '/api/bundle', 'session')).toEqual([403, 'FORBIDDEN', 'ASSURANCE_TOO_LOW']);
  });

  test('what one may not read one does not take', async () => {
    for (const by of [nominatorOf(THINH), nominatorOf(INDUSTRY)])
      expect(await refused(by, one())).toEqual([403, 'NOT_YOURS']);
    expect(await refused(nominatorOf(ANH), ofRound())).toEqual([403, 'NOT_YOURS']);
    expect(await refused(nominatorOf(ANH), ofSitting())).toEqual([403, 'NOT_YOURS']);
    expect(await refused(PROVINCE, ofRound())).toEqual([403, 'NOT_YOURS']);
  });

  test('a round is for the heads of the Office and auditors, everything for auditors alone', async () => {
    expect(await refused(CLERK, ofRound())).toEqual([403, 'FORBIDDEN', 'ROLE_NOT_HERE']);
    for (const by of [CHIEF, 'khoitm', MEMBER])
      expect(await refused(by, '/api/bundle')).toEqual([403, 'FORBIDDEN', 'ROLE_NOT_HERE']);
    const [admin] = await house.department.rows<{ email: string }>(
      "select p.email from person p join access_grant g on g.person_id = p.id where g.role = 'admin' limit 1",
    );
    expect(await refused(admin?.email ?? '', '/api/bundle')).toEqual([403, 'FORBIDDEN', 'ROLE_MISSING']);
    expect(await refused(admin?.email ?? '', one())).toEqual([403, 'NOT_YOURS']);
  });

  test('what is not there is not there; what cannot be asked is said', async () => {
    const nothing = '00000000-0000-4000-8000-000000000000';
    for (const path of [`nominations/${nothing}`, `rounds/${nothing}`, `sittings/${nothing}`])
      expect(await refused(CHIEF, `/api/${path}/bundle`)).toEqual([404, 'NOT_FOUND']);
    expect(await refused(CHIEF, `${one()}?files=all`)).toEqual([422, 'INVALID']);
    expect((await fetch(house.one.url + one())).status).toBe(401);
  });

  test('whoever takes something is on record, an auditor or not; whoever is refused has taken nothing', async () => {
    const taking = () =>
      house.department.rows(
        `select p.email, r.what, r.subject_id = $1 as this from reading r join person p on p.id = r.person_id
          where r.what in ('bundle', 'export') order by r.nth desc limit 2`,
        [first()],
      );
    await taken('anhptn', one());
    await asked(CHIEF, `/api/nominations/${first()}/file`).then((answer) => answer.text());
    await refused(CHIEF, one(), 'session');
    expect(await taking()).toEqual([
      { email: 'hanglt@sct.example', what: 'export', this: true },
      { email: 'anhptn@sct.example', what: 'bundle', this: true },
    ]);
  });
});
