// Checks one bundle in a process of its own, and says what it took: node verify-once.mjs VERIFIER BUNDLE
import { open, readFile } from 'node:fs/promises';

const [verifier, file] = process.argv.slice(2);
const { verify } = await import(verifier);
const handle = await open(file);
const { size } = await handle.stat();
const read = async (from, to) => (await handle.read(new Uint8Array(to - from), 0, to - from, from)).buffer;
const began = performance.now();
// what is measured is what proves; the law of these invented events is none that could decide them again
const { exit, report, wrong } = await verify({ size, read }, { replay: false });
const clock = (performance.now() - began) / 1000;
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const processor = (userCPUTime + systemCPUTime) / 1e6;
// Linux counts whoever started this process into maxRSS
const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
const kibibytes = Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? maxRSS);
const mebibytes = kibibytes / 1024;
console.log(JSON.stringify({ exit, wrong, events: report?.events ?? 0, clock, processor, mebibytes }));
