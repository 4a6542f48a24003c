import { decoder, hex, sha256 } from './hashes.mjs';
import { canonicalIn, isTooDeep } from './forms.mjs';

/** @typedef {{ file?: string, chain?: string, life?: string, seq?: number, field?: string, idx?: number, type?: string,
 *   at?: string, anchor?: string }} Place  where something is wrong */

/** Not as it was: the bundle can be read, and something in it is not what it must be. */
export class Wrong extends Error {
  constructor(kind, place, why) {
    super(`${kind} ${JSON.stringify(place)}`);
    this.kind = kind;
    this.place = place;
    this.why = why;
  }
}

/** No bundle, or not a whole one; or what was given beside it is not what it should be. */
export class Unreadable extends Error {
  constructor(...why) {
    super(why[1]);
    this.why = why;
  }
}

// ── 6 ── zip: stored and deflated files by the central directory; whatever is out of the ordinary is refused ──────

const HASH = '[0-9a-f]{64}';
const CODE_OF_CHAIN = '[A-Za-z0-9][A-Za-z0-9._-]{0,99}';
/** Nothing else may be in a bundle: no folder above it, no absolute path, no second name for the same file. */
const NAMES = new RegExp(
  `^(?:manifest\\.json|keys\\.txt|redactions\\.ndjson|VERIFY\\.md|verify\\.html|verify\\.mjs|log/leaves\\.bin|log/consistency\\.ndjson|(?:events|disclosures|proofs)/${CODE_OF_CHAIN}\\.ndjson|checkpoints/[1-9]\\d{0,9}\\.txt|plans/${HASH}\\.(?:yaml|json)|law/${HASH}\\.mjs|files/${HASH})$`,
);
const FOLDER = /^(?:events|disclosures|proofs|log|checkpoints|plans|law|files)\/$/;
const [MIB, ALL_MAX] = [2 ** 20, 2 ** 32];
/** What is read as a whole takes many times its size, and a small zip can say a lot: no honest bundle comes near these. */
const sizeMax = (name) => {
  if (/^(?:keys\.txt|checkpoints\/.*)$/.test(name)) return MIB / 16;
  if (name.startsWith('plans/')) return 8 * MIB;
  return /^(?:manifest\.json|redactions\.ndjson|log\/consistency\.ndjson)$/.test(name) ? 16 * MIB : 64 * MIB;
};
const LINE_MAX = 2 * MIB;

const noZip = (what) => new Unreadable(`Không phải gói hồ sơ: ${what}.`, `Not a bundle: ${what}.`);

const viewOf = ({ buffer, byteOffset, byteLength }) => new DataView(buffer, byteOffset, byteLength);

/** The files in a zip by their names. `source` has a size and reads bytes from … to. */
async function entriesIn(source) {
  if (source.size < 22) throw noZip('zip?');
  const end = viewOf(await source.read(source.size - 22, source.size));
  if (end.getUint32(0, true) !== 0x06054b50) throw noZip('zip: end record');
  const [disks, count, size, at] = [
    end.getUint32(4, true),
    end.getUint16(10, true),
    end.getUint32(12, true),
    end.getUint32(16, true),
  ];
  if (disks !== 0 || end.getUint16(8, true) !== count || at + size !== source.size - 22)
    throw noZip('zip: directory');
  const directory = await source.read(at, at + size);
  const view = viewOf(directory);
  const found = [];
  for (let here = 0; here < size; ) {
    if (here + 46 > size || view.getUint32(here, true) !== 0x02014b50) throw noZip('zip: directory');
    const u16 = (offset) => view.getUint16(here + offset, true);
    const u32 = (offset) => view.getUint32(here + offset, true);
    const next = here + 46 + u16(28) + u16(30) + u16(32);
    const name = String.fromCharCode(...directory.subarray(here + 46, here + 46 + u16(28)));
    const [flags, method, packed, length, start] = [u16(8), u16(10), u32(20), u32(24), u32(42)];
    const link = u16(40) >>> 12 === 0xa;
    // bits 1, 2, 3 and 11 only tell how it was packed; the others: encrypted, patched, masked
    const odd = link || (flags & ~0x080e) !== 0 || (method !== 0 && method !== 8) || u16(34) !== 0;
    if (next > size || odd || (method === 0 && packed !== length))
      throw noZip(`zip: ${JSON.stringify(name)}`);
    if (!NAMES.test(name) && !(FOLDER.test(name) && length === 0)) throw noZip(`${JSON.stringify(name)}?`);
    found.push({ name, method, packed, length, start, end: at });
    here = next;
  }
  found.sort((one, other) => one.start - other.start);
  found.forEach((entry, index) => (entry.end = found[index + 1]?.start ?? at));
  const entries = new Map(found.map((entry) => [entry.name, entry]));
  const total = found.reduce((sum, { length }) => sum + length, 0);
  if (found.length !== count || entries.size !== count) throw noZip('zip: names');
  const large = found.find(({ name, length }) => length > sizeMax(name));
  if (large) throw noZip(`${large.name}: > ${sizeMax(large.name) / MIB} MiB`);
  if (total > ALL_MAX) throw noZip('zip: > 4 GiB');
  return entries;
}

