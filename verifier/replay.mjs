import { Wrong, read, textIn } from './bundle.mjs';
import { besides, linked, placeOf } from './chains.mjs';

// ── 11 ── replay: each move decided again by the law of its hash, locked away ─────────────────────────────────────

/** The law needs nothing but itself: one that would load anything is not run. Strings cannot become code in there. */
const LOADS = /\bimport\s*(?:[(./{*"'`]|\w+\s+from)/u;
const TIME_LIMIT_MS = 120_000;

const NODE_ROOM = `'use strict';
const { parentPort, workerData } = require('node:worker_threads');
const vm = require('node:vm');
const context = vm.createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
const closed = () => { throw new Error('the law imports nothing'); };
(async () => {
  const law = new vm.SourceTextModule(workerData, { context });
  await law.link(closed);
  await law.evaluate();
  const asks = new vm.SourceTextModule(
    'import { replay } from "law"; globalThis.ask = (past) => JSON.stringify(replay(JSON.parse(past)));', { context });
  await asks.link(() => law);
  await asks.evaluate();
  parentPort.on('message', (past) => {
    try { parentPort.postMessage({ said: String(context.ask(past)) }); }
    catch (error) { parentPort.postMessage({ failed: String(error) }); }
  });
})().catch((error) => parentPort.postMessage({ failed: String(error) }));`;

/** From a disk a browser lets a worker load only what that worker has made itself: so it makes the law's module. */
const PAGE_ROOM = (law) => `
const text = new Blob([${JSON.stringify(law)}], { type: 'text/javascript' });
const loaded = import(URL.createObjectURL(text));
onmessage = async ({ data }) => {
  try { postMessage({ said: JSON.stringify((await loaded).replay(JSON.parse(data))) }); }
  catch (error) { postMessage({ failed: String(error) }); }
};`;

/** Where a law runs: without files, network, environment or this program's memory; ended when it takes too long. */
async function room(law) {
  if (LOADS.test(law)) throw new Error('the law imports something');
  let [worker, answered] = [null, () => {}];
  const heard = (message) => answered(message);
  const failed = (error) => answered({ failed: String(error?.message ?? error) });
  if (typeof process === 'object') {
    const { Worker: Thread } = await import('node:worker_threads');
    const execArgv = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
    worker = new Thread(NODE_ROOM, {
      eval: true,
      workerData: law,
      env: {},
      execArgv,
      stdin: true,
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    worker.on('message', heard).on('error', failed).on('exit', failed);
  } else {
    const text = new Blob([PAGE_ROOM(law)], { type: 'text/javascript' });
    worker = new Worker(URL.createObjectURL(text));
    worker.addEventListener('message', ({ data }) => heard(data));
    worker.addEventListener('error', failed);
  }
  const ask = (past) =>
    new Promise((resolve) => {
      const late = setTimeout(() => resolve({ failed: `> ${TIME_LIMIT_MS / 1000} s` }), TIME_LIMIT_MS);
      answered = (message) => {
        clearTimeout(late);
        resolve(message);
      };
      worker.postMessage(JSON.stringify(past));
    });
  return { ask, close: () => worker.terminate() };
}

/** The law is asked chain by chain, and where the law changed, run by run: what one leaves the next goes on with. */
export async function replayed(audit, tell) {
  const { bundle, erased, count } = audit;
  const rooms = new Map();
  const json = async (name) => JSON.parse(textIn(await read(bundle, name)) ?? '');
  try {
    for (const chain of bundle.manifest.chains.filter(({ life }) =>
      ['nomination', 'round', 'sitting'].includes(life),
    )) {
      const events = await linked(bundle, { leaves: null }, chain, null);
      await besides(bundle, chain, events, erased, {});
      let carried;
      for (let from = 0, to = 0; from < events.length; from = to) {
        const law = events[from].law.bundle;
        while (to < events.length && events[to].law.bundle === law) to++;
        const run = events.slice(from, to);
        const plans = {};
        for (const { plan, planAfter } of run)
          for (const named of [plan, planAfter])
            if (named) plans[named.sha256] ??= await json(`plans/${named.sha256}.json`);
        if (!rooms.has(law)) rooms.set(law, await room(textIn(await read(bundle, `law/${law}.mjs`)) ?? ''));
        const past = {
          life: chain.life,
          law,
          events: run,
          plans,
          withheld: bundle.manifest.withheld,
          ...(carried && { carried }),
        };
        const { said, failed } = await rooms.get(law).ask(past);
        const place = placeOf(chain, run[0].seq, run[0]);
        if (failed !== undefined)
          throw new Wrong('replay', place, [
            `Luật không chạy được: ${failed}`,
            `The law does not run: ${failed}`,
          ]);
        const answer = JSON.parse(said);
        const [fault] = answer.faults;
        if (fault)
          throw new Wrong('replay', placeOf(chain, fault.seq, events[fault.seq - 1]), [
            `${fault.fault}: ${fault.about}`,
            `${fault.fault}: ${fault.about}`,
          ]);
        count.decided += answer.decided;
        count.undecided += answer.undecided.length;
        ({ carried } = answer);
        tell(count);
      }
    }
  } finally {
    for (const one of rooms.values()) await one.close();
  }
}
