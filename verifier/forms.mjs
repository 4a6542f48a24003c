import { ed25519, hashOf, hex, joined, sha256, unbase64, unhex, utf8 } from './hashes.mjs';

// ── 3 ── canonical JSON, RFC 8785 ─────────────────────────────────────────────────────────────────────────────────

const LONE = /[\ud800-\udfff]/u;
/** Honest bundles nest a dozen levels. A bound of one's own is the same on every machine; that of a stack is not. */
const DEEPEST = 100;
const deeper = (room) => {
  if (room === 0) throw new RangeError('nested too deep');
  return room - 1;
};
export function canonical(value, room = DEEPEST) {
  if (typeof value === 'string' && LONE.test(value)) throw new TypeError('a lone surrogate');
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const left = deeper(room);
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one, left)).join()}]`;
  // sort() compares UTF-16 code units, as the RFC asks
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${canonical(name)}:${canonical(value[name], left)}`).join()}}`;
}

function namesInOrder(value, room = DEEPEST) {
  if (typeof value !== 'object' || value === null) return true;
  const left = deeper(room);
  if (Array.isArray(value)) return value.every((one) => namesInOrder(one, left));
  let before = '';
  for (const name in value) {
    if (name < before || !namesInOrder(value[name], left)) return false;
    before = name;
  }
  return true;
}

/** Counted before it is read: a long row of brackets takes many times its size in memory. */
export function isTooDeep(text) {
  let [depth, quoted] = [0, false];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === 0x5c) at++;
      else if (code === 0x22) quoted = false;
    } else if (code === 0x22) quoted = true;
    else if (code === 0x5b || code === 0x7b) {
      if (++depth > DEEPEST) return true;
    } else if (code === 0x5d || code === 0x7d) depth--;
  }
  return false;
}
const LONG = 65_536;

/**
 * What a text says that is written in the one canonical way; null for any other. Writing it again finds names given
 * twice (one is lost), numbers that are not kept exactly, and every other spelling.
 * @param {string} text @returns {any}
 */
export function canonicalIn(text) {
  try {
    if (text.length > LONG && isTooDeep(text)) return null;
    const value = JSON.parse(text);
    // the usual case, much quicker: as the engine writes it, with all names in order and no half of a pair
    if (!text.includes('\\ud') && JSON.stringify(value) === text && namesInOrder(value)) return value;
    return canonical(value) === text ? value : null;
  } catch {
    return null;
  }
}

// ── 4 ── Merkle trees, RFC 6962 section 2.1; the checks of proofs as RFC 9162 sections 2.1.3.2 and 2.1.4.2 ────────

const LEAF = Uint8Array.of(0);
const INNER = Uint8Array.of(1);
export const leafOf = (content) => sha256(joined(LEAF, content));
const inner = (left, right) => sha256(joined(INNER, left, right));

/** The roots (hex) over the first so many of these contents, for each size wanted. */
export function rootsOf(contents, sizes) {
  const wanted = new Set(sizes);
  const roots = new Map();
  const peaks = [];
  for (let size = 1; size * 32 <= contents.length; size++) {
    let node = leafOf(contents.subarray(size * 32 - 32, size * 32));
    for (let at = size - 1; at % 2 === 1; at = (at - 1) / 2) node = inner(peaks.pop(), node);
    peaks.push(node);
    if (wanted.has(size)) roots.set(size, hex(peaks.reduceRight((right, left) => inner(left, right))));
  }
  return roots;
}

/** The root that a leaf's path leads to; null: the path does not fit the tree. */
export function rootByPath(leaf, index, size, path) {
  let [at, last, node] = [index, size - 1, leaf];
  if (index >= size) return null;
  for (const beside of path) {
    if (last === 0) return null;
    if (at % 2 === 1 || at === last) {
      node = inner(beside, node);
      for (; at % 2 === 0 && at > 0; at /= 2) last = Math.floor(last / 2);
    } else node = inner(node, beside);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 ? hex(node) : null;
}

/** Whether the tree of `size` goes on from that of `before` leaves. */
export function goesOn(before, size, path, rootBefore, root) {
  if (before === size) return path.length === 0 && rootBefore === root;
  if (before < 1 || before > size) return false;
  let [at, last] = [before - 1, size - 1];
  for (; at % 2 === 1; at = (at - 1) / 2) last = Math.floor(last / 2);
  const [first, ...rest] = at === 0 ? [unhex(rootBefore), ...path] : path;
  if (!first) return false;
  let [old, now] = [first, first];
  for (const beside of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      [old, now] = [inner(beside, old), inner(beside, now)];
      for (; at % 2 === 0 && at > 0; at /= 2) last = Math.floor(last / 2);
    } else now = inner(now, beside);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && hex(old) === rootBefore && hex(now) === root;
}

// ── 5 ── signed notes (c2sp.org/signed-note) and checkpoints (c2sp.org/tlog-checkpoint) ───────────────────────────

/** "name+id+base64(1 ‖ key)", or null: no Ed25519 key, or its id is not its own. */
export function keyIn(line) {
  const [, name = '', id = '', coded = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(line) ?? [];
  const typed = unbase64(coded);
  if (typed?.length !== 33 || typed[0] !== 1) return null;
  return hashOf(`${name}\n`, typed).startsWith(id) ? { name, id, key: typed.slice(1), line } : null;
}

/** Whoever checks a note has work to do with each. */
const SIGNATURES_MAX = 16;
export function checkpointIn(note) {
  const end = note.lastIndexOf('\n\n') + 1;
  const text = note.slice(0, end);
  const [, origin, size, coded] =
    /^([^\n]+)\n([1-9]\d{0,9})\n([A-Za-z0-9+/]{43}=)\n(?:[^\n]+\n)*$/u.exec(text) ?? [];
  const root = unbase64(coded ?? '');
  const signatures = note
    .slice(end + 1)
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const [, name, base64] = /^— ([^\s+]+) (\S+)$/u.exec(line) ?? [];
      const bytes = unbase64(base64 ?? '');
      return name && bytes && bytes.length > 4
        ? { name, id: hex(bytes.subarray(0, 4)), bytes: bytes.subarray(4) }
        : null;
    });
  if (!origin || root?.length !== 32 || Number(size) >= 2 ** 31) return null;
  if (
    !note.endsWith('\n') ||
    signatures.length === 0 ||
    signatures.length > SIGNATURES_MAX ||
    signatures.includes(null)
  )
    return null;
  return {
    origin,
    size: Number(size),
    root: hex(root),
    text,
    signatures: signatures.flatMap((one) => one ?? []),
  };
}

/** Which of these keys have signed; null: one of them is named, but its signature is not its own. */
export function signersOf({ text, signatures }, keys) {
  const found = [];
  for (const { name, id, bytes } of signatures) {
    const named = keys.filter((key) => key.name === name && key.id === id);
    const signer = named.find(({ key }) => ed25519(key, utf8(text), bytes));
    if (signer) found.push(signer);
    else if (named.length > 0) return null;
  }
  return found;
}

/** "20852 · 0ac5 1262 8da5 cad2": as on papers and in mails. */
export const CODE = /^\s*(\d{1,10})[\s·.:–-]+((?:[0-9a-f][\s-]*){16})$/iu;

/** What is held outside: a signed note or its short code. */
export function anchorIn(label, text) {
  const [, size, code] = CODE.exec(text) ?? [];
  if (size && code && Number(size) > 0)
    return { label, size: Number(size), root: code.replaceAll(/[\s-]/g, '').toLowerCase(), note: null };
  const note = checkpointIn(text.replaceAll('\r\n', '\n'));
  return note && { label, size: note.size, root: note.root, note };
}