/** The bytes of a file, as far as they can be unpacked, and whether that is all of them and no more. */
async function unpacked(source, { name, method, packed, length, start, end }) {
  const bytes = await source.read(start, end);
  const head = viewOf(bytes);
  const local =
    bytes.length >= 30 && head.getUint32(0, true) === 0x04034b50 && head.getUint16(8, true) === method;
  const from = local ? 30 + head.getUint16(26, true) + head.getUint16(28, true) : 0;
  const named = local && String.fromCharCode(...bytes.subarray(30, 30 + head.getUint16(26, true))) === name;
  if (!named || from + packed > bytes.length) throw noZip(`zip: ${name}`);
  const body = bytes.subarray(from, from + packed);
  return method === 0 ? { bytes: body, whole: true } : inflated(body, length);
}

/** Never more than the directory says: what a small file swells to does not matter. */
async function inflated(body, length) {
  if (typeof process === 'object') {
    // the same in Node, and quicker; where it fails, the way of the browsers tells how far it can be read
    const { inflateRawSync } = await import('node:zlib');
    try {
      // in one piece: put together from many, it would be there twice
      const chunkSize = Math.max(length + 1, 64);
      const options = { maxOutputLength: Math.max(length, 1), chunkSize, info: true };
      const { buffer, engine } = inflateRawSync(body, options);
      const whole = buffer.length === length && engine.bytesWritten === body.length;
      return { bytes: new Uint8Array(buffer), whole };
    } catch {
      if (!process.versions.node.startsWith('18.')) return streamed(body, length);
      return { bytes: new Uint8Array(), whole: false };
    }
  }
  return streamed(body, length);
}

async function streamed(body, length) {
  const whole = new Uint8Array(length);
  let at = 0;
  try {
    const reader = new Blob([body]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { bytes: whole.subarray(0, at), whole: at === length };
      if (at + value.length > length) break;
      whole.set(value, at);
      at += value.length;
    }
    await reader.cancel();
  } catch {
    // what came before the break is looked at all the same: there the place may be found
  }
  return { bytes: whole.subarray(0, at), whole: false };
}

// ── 7 ── the bundle and its files ─────────────────────────────────────────────────────────────────────────────────

export const isHash = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
export const isText = (value) => typeof value === 'string';
export const isCount = (value) => Number.isSafeInteger(value) && value > 0 && value < 2 ** 31;
export const isTexts = (value) => Array.isArray(value) && value.every(isText);
export const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** An object of these fields and no other. */
export const isExactly = (value, ...fields) =>
  isObject(value) &&
  Object.keys(value).length === fields.length &&
  fields.every((field) => Object.hasOwn(value, field));
const inOrder = (texts) => texts.every((text, at) => at === 0 || texts[at - 1] < text);
/** These three are what checks; whoever doubts them takes his own. */
const NOT_VOUCHED = new Set(['manifest.json', 'VERIFY.md', 'verify.html', 'verify.mjs']);

