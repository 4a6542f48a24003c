import { parseArgs } from 'node:util';
import { readFile } from 'node:fs/promises';
import { DataSource } from 'typeorm';
import { changes, changeSentence, type Plan } from '../../workflows/index.js';
import { BusinessClock, SecurityClock } from '../clock/clocks.js';
import { readSettings } from '../config/settings.js';
import { Database } from '../database/database.js';
import { type Reached, reachDatabase } from '../database/reach.js';
import type { Language } from '../texts/language.js';
import { findingText, orderWords, said } from '../texts/index.js';
import { DryRun, type Foreseen, type Proposed } from './dry-run.js';
import { Plans } from './plans.js';
import { readPlanFile } from './read-plan-file.js';

const USAGE = `npm run plan -- check FILE
npm run plan -- diff A B
npm run plan -- dry-run PLAN
A, B, PLAN: a file, or code@version of the database (DATA_DIR or DATABASE_URL); --en: in English`;

const FIRST_ORGANISATION = {
  name: 'plan-first-organisation',
  text: 'select id from organisation order by code limit 1',
};

/** Said to whoever called, and the program ends with that code. */
class Ended extends Error {
  constructor(
    readonly code: 1 | 2,
    message: string,
  ) {
    super(message);
  }
}

interface Looking {
  readonly database: Database;
  readonly organisation: string;
}

/** A connection that can write nothing, whatever is asked of it. */
async function looking<T>(work: (at: Looking) => Promise<T>): Promise<T> {
  let reached: Reached | undefined;
  let source: DataSource | undefined;
  try {
    reached = await reachDatabase(readSettings(process.env));
    source = await new DataSource({
      type: 'postgres',
      url: reached.url,
      extra: { max: 4, options: '-c default_transaction_read_only=on' },
    }).initialize();
    const database = new Database(source);
    const [row] = await database.run<{ id: string }>(FIRST_ORGANISATION, []);
    if (!row) throw new Ended(2, 'chưa có dữ liệu / the database is empty');
    return await work({ database, organisation: row.id });
  } finally {
    await source?.destroy();
    await reached?.stop();
  }
}

const mistakesIn = (
  file: string,
  reading: Awaited<ReturnType<typeof readPlanFile>>,
  lang: Language,
): string[] =>
  reading.ok
    ? []
    : reading.mistakes.map(({ line, column, path, message, code }) => {
        const place = path.length === 0 ? '' : ` ${path.join('.')}:`;
        return `${file}:${line}:${column}:${place} ${said(message, lang)} [${code}]`;
      });

async function ofFile(file: string, lang: Language): Promise<Plan> {
  const reading = await readPlanFile(file).catch((cause: unknown) => {
    throw new Ended(2, `${file}: ${cause instanceof Error ? cause.message : String(cause)}`);
  });
  if (reading.ok) return reading.plan;
  throw new Ended(1, mistakesIn(file, reading, lang).join('\n'));
}

const NAMED = /^([A-Za-z][\w.-]*)@(\d{1,6})$/;

/** `code@version`, unless a file has that very name. */
async function proposedBy(name: string, lang: Language): Promise<Proposed> {
  const [, code, version] = NAMED.exec(name) ?? [];
  const isFile = await readFile(name).then(
    () => true,
    () => false,
  );
  if (isFile || code === undefined) return { plan: await ofFile(name, lang), madeBy: null, kept: false };
  return looking(async ({ database, organisation }) => {
    const kept = await new Plans(database).seek(organisation, code, Number(version));
    if (!kept) throw new Ended(2, `${name}: không có phiên bản này / there is no such version`);
    return { plan: kept.plan, madeBy: kept.madeBy, kept: true };
  });
}

async function check(file: string, lang: Language): Promise<string> {
  const { code, version } = await ofFile(file, lang);
  return lang === 'vi'
    ? `${file}: ${code}@${version}, không có lỗi`
    : `${file}: ${code}@${version}, no mistakes`;
}

async function diff(one: string, other: string, lang: Language): Promise<string> {
  const before = (await proposedBy(one, lang)).plan;
  const after = (await proposedBy(other, lang)).plan;
  const told = changes(before, after).map((change) => changeSentence(change)[lang]);
  const same = lang === 'vi' ? 'Hai bản có nội dung như nhau.' : 'The two say the same.';
  return told.length === 0 ? same : told.join('\n');
}

const itemText = ({ code, name, steps }: Foreseen, lang: Language): string =>
  [
    `${code} ${name}`,
    ...steps.flatMap(({ order, gained, lost, altered }) => [
      `  ${orderWords(order, lang).button}:`,
      ...gained.map((one) => `    + ${findingText(one, lang)}`),
      ...lost.map((one) => `    - ${findingText(one, lang)}`),
      ...altered.map(
        ({ before, after }) => `    ~ ${findingText(before, lang)} → ${findingText(after, lang)}`,
      ),
    ]),
  ].join('\n');

async function dryRun(name: string, lang: Language): Promise<string> {
  const proposed = await proposedBy(name, lang);
  return looking(async ({ database, organisation }) => {
    const dry = new DryRun(database, new Plans(database), new BusinessClock(new SecurityClock()));
    const who = { person: null, organisation, assurance: 'session', channel: 'api' } as const;
    const { looked, items } = await dry.of(proposed, who);
    const changed = items.filter(({ steps }) => steps.length > 0);
    const blocked = changed.filter(({ newBlocks }) => newBlocks.length > 0).length;
    const sum =
      lang === 'vi'
        ? `${looked} hồ sơ đang xét ở phiên bản trước: ${changed.length} đổi kết quả, trong đó ${blocked} bị chặn thêm.`
        : `${looked} running under earlier versions: ${changed.length} judged otherwise, ${blocked} of them blocked further.`;
    return [sum, ...changed.map((item) => itemText(item, lang))].join('\n');
  });
}

async function run(args: readonly string[]): Promise<string> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { en: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const lang = values.en ? 'en' : 'vi';
  const [what, one, other, ...more] = positionals;
  if (what === 'check' && one !== undefined && other === undefined) return check(one, lang);
  if (what === 'diff' && one !== undefined && other !== undefined && more.length === 0)
    return diff(one, other, lang);
  if (what === 'dry-run' && one !== undefined && other === undefined) return dryRun(one, lang);
  throw new Ended(2, USAGE);
}

try {
  process.stdout.write(`${await run(process.argv.slice(2))}\n`);
} catch (error) {
  const why = error instanceof Error ? error.message : String(error);
  // a word it does not know: how it is called is more use than what the parser says of it
  const misused = error instanceof TypeError && 'code' in error;
  process.stderr.write(`${misused ? USAGE : why}\n`);
  process.exitCode = error instanceof Ended ? error.code : 2;
}
