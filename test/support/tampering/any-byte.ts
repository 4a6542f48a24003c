import { canonical } from '../../../src/history/canonical.js';
import { type Bundle, withFile } from '../bundle-builder.js';
import { at, type Found, type Kind, logged, ownFile } from './act.js';
import { type Body, hashOfBody, isWhole, LEAVES, linesIn } from './editing.js';
import { oneOf } from './histories.js';

/** One bit of one byte anywhere, and what that must be found as. */

/** Whoever doubts the program's reading of a plan compares it with the plan: that its hash is listed is all there is. */
const UNBOUND = /^plans\/.*\.json$/;

/** What a line says, where it is UTF-8 and written in the one way there is. */
function saidIn(line: Uint8Array): Record<string, unknown> | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line);
    const said = JSON.parse(text) as Record<string, unknown>;
    return canonical(said) === text ? said : null;
  } catch {
    return null;
  }
}

interface Altered {
  readonly name: string;
  /** From 1. */
  readonly line: number;
  readonly before: Record<string, unknown>;
  /** Null: no line as it must be written, or another number of lines. */
  readonly after: Record<string, unknown> | null;
}

/** The line in which a byte was altered. */
function alteredLine(name: string, before: Uint8Array, after: Uint8Array, byte: number): Altered {
  const [from, line] = [
    byte === 0 ? 0 : before.lastIndexOf(10, byte - 1) + 1,
    before.subarray(0, byte).filter((one) => one === 10).length + 1,
  ];
  const to = before.indexOf(10, byte);
  const kept = before[byte] !== 10 && after[byte] !== 10;
  return {
    name,
    line,
    before: saidIn(before.subarray(from, to)) ?? {},
    after: kept ? saidIn(after.subarray(from, to)) : null,
  };
}

const differs = ({ before, after }: Altered, member: string): boolean =>
  canonical(before[member] ?? null) !== canonical(after?.[member] ?? null);

const HEX = /^[0-9a-f]{64}$/;

