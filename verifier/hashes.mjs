/**
 * verify.mjs: checks a bundle of Gương Sáng without the system that wrote it. One file, no dependency, no network.
 * It runs in Node 18 or later (`node verify.mjs bundle.zip`) and, inside verify.html, in any browser since 2023.
 *
 * To be read from top to bottom in an hour by somebody who trusts neither us nor our database:
 *   1 bytes and hashes (FIPS 180-4)   2 Ed25519 (RFC 8032)    3 canonical JSON (RFC 8785)   4 Merkle trees (RFC 6962)
 *   5 signed notes (C2SP)             6 zip                   7 the bundle and its files    8 chains of events
 *   9 the log and its checkpoints    10 votes, erasures      11 replay by the bundled law  12 words   13 the verdict
 * What is in a bundle, and in which order it is looked at: docs/bundle-format.md. What is proved, and what not: VERIFY.md.
 */
// ── 1 ── bytes and hashes ─────────────────────────────────────────────────────────────────────────────────────────

const encoder = new TextEncoder();
/** Throws on what is no UTF-8, and keeps a byte order mark, which then is no JSON. */
export const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
export const utf8 = (text) => encoder.encode(text);
const DIGITS = utf8('0123456789abcdef');

/** Of hashes, keys and signatures: of few bytes. */
export function hex(bytes) {
  const codes = new Uint8Array(bytes.length * 2);
  for (let at = 0; at < bytes.length; at++) {
    codes[2 * at] = DIGITS[bytes[at] >> 4];
    codes[2 * at + 1] = DIGITS[bytes[at] & 15];
  }
  return String.fromCharCode(...codes);
}

export const unhex = (text) =>
  Uint8Array.from({ length: text.length / 2 }, (_, at) =>
    Number.parseInt(text.slice(at * 2, at * 2 + 2), 16),
  );

