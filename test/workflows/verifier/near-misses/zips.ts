import { deflateRawSync } from 'node:zlib';
import { filesOf } from '../../../support/bundle-builder.js';
import { type Entry, type End, zipped } from '../../../support/tampering/zip-writing.js';
import { EVENTS, honest } from '../tampering.js';

/** The same bundle in a zip that is written otherwise. */
type OddZip = [what: string, zip: Uint8Array, found: string | null];

const NAMES = Object.keys(filesOf(honest));
const entries = (): Entry[] =>
  Object.entries(filesOf(honest)).map(([name, content]) => ({ name, content, level: 1 }));
const withOther = (name: string, change: (entry: Entry) => Partial<Entry>, end?: Partial<End>): Uint8Array =>
  zipped(
    entries().map((one) => (one.name === name ? { ...one, ...change(one) } : one)),
    end,
  );
const more = (entry: Partial<Entry> & { readonly name: string }): Uint8Array =>
  zipped([...entries(), { content: new Uint8Array(), level: 0, ...entry }]);
const packedAnd = (behind: Uint8Array) => (entry: Entry) => ({
  packed: Buffer.concat([deflateRawSync(entry.content), behind]),
});
const FIRST = NAMES[0] ?? '';

export const ZIPS: readonly OddZip[] = [
  ['as it was', zipped(entries()), null],
  ['stored', zipped(entries().map((one) => ({ ...one, level: 0 }))), null],
  ['in another order', zipped(entries().toReversed()), null],
  ['a folder for itself', more({ name: 'checkpoints/' }), null],
  ['a folder that holds something', more({ name: 'checkpoints/', content: Buffer.from('x') }), 'unreadable'],
  ['a folder nobody knows', more({ name: 'META-INF/' }), 'unreadable'],
  [
    'a name twice, the same',
    more({ name: EVENTS, content: honest.files.get(EVENTS) ?? new Uint8Array() }),
    'unreadable',
  ],
  ['a name twice, another', more({ name: EVENTS }), 'unreadable'],
  ['something behind what is packed', withOther(EVENTS, packedAnd(Buffer.from('x'))), 'file'],
  [
    'something behind what is packed of the manifest',
    withOther('manifest.json', packedAnd(Buffer.from('x'))),
    'unreadable',
  ],
  [
    'something behind what is packed of what checks nothing',
    more({
      name: 'VERIFY.md',
      level: 1,
      ...packedAnd(Buffer.from('x'))({ name: '', content: Buffer.from('a') }),
    }),
    null,
  ],
  ['a checksum that is wrong', withOther(EVENTS, () => ({ directory: { crc: 1 }, local: { crc: 1 } })), null],
  ['a length that is too short', withOther(EVENTS, () => ({ directory: { length: 10 } })), 'file'],
  [
    'a length that is too long',
    withOther(EVENTS, ({ content }) => ({ directory: { length: content.length + 1 } })),
    'file',
  ],
  ['a length of nothing', withOther(EVENTS, () => ({ directory: { length: 0 } })), 'file'],
  ['a length that nobody has', withOther(EVENTS, () => ({ directory: { length: 2 ** 31 } })), 'unreadable'],
  [
    'packed longer than there is room',
    withOther(EVENTS, ({ content }) => ({ directory: { packed: content.length * 9 } })),
    'unreadable',
  ],
  ['two files in one place', withOther(EVENTS, () => ({ directory: { at: 0 } })), 'unreadable'],
  ['flags that tell how it was packed', withOther(EVENTS, () => ({ directory: { flags: 0x080e } })), null],
  ['encrypted', withOther(EVENTS, () => ({ directory: { flags: 1 } })), 'unreadable'],
  ['a link', withOther(EVENTS, () => ({ directory: { attributes: 0xa1ff0000 } })), 'unreadable'],
  [
    'another way of packing',
    withOther(EVENTS, () => ({ directory: { method: 12 }, local: { method: 12 } })),
    'unreadable',
  ],
  [
    'another way of packing before the file',
    withOther(EVENTS, () => ({ local: { method: 0 } })),
    'unreadable',
  ],
  ['another name before the file', withOther(EVENTS, () => ({ local: { name: FIRST } })), 'unreadable'],
  [
    'with extra fields and a word on the file',
    withOther(EVENTS, () => ({
      directory: { extra: Buffer.from('abcd'), comment: Buffer.from('x') },
      local: { extra: Buffer.from('abcdefgh') },
    })),
    null,
  ],
  ['on another disk', withOther(EVENTS, () => ({ directory: { disk: 1 } })), 'unreadable'],
  ['with a comment at its end', zipped(entries(), { comment: Buffer.from('x') }), 'unreadable'],
  ['of one file more than it has', zipped(entries(), { count: NAMES.length + 1 }), 'unreadable'],
  ['of no file', zipped([]), 'unreadable'],
  ['with something behind its directory', zipped(entries(), { before: Buffer.from('x') }), 'unreadable'],
  ['of nothing', new Uint8Array(), 'unreadable'],
];
