import { Wrong, read, textIn } from './bundle.mjs';
import { besides, linked, placeOf } from './chains.mjs';

// ── 11 ── replay: each move decided again by the law of its hash, locked away ─────────────────────────────────────

/** The law needs nothing but itself: one that would load anything is not run. Strings cannot become code in there. */
const LOADS = /\bimport\s*(?:[(./{*"'`]|\w+\s+from)/u;
const TIME_LIMIT_MS = 120_000;
const MEMORY_LIMIT_MIB = 512;
/** What the law is told at a time takes many times its size in memory; no honest chain comes near. */
const TOLD_MAX = 2 ** 23;
const ROOMS_MAX = 4;

/** By these it could take memory that nobody counts. */
const OUTSIDE_THE_HEAP = ['ArrayBuffer', 'SharedArrayBuffer', 'DataView', 'WebAssembly', 'Atomics'];
const TYPED = ['Int8', 'Uint8', 'Uint8Clamped', 'Int16', 'Uint16', 'Int32', 'Uint32', 'Float32', 'Float64'];
const TAKEN_AWAY = [...OUTSIDE_THE_HEAP, ...[...TYPED, 'BigInt64', 'BigUint64'].map((one) => `${one}Array`)];

const NODE_ROOM = `'use strict';
const vm = require('node:vm');
const context = vm.createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
vm.runInContext(${JSON.stringify(TAKEN_AWAY.map((name) => `delete globalThis.${name};`).join(''))}, context);
const closed = () => { throw new Error('the law imports nothing'); };
const loaded = async (text) => {
  const law = new vm.SourceTextModule(text, { context });
  await law.link(closed);
  await law.evaluate();
  const asks = new vm.SourceTextModule(
    'import { replay } from "law"; globalThis.ask = (past) => JSON.stringify(replay(JSON.parse(past)));', { context });
  await asks.link(() => law);
  await asks.evaluate();
};
let law = null;
process.on('disconnect', () => process.exit());
process.on('message', async (message) => {
  law ??= loaded(message.law);
  try {
    await law;
    if (message.past !== undefined) process.send({ said: String(context.ask(message.past)) });
  } catch (error) {
    if (message.past !== undefined) process.send({ failed: String(error) });
  }
});`;

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
  let answered = () => {};
  const heard = (message) => answered(message);
  const failed = (why) => answered({ failed: String(why?.message ?? why) });
  let tell;
  let close;
  if (typeof process === 'object') {
    // a process of its own: whatever the law takes, it is that one which ends
    const { spawn } = await import('node:child_process');
    const limits = [`--max-old-space-size=${MEMORY_LIMIT_MIB}`, '--experimental-vm-modules', '--no-warnings'];
    const child = spawn(process.execPath, [...limits, '-e', NODE_ROOM], {
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.on('message', heard).on('error', failed);
    child.on('exit', (code, signal) => failed(`ended (${signal ?? code})`));
    child.send({ law }, () => {});
    tell = (past) => child.send({ past }, (error) => error && failed(error));
    close = () => child.kill('SIGKILL');
  } else {
    const text = new Blob([PAGE_ROOM(law)], { type: 'text/javascript' });
    const worker = new Worker(URL.createObjectURL(text));
    worker.addEventListener('message', ({ data }) => heard(data));
    worker.addEventListener('error', failed);
    tell = (past) => worker.postMessage(past);
    close = () => worker.terminate();
  }
  const ask = (past) =>
    new Promise((resolve) => {
      const late = setTimeout(() => resolve({ failed: `> ${TIME_LIMIT_MS / 1000} s` }), TIME_LIMIT_MS);
      answered = (message) => {
        clearTimeout(late);
        resolve(message);
      };
      tell(JSON.stringify(past));
    });
  return { ask, close };
}

/** All that the law is told of a chain: null where that is too much at a time. */
async function toldOf({ bundle, erased }, chain) {
  const tooMuch = (names) => names.reduce((sum, name) => sum + bundle.entries.get(name).length, 0) > TOLD_MAX;
  const files = [`events/${chain.of}.ndjson`, `disclosures/${chain.of}.ndjson`];
  if (tooMuch(files)) return null;
  const events = await linked(bundle, { leaves: null }, chain, null, (said) => said);
  const named = events.flatMap(({ plan, planAfter }) => [plan, planAfter]).filter(Boolean);
  const readings = new Set(named.map(({ sha256 }) => `plans/${sha256}.json`));
  if (tooMuch([...files, ...readings])) return null;
  await besides(bundle, chain, events, erased, {}, () => true);
  return events;
}

/** A room for this law: there are few laws, and what a stranger makes of that must not matter. */
async function roomFor(rooms, bundle, law) {
  const there = rooms.get(law);
  if (there) return there;
  const [oldest] = rooms.size >= ROOMS_MAX ? rooms.keys() : [];
  if (oldest !== undefined) {
    rooms.get(oldest).close();
    rooms.delete(oldest);
  }
  rooms.set(law, await room(textIn(await read(bundle, `law/${law}.mjs`)) ?? ''));
  return rooms.get(law);
}

/** The law is asked chain by chain, and where the law changed, run by run: what one leaves the next goes on with. */
export async function replayed(audit, tell) {
  const { bundle, count } = audit;
  const rooms = new Map();
  const json = async (name) => JSON.parse(textIn(await read(bundle, name)) ?? '');
  const lives = ['nomination', 'round', 'sitting'];
  try {
    for (const chain of bundle.manifest.chains.filter(({ life }) => lives.includes(life))) {
      const events = await toldOf(audit, chain);
      if (!events) count.undecided += chain.events;
      let carried;
      for (let from = 0, to = 0; from < (events?.length ?? 0); from = to) {
        const law = events[from].law.bundle;
        while (to < events.length && events[to].law.bundle === law) to++;
        const run = events.slice(from, to);
        const plans = {};
        for (const { plan, planAfter } of run)
          for (const named of [plan, planAfter])
            if (named) plans[named.sha256] ??= await json(`plans/${named.sha256}.json`);
        const past = {
          life: chain.life,
          law,
          events: run,
          plans,
          withheld: bundle.manifest.withheld,
          ...(carried && { carried }),
        };
        const { said, failed } = await (await roomFor(rooms, bundle, law)).ask(past);
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
    for (const one of rooms.values()) one.close();
  }
}