/** Whether it still says what every event must say. */
function isEvent(said: Record<string, unknown>): boolean {
  const {
    v,
    law,
    private: commits,
  } = said as { v: unknown; law?: Record<string, unknown>; private?: object };
  const plans = ['plan', 'planAfter'].filter((name) => name in said);
  const named = (name: string) => (said[name] as Record<string, unknown>)['sha256'];
  const machine = law?.['machine'];
  return (
    v === 1 &&
    ['seq', 'of', 'type', 'at', 'prev', 'from', 'to', 'private', 'law'].every((name) => name in said) &&
    Number(said['seq']) > 0 &&
    Object.values(commits ?? {}).every((hash) => HEX.test(String(hash))) &&
    plans.every((name) => HEX.test(String(named(name)))) &&
    HEX.test(String(law?.['bundle'])) &&
    typeof machine === 'string' &&
    (plans.includes('plan') || machine.startsWith('record@'))
  );
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function inEvent(altered: Altered, chain: string, before: Body | undefined): Found {
  const { after, line } = altered;
  const found = (kind: string): Found => ({ kind, place: at(chain, line) });
  if (!after || !isEvent(after)) return found('canonical');
  const machine = (said: Record<string, unknown>) =>
    String((said['law'] as Record<string, unknown>)['machine']).split('@')[0];
  if (differs(altered, 'seq')) return found('gap');
  if (differs(altered, 'of') || machine(altered.before) !== machine(after)) return found('of');
  if (differs(altered, 'prev')) return found('prev');
  if (!MOMENT.test(String(after['at'])) || String(after['at']) < (before?.at ?? '')) return found('time');
  return found(differs(altered, 'from') ? 'state' : 'hash');
}

function inBeside(altered: Altered, chain: string): Found {
  const { name, line, before, after } = altered;
  const { seq, field } = before as { seq: number; field: string };
  const shaped =
    after !== null &&
    Object.keys(after).toString() === Object.keys(before).toString() &&
    Number(after['seq']) > 0 &&
    ('withheld' in after ? after['withheld'] === true : /^[0-9a-f]{32}$/.test(String(after['salt'])));
  if (!shaped) return { kind: 'canonical', place: { chain, file: name, line } };
  const moved = differs(altered, 'seq') || differs(altered, 'field');
  return { kind: moved ? 'undisclosed' : 'commitment', place: { ...at(chain, seq), field } };
}

function inProof({ name, line, before, after }: Altered, chain: string): Found {
  const shaped =
    after !== null &&
    Object.keys(after).toString() === Object.keys(before).toString() &&
    Number(after['seq']) > 0 &&
    (after['path'] as unknown[]).every((hash) => HEX.test(String(hash)));
  return shaped
    ? { kind: 'proof', place: at(chain, line) }
    : { kind: 'canonical', place: { chain, file: name, line } };
}

function inConsistency({ name, line, before, after }: Altered): Found {
  const shaped =
    after !== null &&
    'size' in after &&
    Array.isArray(after['path']) &&
    after['path'].every((hash) => HEX.test(String(hash)));
  return shaped
    ? { kind: 'consistency', place: { file: `checkpoints/${String(before['size'])}.txt` } }
    : { kind: 'canonical', place: { file: name, line } };
}

function inErasures(altered: Altered): Found {
  const { name, line, before, after } = altered;
  const { of, seq, field } = before as { of: string; seq: number; field: string };
  const shaped =
    after !== null &&
    Object.keys(after).toString() === Object.keys(before).toString() &&
    Object.keys(after['event'] as object).toString() === 'of,seq' &&
    Number(after['seq']) > 0 &&
    Number((after['event'] as { seq: unknown }).seq) > 0;
  if (!shaped) return { kind: 'canonical', place: { file: name, line } };
  const elsewhere = ['of', 'seq', 'field'].some((member) => differs(altered, member));
  return { kind: elsewhere ? 'undisclosed' : 'redaction', place: { ...at(of, seq), field } };
}

/** Origin, size and root as a note says them; null: no note. */
function noteIn(content: Uint8Array) {
  const text = Buffer.from(content).toString('utf8');
  const [, origin, size, root, signatures = ''] =
    /^([^\n]+)\n([1-9]\d*)\n([A-Za-z0-9+/]{43}=)\n\n((?:— [^\s+]+ \S+\n)+)$/u.exec(text) ?? [];
  const coded = [
    root ?? '',
    ...signatures
      .split('\n')
      .slice(0, -1)
      .map((one) => one.split(' ')[2] ?? ''),
  ];
  const sound = coded.every((one) => one !== '' && Buffer.from(one, 'base64').toString('base64') === one);
  return sound && !text.includes('\ufffd') ? { origin, size, root } : null;
}

/** Of one chain alone the bundle's own checkpoint is asked first by the proof of its first event. */
function inCheckpoint(bundle: Bundle, name: string, after: Uint8Array): Found[] {
  const [was, is] = [noteIn(bundle.files.get(name) ?? new Uint8Array()), noteIn(after)];
  const same = is?.origin === was?.origin && is?.size === was?.size && is?.root === was?.root;
  if (name !== ownFile(bundle) || (is && same)) return [{ kind: 'signature', place: { file: name } }];
  const root: Found = { kind: 'root', place: { file: name } };
  const proof: Found = { kind: 'proof', place: at(bundle.manifest.chains[0]?.of ?? '', 1) };
  if (isWhole(bundle) || (is?.root === was?.root && is?.size === was?.size)) return [root];
  return is?.root === was?.root ? [proof, root] : [proof];
}

function inLeaves(bundle: Bundle, byte: number): Found {
  const idx = Math.floor(byte / 32);
  const hash = Buffer.from(bundle.files.get(LEAVES) ?? [])
    .subarray(idx * 32, idx * 32 + 32)
    .toString('hex');
  return { kind: logged(bundle), place: { ...eventOf(bundle, hash) } };
}

function eventOf(bundle: Bundle, hash: string) {
  for (const { of } of bundle.manifest.chains) {
    const seq = 1 + linesIn(bundle, `events/${of}.ndjson`).findIndex((said) => hashOfBody(said) === hash);
    if (seq > 0) return at(of, seq);
  }
  return {};
}

/** What an altered byte of a file must be found as, when the list of files has been written anew. */
function foundIn(bundle: Bundle, name: string, byte: number, after: Uint8Array): Found | Found[] {
  const [, folder, of = ''] = /^([a-z]+)\/(.+)\.\w+$/.exec(name) ?? [];
  const altered = () => alteredLine(name, bundle.files.get(name) ?? new Uint8Array(), after, byte);
  if (name === LEAVES) return inLeaves(bundle, byte);
  if (name === 'keys.txt') return { kind: 'signature', place: { file: name } };
  if (name === 'redactions.ndjson') return inErasures(altered());
  switch (folder) {
    case 'events': {
      const one = altered();
      const before = linesIn(bundle, name)[one.line - 2];
      return inEvent(one, of, before === undefined ? undefined : (JSON.parse(before) as Body));
    }
    case 'disclosures':
      return inBeside(altered(), of);
    case 'proofs':
      return inProof(altered(), of);
    case 'log':
      return inConsistency(altered());
    case 'checkpoints':
      return inCheckpoint(bundle, name, after);
    default:
      return { kind: folder === 'law' ? 'law' : 'plan', place: { file: name } };
  }
}

export const byteEdited: Kind = ({ bundle }, random) => {
  const names = [...bundle.files]
    .filter(([name, content]) => content.length > 0 && !UNBOUND.test(name))
    .map(([name]) => name);
  const name = oneOf(random, names);
  const before = bundle.files.get(name) ?? new Uint8Array();
  const byte = random(before.length);
  const after = Uint8Array.from(before).with(byte, (before[byte] ?? 0) ^ (1 << random(8)));
  const [found, or] = [foundIn(bundle, name, byte, after)].flat();
  if (!found) return null;
  return {
    what: `a bit of byte ${byte} of ${name}`,
    bundle: withFile(bundle, name, after),
    found,
    ...(or && { or }),
  };
};
