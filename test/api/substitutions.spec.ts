import { type DescribedApi, startDescribedApi } from '../support/described-api.js';
import { type Department, idOf, openDepartment, who } from '../support/department.js';
import { codes, insistWhole } from '../support/record.js';
import { ANH, CHIEF, CLERK, command, freshKey, headOf, nominatorOf, Walk } from '../support/walk.js';

let department: Department;
let api: DescribedApi;
let walk: Walk;

const HEAD = headOf(ANH);
/** A specialist of another unit, without any office. */
const BINH = 'hanbg';
const DIRECTOR = 'khoitm';
const ADMIN = 'nghiadt';
const TODAY = '2021-03-15';

beforeAll(async () => {
  department = await openDepartment('substitutions');
  api = await startDescribedApi(department.url);
  walk = new Walk(department);
});
afterEach(() => insistWhole(department));
afterAll(async () => {
  await api?.close();
  await department?.close();
});

type Body = Readonly<Record<string, unknown>>;
const asked = (over: object = {}): object => ({
  substitute: idOf(BINH),
  actions: ['ENDORSE', 'RETURN'],
  from: TODAY,
  until: '2021-03-26',
  reason: 'Đi công tác tại Hà Nội',
  ...over,
});
const make = async (as: string, json: object, key = freshKey()) => {
  const { status, misfits, body } = await api.ask('POST', '/api/substitutions', { as, json, key });
  expect(misfits).toEqual([]);
  return { status, body: body as Body };
};
const end = async (as: string, id: unknown, json: object = {}, key = freshKey()) => {
  const path = `/api/substitutions/${String(id)}/end`;
  const { status, misfits, body } = await api.ask('POST', path, { as, json, key });
  expect(misfits).toEqual([]);
  return { status, body: body as Body };
};
const mine = async (as: string) => {
  const { status, misfits, body } = await api.ask('GET', '/api/substitutions', { as });
  expect({ status, misfits }).toEqual({ status: 200, misfits: [] });
  return body as {
    mine: readonly (Body & { id: string; standing: string })[];
    all: readonly Body[] | null;
    lendable: readonly string[];
    may: Body;
  };
};
const refusedFor = ({ status, body }: Awaited<ReturnType<typeof make>>) => [
  status,
  ((body['findings'] ?? []) as readonly { code: string; effect: string }[])
    .filter(({ effect }) => effect === 'block')
    .map(({ code }) => code),
];
const inbox = async (as: string) =>
  (await department.tasks.inbox({ ...who(as), name: as, person: idOf(as) })).items.map(
    ({ code, does, inPlaceOf }) => [code, does, inPlaceOf],
  );
const versions = () =>
  department.rows<{ id: string; version: number }>(
    'select id, grants_version as version from person where id = any ($1) order by id',
    [[idOf(HEAD), idOf(BINH)]],
  );
const told = (template: string) =>
  department.rows<{ recipient: string; told: Body }>(
    'select recipient_id as recipient, told from notice where template = $1 order by recipient_id',
    [template],
  );
const nameOf = async (name: string): Promise<string> =>
  (await department.rows<{ name: string }>('select name from person where id = $1', [idOf(name)]))[0]?.name ??
  '';