/** Strictly base64 as it is written, or null. */
export function unbase64(text) {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) return null;
  const binary = atob(text);
  return btoa(binary) === text ? Uint8Array.from(binary, (char) => char.charCodeAt(0)) : null;
}
export function joined(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** FIPS 180-4 takes its constants from primes: the first 64 bits after the point of their square or cube roots. */
function constants(root, count) {
  const found = [];
  for (let prime = 2; found.length < count; prime++) {
    if (Array.from({ length: prime - 2 }, (_, at) => at + 2).some((divisor) => prime % divisor === 0))
      continue;
    const target = BigInt(prime) << (64n * root);
    let low = 0n;
    for (let bit = 1n << 69n; bit > 0n; bit >>= 1n) if ((low + bit) ** root <= target) low += bit;
    found.push(BigInt.asUintN(64, low));
  }
  return found;
}
const ROUND_64 = constants(3n, 80);
const START_64 = constants(2n, 8);
/** SHA-256 uses the upper halves of the same. */
const ROUND_32 = Int32Array.from(ROUND_64.slice(0, 64), (one) => Number(BigInt.asIntN(32, one >> 32n)));
const START_32 = Int32Array.from(START_64, (one) => Number(BigInt.asIntN(32, one >> 32n)));

/** The message, a 1, zeros, and its length in bits: in whole blocks. Only the end is copied. */
function padding(bytes, block, lengthBytes) {
  const rest = bytes.subarray(bytes.length - (bytes.length % block));
  const tail = new Uint8Array(rest.length + 1 + lengthBytes > block ? 2 * block : block);
  tail.set(rest);
  tail[rest.length] = 0x80;
  const view = new DataView(tail.buffer);
  view.setUint32(tail.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(tail.length - 4, (bytes.length % 2 ** 29) * 8);
  return tail;
}

const schedule = new Int32Array(64);
function compress(state, bytes, from) {
  const [w, k] = [schedule, ROUND_32];
  for (let t = 0, at = from; t < 16; t++, at += 4)
    w[t] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
  for (let t = 16; t < 64; t++) {
    const x = w[t - 15];
    const y = w[t - 2];
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[t] = (w[t - 16] + s0 + w[t - 7] + s1) | 0;
  }
  let a = state[0];
  let b = state[1];
  let c = state[2];
  let d = state[3];
  let e = state[4];
  let f = state[5];
  let g = state[6];
  let h = state[7];
  for (let t = 0; t < 64; t++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const one = (h + s1 + (g ^ (e & (f ^ g))) + k[t] + w[t]) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const two = (s0 + ((a & b) | (c & (a | b)))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
  state[4] += e;
  state[5] += f;
  state[6] += g;
  state[7] += h;
}
/** Node's own gives the same, and sooner; a browser has none that answers at once. */
const { createHash } = typeof process === 'object' ? await import('node:crypto') : {};
export const sha256 = (bytes) =>
  createHash ? new Uint8Array(createHash('sha256').update(bytes).digest()) : sha256ByHand(bytes);
export function sha256ByHand(bytes) {
  const state = new Int32Array(START_32);
  const tail = padding(bytes, 64, 8);
  for (let at = 0; at + 64 <= bytes.length; at += 64) compress(state, bytes, at);
  for (let at = 0; at < tail.length; at += 64) compress(state, tail, at);
  const digest = new Uint8Array(32);
  for (let at = 0; at < 32; at++) digest[at] = state[at >> 2] >>> (24 - 8 * (at & 3));
  return digest;
}

/** Each kind of hash has a prefix of its own, so that none can pass for another. */
export function hashOf(...parts) {
  if (createHash) return parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');
  return hex(sha256ByHand(joined(...parts.map((part) => (typeof part === 'string' ? utf8(part) : part)))));
}
export const EVENT = utf8('guong-sang/event/v1\n');

/** Only signatures need it, and of a few bytes: written for the eye, not for speed. */
export function sha512(bytes) {
  const whole = joined(bytes.subarray(0, bytes.length - (bytes.length % 128)), padding(bytes, 128, 16));
  const view = new DataView(whole.buffer);
  const u64 = (value) => BigInt.asUintN(64, value);
  const turn = (x, n) => (x >> n) | u64(x << (64n - n));
  let state = START_64;
  for (let from = 0; from < whole.length; from += 128) {
    const w = Array.from({ length: 16 }, (_, t) => view.getBigUint64(from + t * 8));
    for (let t = 16; t < 80; t++) {
      const s0 = turn(w[t - 15], 1n) ^ turn(w[t - 15], 8n) ^ (w[t - 15] >> 7n);
      const s1 = turn(w[t - 2], 19n) ^ turn(w[t - 2], 61n) ^ (w[t - 2] >> 6n);
      w.push(u64(w[t - 16] + s0 + w[t - 7] + s1));
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let t = 0; t < 80; t++) {
      const s1 = turn(e, 14n) ^ turn(e, 18n) ^ turn(e, 41n);
      const one = h + s1 + ((e & f) ^ (u64(~e) & g)) + ROUND_64[t] + w[t];
      const two = (turn(a, 28n) ^ turn(a, 34n) ^ turn(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, u64(d + one), c, b, a, u64(one + two)];
    }
    state = [a, b, c, d, e, f, g, h].map((word, at) => u64(word + state[at]));
  }
  const digest = new DataView(new ArrayBuffer(64));
  state.forEach((word, at) => digest.setBigUint64(at * 8, word));
  return new Uint8Array(digest.buffer);
}

// ── 2 ── Ed25519, RFC 8032 section 5.1 ────────────────────────────────────────────────────────────────────────────

const P = 2n ** 255n - 19n;
/** The order of the base point. */
const L = 2n ** 252n + 27742317777372353535851937790883648493n;
const mod = (a) => {
  const rest = a % P;
  return rest < 0n ? rest + P : rest;
};

function power(base, exponent) {
  let result = 1n;
  for (let square = mod(base); exponent > 0n; exponent >>= 1n, square = (square * square) % P)
    if (exponent & 1n) result = (result * square) % P;
  return result;
}
const inverse = (a) => power(a, P - 2n);
const D = mod(-121665n * inverse(121666n));
const ROOT_OF_MINUS_ONE = power(2n, (P - 1n) / 4n);

/** Little-endian. */
const numberIn = (bytes) => BigInt(`0x${hex(Uint8Array.from(bytes).reverse())}`);

/** One formula for all pairs of points, the same point twice included. */
function plus([x1, y1, z1, t1], [x2, y2, z2, t2]) {
  const a = mod((y1 - x1) * (y2 - x2));
  const b = mod((y1 + x1) * (y2 + x2));
  const c = mod(2n * D * t1 * t2);
  const d = mod(2n * z1 * z2);
  const [e, f, g, h] = [b - a, d - c, d + c, b + a];
  return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
}

/** Null: these bytes are no point. A y of P or more is refused, and so is a "negative" zero. */
function pointIn(bytes) {
  const sign = BigInt(bytes[31] >> 7);
  const y = numberIn(bytes) & (2n ** 255n - 1n);
  if (bytes.length !== 32 || y >= P) return null;
  const u = mod(y * y - 1n);
  const v = mod(D * y * y + 1n);
  let x = mod(u * v ** 3n * power(u * v ** 7n, (P - 5n) / 8n));
  if (mod(v * x * x) === mod(-u)) x = mod(x * ROOT_OF_MINUS_ONE);
  if (mod(v * x * x) !== u || (x === 0n && sign === 1n)) return null;
  if ((x & 1n) !== sign) x = P - x;
  return [x, y, 1n, mod(x * y)];
}
function bytesOf([x, y, z]) {
  const part = inverse(z);
  const number = mod(y * part) | ((mod(x * part) & 1n) << 255n);
  return unhex(number.toString(16).padStart(64, '0')).reverse();
}

/** Of each of 64 half bytes its 16 multiples, so that many signatures by one key cost little. */
function multiples(point) {
  return Array.from({ length: 64 }, () => {
    const row = [[0n, 1n, 1n, 0n]];
    for (let many = 1; many < 16; many++) row.push(plus(row[many - 1], point));
    point = plus(row[15], point);
    return row;
  });
}
const times = (table, factor) =>
  table.reduce((sum, row, at) => plus(sum, row[Number((factor >> BigInt(4 * at)) & 15n)]), table[0][0]);
const tables = new Map();
const BASE = '5866666666666666666666666666666666666666666666666666666666666666';
function tableOf(key, negative = false) {
  const name = `${negative ? '-' : ''}${hex(key)}`;
  if (!tables.has(name)) {
    const point = pointIn(key);
    tables.set(name, point && multiples(negative ? [mod(-point[0]), point[1], 1n, mod(-point[3])] : point));
  }
  return tables.get(name) ?? null;
}

/** [S]B = R + [k]A, computed as R = [S]B − [k]A and compared byte by byte. */
export function ed25519(key, message, signature) {
  if (key.length !== 32 || signature.length !== 64) return false;
  const minusA = tableOf(key, true);
  const base = tableOf(unhex(BASE));
  const s = numberIn(signature.subarray(32));
  // a greater S would make a second signature out of the first
  if (!minusA || !base || s >= L) return false;
  const k = numberIn(sha512(joined(signature.subarray(0, 32), key, message))) % L;
  return hex(bytesOf(plus(times(base, s), times(minusA, k)))) === hex(signature.subarray(0, 32));
}
