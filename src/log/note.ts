import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/**
 * Signed notes as c2sp.org/signed-note has them: a text that ends in a newline, an empty line, and one line for each
 * signature, "— name base64(key id ‖ signature)". Ed25519 alone.
 */
const ED25519 = 0x01;
const KEY_ID_BYTES = 4;
const PUBLIC_BYTES = 32;

/** Whoever signs: the name is that of the log, and belongs to the key's id. */
export interface Signer {
  readonly name: string;
  readonly key: KeyObject;
}

/** What anybody checks a signature by. */
export interface Verifier {
  readonly name: string;
  readonly id: string;
  readonly key: KeyObject;
}

const rawPublic = (key: KeyObject): Buffer =>
  Buffer.from(createPublicKey(key).export({ format: 'der', type: 'spki' })).subarray(-PUBLIC_BYTES);

const keyId = (name: string, raw: Buffer): Buffer =>
  createHash('sha256')
    .update(`${name}\n`, 'utf8')
    .update(Buffer.of(ED25519))
    .update(raw)
    .digest()
    .subarray(0, KEY_ID_BYTES);

/** "name+id+base64(type ‖ key)": the line by which others know the key. */
export function verifierKey({ name, key }: Signer): string {
  const raw = rawPublic(key);
  const typed = Buffer.concat([Buffer.of(ED25519), raw]).toString('base64');
  return `${name}+${keyId(name, raw).toString('hex')}+${typed}`;
}

const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** Throws RangeError on what is no Ed25519 verifier key, or whose id is not its own. */
export function parseVerifierKey(line: string): Verifier {
  const [, name, id, typed] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(line) ?? [];
  const bytes = Buffer.from(typed ?? '', 'base64');
  const raw = bytes.subarray(1);
  const whole = bytes[0] === ED25519 && raw.length === PUBLIC_BYTES;
  if (name === undefined || id === undefined || !whole || keyId(name, raw).toString('hex') !== id)
    throw new RangeError('no verifier key');
  return {
    name,
    id,
    key: createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' }),
  };
}

/** The text with the signature of each signer below it. */
export function signedNote(text: string, signers: readonly Signer[]): string {
  const lines = signers.map(({ name, key }) => {
    const signature = sign(null, Buffer.from(text, 'utf8'), key);
    const id = keyId(name, rawPublic(key));
    return `— ${name} ${Buffer.concat([id, signature]).toString('base64')}\n`;
  });
  return `${text}\n${lines.join('')}`;
}

/** The text of a note and by which of these keys it is signed. Null: by none, or no note at all. */
export function openNote(
  note: string,
  verifiers: readonly Verifier[],
): { readonly text: string; readonly by: readonly Verifier[] } | null {
  const end = note.lastIndexOf('\n\n');
  if (end < 0) return null;
  const text = note.slice(0, end + 1);
  const by = note
    .slice(end + 2)
    .split('\n')
    .flatMap((line) => {
      const [, name, coded] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
      const bytes = Buffer.from(coded ?? '', 'base64');
      const id = bytes.subarray(0, KEY_ID_BYTES).toString('hex');
      const signer = verifiers.find((one) => one.name === name && one.id === id);
      const signature = bytes.subarray(KEY_ID_BYTES);
      return signer && verify(null, Buffer.from(text, 'utf8'), signer.key, signature) ? [signer] : [];
    });
  return by.length > 0 ? { text, by } : null;
}
