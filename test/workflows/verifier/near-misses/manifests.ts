import type { Bundle } from '../../../support/bundle-builder.js';
import { honest, listed, OF, part } from '../tampering.js';
import type { NearMiss } from './told.js';

const head = honest.manifest.chains[0];
const asManifest = (change: (manifest: Bundle['manifest']) => object, from = honest): Bundle =>
  listed(from, change);

export const MANIFESTS: NearMiss[] = [
  ['more to say', asManifest(() => ({ note: 'x' })), 'unreadable'],
  ['a scope with more to say', asManifest(() => ({ scope: { is: 'all', of: OF } })), 'unreadable'],
  [
    'a scope of the record',
    asManifest(() => ({ scope: { is: 'record', of: 'NK-2021-0001' } })),
    'unreadable',
  ],
  ['a life nobody knows', asManifest(() => ({ chains: [{ ...head, life: 'story' }] })), 'unreadable'],
  ['a code that is a number', asManifest(() => ({ chains: [{ ...head, of: 2021 }] })), 'unreadable'],
  ['a code that leads elsewhere', asManifest(() => ({ chains: [{ ...head, of: '../a' }] })), 'unreadable'],
  ['no events', asManifest(() => ({ chains: [{ ...head, events: 0 }] })), 'unreadable'],
  ['a size of words', asManifest(({ size }) => ({ size: String(size) })), 'unreadable'],
  ['a size and a half', asManifest(({ size }) => ({ size: size + 0.5 })), 'unreadable'],
  ['a mark of a rehearsal that is a number', asManifest(() => ({ rehearsal: 0 })), 'unreadable'],
  ['a field withheld twice', asManifest(() => ({ withheld: ['facts', 'facts'] })), 'file'],
  ['fields withheld that are not', asManifest(() => ({ withheld: ['facts', 'vote'] })), null],
  ['no chains', asManifest(() => ({ chains: [] })), 'file'],
  ['another department', asManifest(() => ({ organisation: 'SYT' })), 'prev'],
  ['another log', asManifest(() => ({ origin: 'khac.example.vn/SCT' })), 'root'],
  ['another size', asManifest(({ size }) => ({ size: size - 1 })), 'leaf'],
  ['another size of one chain', asManifest(({ size }) => ({ size: size - 1 }), part), 'root'],
  ['a mark of a rehearsal', asManifest(() => ({ rehearsal: true })), 'file'],
  [
    'a code under two lives',
    asManifest(({ chains }) => ({
      chains: [...chains.slice(0, -1), { ...head, life: 'round' }, ...chains.slice(-1)],
    })),
    'file',
  ],
  [
    'a head in capitals',
    asManifest(() => ({ chains: [{ ...head, head: head?.head.toUpperCase() }] })),
    'unreadable',
  ],
];
