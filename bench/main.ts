import pg from 'pg';
import { measureBundle } from './bundle/measure.js';
import { conditionsOf, load, safeCommits } from './conditions.js';
import { serveAsClient } from './decisions/client.js';
import { measureCheckpointing } from './decisions/checkpointing.js';
import { measureDecisions } from './decisions/measure.js';
import { findPgbench } from './decisions/pgbench.js';
import { serveAsSigner } from './decisions/signer.js';
import type { Bench } from './department/bench.js';
import { type Installation, install } from './department/installation.js';
import { openProgram } from './department/program.js';
import { measureEligibility } from './eligibility.js';
import { type Section, table } from './figures.js';
import { measureHistory } from './history.js';
import { measureInbox } from './inbox/measure.js';
import { writePage } from './page.js';

const MEASUREMENTS: Readonly<Record<string, (bench: Bench, quick: boolean) => Promise<Section>>> = {
  decisions: measureDecisions,
  inbox: measureInbox,
  checkpointing: measureCheckpointing,
  history: measureHistory,
  bundle: measureBundle,
  eligibility: measureEligibility,
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const valueAfter = (option: string, given: readonly string[]): string | undefined =>
  given.includes(option) ? given[given.indexOf(option) + 1] : undefined;

/** Ctrl-C: the database goes first, and whatever is still asking it is no news. */
function clearAwayWhenStopped(place: Installation): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      process.on('uncaughtException', () => {});
      void place.close().finally(() => process.exit(1));
    });
  }
}

async function measureAll(given: readonly string[]): Promise<boolean> {
  const before = load();
  const began = performance.now();
  const only = valueAfter('--only', given)?.split(',') ?? Object.keys(MEASUREMENTS);
  const place = await install();
  clearAwayWhenStopped(place);
  try {
    const admin = new pg.Client({ connectionString: place.adminUrl });
    await admin.connect();
    const program = await openProgram(place.url);
    const sections: Section[] = [];
    try {
      const safe = await safeCommits(admin);
      for (const name of only) {
        say(`${name} …`);
        const measure = MEASUREMENTS[name];
        if (!measure) throw new Error(`--only takes some of ${Object.keys(MEASUREMENTS).join(', ')}`);
        sections.push(await measure({ ...place, program, admin }, given.includes('--quick')));
      }
      const conditions = await conditionsOf(admin, findPgbench(), before);
      for (const { title, details } of sections) say(['', title, ...details].join('\n'));
      const [first, ...rest] = sections;
      const all = first ? [{ ...first, figures: [safe, ...first.figures] }, ...rest] : rest;
      say(`\n${conditions.join('\n')}\n\n${table(all)}`);
      say(`\n${((performance.now() - began) / 1000).toFixed(0)} s in all`);
      const page = valueAfter('--page', given);
      if (page !== undefined) writePage(page, all, conditions);
      return all.every(({ figures }) => figures.every(({ reached }) => reached !== false));
    } finally {
      await program.close();
      await admin.end();
    }
  } finally {
    await place.close();
  }
}

const [role, url, ...rest] = process.argv.slice(2);
if (role === 'client' && url !== undefined) await serveAsClient(url);
else if (role === 'signer' && url !== undefined) await serveAsSigner(url);
else if (!(await measureAll([role, url, ...rest].filter((word) => word !== undefined)))) process.exitCode = 1;