describe('somebody acts in the head’s place', () => {
  let id: unknown;
  let first: string;

  test('is offered what his own office lends', async () => {
    const { lendable, may, all } = await mine(HEAD);
    expect(lendable).toContain('ENDORSE');
    expect({ may, all }).toEqual({ may: { own: true, others: false }, all: null });
    expect(await mine(BINH)).toMatchObject({ lendable: [], may: { own: false, others: false }, mine: [] });
  });

  test('made once, whatever is sent twice; both people’s grants move on', async () => {
    const { id: nomination, code } = await walk.unitReview(ANH);
    first = nomination;
    const [before, key] = [await versions(), freshKey()];
    const made = await make(HEAD, asked(), key);
    expect(made).toMatchObject({ status: 201, body: { waiting: 1, findings: [] } });
    id = made.body['id'];
    expect(await make(HEAD, asked(), key)).toMatchObject({ status: 201, body: { id } });
    expect((await make(HEAD, asked({ reason: 'Việc khác' }), key)).status).toBe(422);
    expect(await versions()).toEqual(before.map((one) => ({ ...one, version: one.version + 1 })));
    // what waited already is in his inbox at once, and says in whose place
    expect(await inbox(BINH)).toContainEqual([code, 'ENDORSE', await nameOf(HEAD)]);
    expect(await inbox(HEAD)).toContainEqual([code, 'ENDORSE', null]);
  });

  test('both are told, with how many wait and until when', async () => {
    const letters = await told('substitution.MADE');
    expect(letters.map(({ recipient }) => recipient).toSorted()).toEqual([idOf(HEAD), idOf(BINH)].toSorted());
    const ofSubstitute = letters.find(({ recipient }) => recipient === idOf(BINH))?.told;
    expect(ofSubstitute).toMatchObject({
      substitution: id,
      principal: await nameOf(HEAD),
      substitute: await nameOf(BINH),
      standsIn: true,
      actions: ['ENDORSE', 'RETURN'],
      from: TODAY,
      until: '2021-03-26',
      reason: 'Đi công tác tại Hà Nội',
      waiting: 1,
    });
    expect(ofSubstitute?.['due']).toMatch(/^2021-03-/);
  });

  test('both see it, and so do the Director and the administrator', async () => {
    for (const as of [HEAD, BINH]) expect((await mine(as)).mine).toMatchObject([{ id, standing: 'running' }]);
    for (const as of [DIRECTOR, ADMIN, CHIEF]) expect((await mine(as)).all).toMatchObject([{ id }]);
    expect((await mine(CLERK)).all).toBeNull();
  });

  test('he is told of the next task as well; not when a conflict keeps him or the head from it, nor when locked out', async () => {
    await walk.order('nomination', first, BINH, { type: 'RETURN', reason: 'Bổ sung số liệu' });
    const noticesFor = async (nomination: string) =>
      (
        await department.rows<{ recipient: string; substitution: string | null }>(
          `select recipient_id as recipient, substitution_id as substitution from notice
            where subject_id = $1 and template = 'task.ENDORSE' and seq = (select max(seq) from notice n
              where n.subject_id = $1 and n.template = 'task.ENDORSE')`,
          [nomination],
        )
      ).map(({ recipient, substitution }) => [recipient, substitution]);
    await walk.order('nomination', first, nominatorOf(ANH), { type: 'SUBMIT' });
    const heard = await noticesFor(first);
    expect(heard).toContainEqual([idOf(BINH), id]);
    expect(heard).toContainEqual([idOf(HEAD), null]);
    // the head is the nominee of the next: neither he nor whoever stands in for him hears of it
    const own = await walk.unitReview({ unit: ANH.unit, person: HEAD });
    const people = (await noticesFor(own.id)).map(([recipient]) => recipient);
    expect(people).not.toContain(idOf(HEAD));
    expect(people).not.toContain(idOf(BINH));
    expect(people.length).toBeGreaterThan(0);
    expect((await inbox(BINH)).map(([code]) => code)).not.toContain(own.code);
    // nobody who is locked out
    await department.rows('update person set disabled_at = now() where id = $1', [idOf(BINH)]);
    await walk.order('nomination', first, HEAD, { type: 'RETURN', reason: 'Bổ sung số liệu' });
    await walk.order('nomination', first, nominatorOf(ANH), { type: 'SUBMIT' });
    expect((await noticesFor(first)).map(([recipient]) => recipient)).not.toContain(idOf(BINH));
    await department.rows('update person set disabled_at = null where id = $1', [idOf(BINH)]);
  });

  test('what he does names both: in the chain and among the step’s people', async () => {
    await walk.order('nomination', first, BINH, { type: 'ENDORSE' });
    const [event] = await department.rows<{ actor: Body }>(
      `select body::jsonb -> 'actor' as actor from history_event where subject_id = $1 and type = 'ENDORSE'`,
      [first],
    );
    expect(event?.actor).toMatchObject({ person: idOf(BINH), role: 'unitHead', as: 'TUQ.', for: idOf(HEAD) });
  });

  test('ended by either of the two; what came by it dies with it, and both are told', async () => {
    const again = await walk.unitReview({ unit: 'QLTM', person: 'longbd' });
    const [task] = await department.rows<{ id: string }>(
      'select id from task where subject_id = $1 and closed_seq is null',
      [again.id],
    );
    await department.rows(
      `insert into link (id, organisation_id, token_hash, task_id, person_id, substitution_id, version, seq, issued_at, expires_at)
       values (gen_random_uuid(), $1, 'h', $2, $3, $4, 1, 1, now(), now() + interval '1 day')`,
      [department.organisation, task?.id, idOf(BINH), id],
    );
    expect(refusedFor(await end(CLERK, id))).toEqual([403, ['ROLE_MISSING']]);
    const before = await versions();
    expect(await end(BINH, id, { reason: 'Đã về' })).toMatchObject({ status: 200, body: { id } });
    expect(await versions()).toEqual(before.map((one) => ({ ...one, version: one.version + 1 })));
    expect(
      await department.rows(`select revoked_because as because from link where substitution_id = $1`, [id]),
    ).toEqual([{ because: 'substitutionEnded' }]);
    expect((await told('substitution.ENDED')).map(({ recipient }) => recipient).toSorted()).toEqual(
      [idOf(HEAD), idOf(BINH)].toSorted(),
    );
    expect(await inbox(BINH)).toEqual([]);
    const late = await department.road.act(command('nomination', again.id, BINH, { type: 'ENDORSE' }));
    expect(late).toMatchObject({ ok: false });
    expect(codes(late)).toEqual(['ROLE_MISSING']);
    expect(refusedFor(await end(HEAD, id))).toEqual([409, ['SUBSTITUTION_OVER']]);
    expect((await end(HEAD, idOf(HEAD))).status).toBe(404);
  });

  test('who did what is on a record that nobody changes', async () => {
    const steps = await department.rows<Body>(
      'select step, by_id as by, person_id as person, other_id as other, why from people_step order by noted_at',
    );
    expect(steps).toEqual([
      {
        step: 'MAKE_SUBSTITUTION',
        by: idOf(HEAD),
        person: idOf(HEAD),
        other: idOf(BINH),
        why: 'Đi công tác tại Hà Nội',
      },
      { step: 'END_SUBSTITUTION', by: idOf(BINH), person: idOf(HEAD), other: idOf(BINH), why: 'Đã về' },
    ]);
    await expect(department.rows('delete from people_step')).rejects.toThrow('append-only');
    await expect(department.rows(`update people_step set why = ''`)).rejects.toThrow('append-only');
  });
});