/** Node can tell what is UTF-8 sooner than by decoding it, as the others do. */
const ofNode = typeof process === 'object' ? await import('node:buffer') : {};
export function textIn(bytes) {
  if (ofNode.isUtf8) {
    const { buffer, byteOffset, length } = bytes;
    return ofNode.isUtf8(bytes) ? ofNode.Buffer.from(buffer, byteOffset, length).toString() : null;
  }
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

export async function opened(source) {
  const entries = await entriesIn(source);
  const entry = entries.get('manifest.json');
  const { bytes, whole } = entry ? await unpacked(source, entry) : {};
  const text = whole ? textIn(bytes) : null;
  let manifest = null;
  try {
    manifest = isTooDeep(text ?? '') ? null : JSON.parse(text ?? '');
  } catch {
    // said below
  }
  if (!isManifest(manifest)) throw noZip('manifest.json');
  if (canonicalIn(text.replace(/\n$/, '')) === null) throw new Wrong('canonical', { file: 'manifest.json' });
  return { source, entries, manifest, faults: new Map(), unread: new Set(entries.keys()) };
}

const LIVES = ['nomination', 'record', 'round', 'sitting'];
const SCOPES = ['nomination', 'round', 'sitting'];
const isScope = (scope) =>
  scope?.is === 'all'
    ? isExactly(scope, 'is')
    : isExactly(scope, 'is', 'of') && SCOPES.includes(scope.is) && isText(scope.of);
const isListed = (chain) =>
  isExactly(chain, 'of', 'life', 'events', 'head') &&
  isText(chain.of) &&
  new RegExp(`^${CODE_OF_CHAIN}$`).test(chain.of) &&
  LIVES.includes(chain.life) &&
  isCount(chain.events) &&
  isHash(chain.head);
const MANIFEST = 'format origin organisation scope madeAt rehearsal size chains withheld files'.split(' ');

function isManifest(value) {
  if (!isExactly(value, ...MANIFEST) || value.format !== 'guong-sang/bundle/v1') return false;
  const { origin, organisation, scope, madeAt, rehearsal, size, chains, withheld, files } = value;
  return (
    [origin, organisation, madeAt].every(isText) &&
    isScope(scope) &&
    typeof rehearsal === 'boolean' &&
    isCount(size) &&
    Array.isArray(chains) &&
    chains.every(isListed) &&
    isTexts(withheld) &&
    isObject(files) &&
    Object.values(files).every(isHash)
  );
}

/** One file, its hash compared with the manifest's. What is wrong with it is noted, and it is read on. */
export async function read(bundle, name) {
  const entry = bundle.entries.get(name);
  bundle.unread.delete(name);
  if (!entry) {
    bundle.faults.set(name, ['Không có tệp này.', 'It is not there.']);
    throw new Wrong('file', { file: name });
  }
  const { bytes, whole } = await unpacked(bundle.source, entry);
  const hash = hex(sha256(bytes));
  if (!whole) bundle.faults.set(name, ['Không giải nén được trọn vẹn.', 'It cannot be unpacked whole.']);
  else if (hash !== bundle.manifest.files[name] || (name.startsWith('files/') && name !== `files/${hash}`))
    bundle.faults.set(name, [
      'Nội dung không khớp mã băm đã ghi.',
      'Its content does not have the hash stated.',
    ]);
  return bytes;
}

/** Lines, each ended; one that is not ended is null, and so is one much too long. */
export function* linesIn(bytes) {
  for (let from = 0; from < bytes.length; ) {
    const to = bytes.indexOf(10, from);
    yield to < 0 || to - from > LINE_MAX ? null : bytes.subarray(from, to);
    from = to < 0 ? bytes.length : to + 1;
  }
}

export async function jsonLines(bundle, name, is, place = {}) {
  return Array.from(linesIn(await read(bundle, name)), (line, at) => {
    const said = canonicalIn((line && textIn(line)) ?? '');
    if (!isObject(said) || !is(said)) throw new Wrong('canonical', { ...place, file: name, line: at + 1 });
    return said;
  });
}

/** What every bundle of its scope has, and what only one of another scope would. */
function filesOfScope({ scope, chains }) {
  const each = (...folders) => folders.flatMap((folder) => chains.map(({ of }) => `${folder}/${of}.ndjson`));
  const common = ['keys.txt', 'redactions.ndjson', ...each('events', 'disclosures')];
  const ofAll = ['log/leaves.bin'];
  const ofPart = ['log/consistency.ndjson', ...each('proofs')];
  return scope.is === 'all'
    ? { needed: [...common, ...ofAll], foreign: ofPart }
    : { needed: [...common, ...ofPart], foreign: ofAll };
}

/** The manifest against the zip: every other file is named in it and belongs to it, and is there. */
export async function checkFiles({ manifest, entries, faults, unread }, rest) {
  const { chains, files, scope, rehearsal, origin } = manifest;
  for (const name of [...unread].filter((one) => !NOT_VOUCHED.has(one) && !FOLDER.test(one)))
    await rest(name);
  const { needed, foreign } = filesOfScope(manifest);
  const elsewhere = new Set([...NOT_VOUCHED, ...foreign]);
  const codes = new Set(chains.map(({ of }) => of));
  for (const name of [...Object.keys(files), ...needed]) {
    const [, code] = /^(?:events|disclosures|proofs)\/(.+)\.ndjson$/.exec(name) ?? [];
    if (!entries.has(name)) faults.set(name, ['Không có tệp này.', 'It is not there.']);
    else if (elsewhere.has(name) || (code && !codes.has(code)))
      faults.set(name, ['Không thuộc gói này.', 'It does not belong here.']);
  }
  const scoped = scope.is === 'all' || chains.some(({ of, life }) => of === scope.of && life === scope.is);
  const ordered = inOrder(chains.map(({ life, of }) => `${life} ${of}`)) && inOrder(manifest.withheld);
  const unique = new Set(chains.map(({ of }) => of)).size === chains.length;
  if (!scoped || !ordered || !unique || rehearsal !== origin.startsWith('rehearsal.invalid/'))
    faults.set('manifest.json', [
      'Phạm vi, danh mục hoặc dấu chạy thử không đúng.',
      'Its scope, list or mark of a rehearsal is not right.',
    ]);
}
