import { Checkpoints } from '../../src/log/checkpoints.js';
import { Redacting } from '../../src/records/redacting.js';
import { disclosuresIn } from '../support/bundle-read.js';
import { askedOf, NOT_ANCHORED, refusedBy, takenFrom, verdictOn } from '../support/bundles-taken.js';
import { openProving, type Proving } from '../support/proving.js';
import { ANH, CHIEF, headOf, INDUSTRY, Walk } from '../support/walk.js';

const AUDITOR = 'vinhlt';
const SAID = 'Năm nay chưa có gương tiêu biểu';

let house: Proving;
let nomination: string;

/** One name before its unit, and a unit that has nobody and says why. */
beforeAll(async () => {
  house = await openProving('bundles_erased', []);
  const walk = new Walk(house.department);
  ({ id: nomination } = await walk.unitReview(ANH));
  const { unit } = INDUSTRY;
  const order = { type: 'NIL_RETURN', unit, reason: SAID } as const;
  await walk.order('round', house.department.round, headOf(INDUSTRY), order);
  await signed();
});
afterAll(() => house?.close());

const signed = () => house.one.app.get(Checkpoints, { strict: false }).signed(house.department.organisation);
const codeOf = async (table: string, id: string): Promise<string> =>
  (await house.department.rows<{ code: string }>(`select code from ${table} where id = $1`, [id]))[0]?.code ??
  '';

describe('what is gone', () => {
  test('what two people erased is not in it, and it says so; it comes once that is signed, and still verifies', async () => {
    const { round } = house.department;
    const path = `/api/rounds/${round}/bundle`;
    const code = await codeOf('round', round);
    const [said] = await house.department.rows<{ seq: number }>(
      "select seq from history_private where subject_id = $1 and field = 'comment' order by seq limit 1",
      [round],
    );
    const places = [{ seq: said?.seq ?? 0, field: 'comment' as const }];
    const basis = {
      law: 'Luật 91/2025/QH15',
      number: '07/YC',
      date: '2021-03-15',
      reason: 'Người nêu yêu cầu',
    };
    const redacting = house.one.app.get(Redacting, { strict: false });
    const order = { chain: code, places, withRepeats: true, basis };
    const request = await redacting.ask(order, 'ask-1', house.me(CHIEF, 'second'));
    if (!request.ok) throw new Error(JSON.stringify(request));
    const done = await redacting.confirm(request.id, 'api', 'confirm-1', house.me('khoitm', 'second'));
    expect(done).toMatchObject({ ok: true });
    expect(await refusedBy(house, CHIEF, path)).toEqual([409, 'NOT_YET_IN_LOG']);
    await signed();
    const bundle = await takenFrom(house, CHIEF, path);
    const erased = bundle.lines('redactions.ndjson').map((line) => JSON.parse(line));
    expect(erased).toContainEqual(expect.objectContaining({ of: code, ...places[0] }));
    for (const { seq } of erased)
      expect(disclosuresIn(bundle, code)).not.toContainEqual(
        expect.objectContaining({ seq, field: 'comment' }),
      );
    for (const name of bundle.names) expect(bundle.text(name)).not.toContain(SAID);
    // the record that says so is in it, and what lies beside that is for auditors
    const record = bundle.manifest.chains.find(({ life }) => life === 'record');
    expect(bundle.lines(`events/${record?.of}.ndjson`).join()).toContain('"type":"REDACT"');
    for (const line of disclosuresIn(bundle, record?.of ?? '')) expect(line.withheld).toBe(true);
    expect(await verdictOn(await (await askedOf(house, CHIEF, path)).arrayBuffer())).toEqual(NOT_ANCHORED);
  });

  test('what was erased and is not said to be is not made up', async () => {
    const code = await codeOf('nomination', nomination);
    await house.department.rows(
      `set session_replication_role = replica;
       alter table history_private disable trigger private_stays;
       delete from history_private where field = 'dossier' and subject_id = '${nomination}';
       alter table history_private enable always trigger private_stays;
       set session_replication_role = origin`,
    );
    const bundle = await takenFrom(house, AUDITOR, `/api/nominations/${nomination}/bundle`);
    expect(disclosuresIn(bundle, code).filter(({ field }) => field === 'dossier')).toEqual([]);
    expect(bundle.lines(`events/${code}.ndjson`).join()).toContain('"dossier"');
  });
});