describe('what is refused', () => {
  test('says every reason', async () => {
    const wrong = asked({
      actions: ['CAST_BALLOT', 'ACCEPT'],
      from: '2021-03-14',
      until: '2021-12-31',
      substitute: idOf(ADMIN),
    });
    expect(refusedFor(await make(HEAD, wrong))).toEqual([
      409,
      [
        'SUBSTITUTION_TOO_LONG',
        'SUBSTITUTION_IN_THE_PAST',
        'SUBSTITUTE_WATCHES',
        'SUBSTITUTION_IN_PERSON',
        'SUBSTITUTION_NOT_HELD',
      ],
    ]);
    expect((await make(HEAD, asked({ until: '31/3' }))).status).toBe(422);
    expect((await make(HEAD, asked({ reason: ' ' }))).status).toBe(422);
  });

  test('a colleague for the head; the Director for the head who is ill', async () => {
    const ill = asked({ principal: idOf(HEAD), reason: 'Nghỉ ốm' });
    expect(refusedFor(await make(CLERK, ill))[0]).toBe(403);
    const made = await make(DIRECTOR, ill);
    expect(made.status).toBe(201);
    expect((await end(DIRECTOR, made.body['id'])).status).toBe(200);
  });

  test('a chain: what he has from another he does not lend on', async () => {
    const made = await make(HEAD, asked({ actions: ['ENDORSE'] }));
    const chained = asked({ principal: idOf(BINH), substitute: idOf('longbd'), actions: ['ENDORSE'] });
    expect(refusedFor(await make(DIRECTOR, chained))).toEqual([409, ['SUBSTITUTION_CHAIN']]);
    expect(refusedFor(await make(HEAD, asked({ substitute: idOf('longbd') })))).toEqual([
      409,
      ['SUBSTITUTION_LENT_ALREADY'],
    ]);
    await end(HEAD, made.body['id']);
  });

  test('the Director’s letter to anybody but the head of a unit, or without a paper', async () => {
    const letter = asked({ actions: ['FORWARD'] });
    expect(refusedFor(await make(DIRECTOR, letter))).toEqual([
      409,
      ['SUBSTITUTION_UNWRITTEN', 'SUBSTITUTE_HEADS_NO_UNIT'],
    ]);
    const paper = { number: '18/GUQ-SCT', date: '2021-03-12' };
    const made = await make(DIRECTOR, { ...letter, substitute: idOf(HEAD), paper });
    expect(made.status).toBe(201);
    expect((await mine(HEAD)).mine).toContainEqual(expect.objectContaining({ id: made.body['id'], paper }));
    await end(HEAD, made.body['id']);
  });
});

describe('whoever stands in', () => {
  test('was auditor years ago: he may, and then he can', async () => {
    await department.rows(
      `insert into access_grant (id, organisation_id, person_id, role, from_day, until_day)
       values (gen_random_uuid(), $1, $2, 'auditor', '2015-01-01', '2016-12-31')`,
      [department.organisation, idOf(BINH)],
    );
    const [code = ''] = (await inbox(HEAD)).find(([, does]) => does === 'ENDORSE') ?? [];
    const [his] = await department.rows<{ id: string }>('select id from nomination where code = $1', [code]);
    const { body } = await make(HEAD, asked());
    expect(await inbox(BINH)).toContainEqual([code, 'ENDORSE', await nameOf(HEAD)]);
    await walk.order('nomination', his?.id ?? '', BINH, { type: 'ENDORSE' });
    await end(HEAD, body['id']);
  });

  test('is locked out: it ends, the absent one is told, and another may stand in at once', async () => {
    const made = await make(HEAD, asked());
    expect(made.status).toBe(201);
    const before = (await told('substitution.ENDED')).length;
    const locked = await api.ask('POST', `/api/people/${idOf(BINH)}/disable`, {
      as: ADMIN,
      key: freshKey(),
      json: { reason: 'Nghỉ việc' },
    });
    expect(locked.status).toBe(200);
    const ended = (await told('substitution.ENDED')).filter(
      ({ told: { substitution } }) => substitution === made.body['id'],
    );
    expect(ended).toMatchObject([{ recipient: idOf(HEAD), told: { standsIn: false, until: '2021-03-26' } }]);
    expect((await told('substitution.ENDED')).length).toBe(before + 1);
    expect((await mine(HEAD)).mine.find(({ id }) => id === made.body['id'])).toMatchObject({
      standing: 'ended',
      endedBy: { id: idOf(ADMIN) },
    });
    const another = await make(HEAD, asked({ substitute: idOf('longbd') }));
    expect(another.status).toBe(201);
    await end(HEAD, another.body['id']);
  });

  test('in thousands of years does not', async () => {
    const far = asked({ substitute: idOf('longbd'), from: '9999-12-01', until: '9999-12-31' });
    expect(refusedFor(await make(HEAD, far))).toEqual([409, ['SUBSTITUTION_TOO_FAR_AHEAD']]);
  });
});
