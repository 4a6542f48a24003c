import { withFile } from '../../../support/bundle-builder.js';
import { BESIDE, edited, EVENTS, honest, line, linesIn, OF, part } from '../tampering.js';
import { having, type NearMiss, said } from './told.js';

const PROOFS = `proofs/${OF}.ndjson`;
const PLAN = [...honest.files.keys()].find((name) => name.endsWith('.json')) ?? '';
const deep = (levels: number): string => `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`;

export const FILES: NearMiss[] = [
  ['proofs of the scope of all', having(PROOFS, ''), 'file'],
  ['ways on with the scope of all', having('log/consistency.ndjson', ''), 'file'],
  ['leaves with another scope', having('log/leaves.bin', '', part), 'file'],
  ['no proofs', having(PROOFS, null, part), 'file'],
  ['no keys', having('keys.txt', null), 'file'],
  ['no keys, and something wrong before', having('keys.txt', null, having(EVENTS, '')), 'file'],
  ['no list of what was erased', having('redactions.ndjson', null), 'file'],
  ['no leaves', having('log/leaves.bin', null), 'file'],
  [
    'no checkpoint',
    [9, honest.manifest.size].reduce((left, at) => withFile(left, `checkpoints/${at}.txt`, null), honest),
    'root',
  ],
  ['a chain that is not listed', having('events/HS-1999-0001.ndjson', ''), 'file'],
  ['an empty chain', having(EVENTS, ''), 'head'],
  ['a law that no event names', having(`law/${'a'.repeat(64)}.mjs`, 'x'), null],
  ['a plan that ends its line', having(PLAN, '{"code":"thu"}\n'), null],
  ['a plan of two lines', having(PLAN, '{"code":"thu"}\n\n'), 'plan'],
  ['a plan that is a list', having(PLAN, '[]'), 'plan'],
  ['a plan as deep as may be', having(PLAN, deep(99)), null],
  ['a plan that is too deep', having(PLAN, deep(100)), 'plan'],
  ['a plan with a number nobody keeps', having(PLAN, '{"a":1.0}'), 'plan'],
  ['a plan with a word twice', having(PLAN, '{"a":1,"a":1}'), 'plan'],
  [
    'a line too many in the proofs',
    edited(part, PROOFS, (lines) => [...lines, lines.at(-1) as string]),
    'proof',
  ],
  ['a line too few in the proofs', edited(part, PROOFS, (lines) => lines.slice(0, -1)), 'proof'],
  [
    'a proof with more to say',
    edited(
      part,
      PROOFS,
      line(
        1,
        said((one: object) => ({ ...one, note: 'x' })),
      ),
    ),
    'canonical',
  ],
  [
    'a proof under the number of another',
    edited(
      part,
      PROOFS,
      line(
        1,
        said((one: object) => ({ ...one, seq: 1 })),
      ),
    ),
    'proof',
  ],
  [
    'a proof of a place below the first',
    edited(
      part,
      PROOFS,
      line(
        1,
        said((one: object) => ({ ...one, idx: -1 })),
      ),
    ),
    'canonical',
  ],
  [
    'a proof of a place beyond the last',
    edited(
      part,
      PROOFS,
      line(
        1,
        said((one: object) => ({ ...one, idx: 2 ** 40 })),
      ),
    ),
    'proof',
  ],
  [
    'a path in capitals',
    edited(
      part,
      PROOFS,
      line(1, (one) => one.replaceAll(/"[0-9a-f]{64}"/g, (hash) => hash.toUpperCase())),
    ),
    'canonical',
  ],
  [
    'a way on too many',
    edited(part, 'log/consistency.ndjson', (lines) => [...lines, lines[0] as string]),
    'consistency',
  ],
  ['a way on too few', edited(part, 'log/consistency.ndjson', () => []), 'consistency'],
  [
    'a way on from elsewhere',
    edited(
      part,
      'log/consistency.ndjson',
      line(
        0,
        said((one: object) => ({ ...one, size: 8.5 })),
      ),
    ),
    'consistency',
  ],
  [
    'a way on that is a word',
    edited(
      part,
      'log/consistency.ndjson',
      line(
        0,
        said(() => 'x'),
      ),
    ),
    'canonical',
  ],
  [
    'leaves and a half',
    having(
      'log/leaves.bin',
      Buffer.concat([honest.files.get('log/leaves.bin') as Uint8Array, Buffer.alloc(16)]),
    ),
    'leaf',
  ],
  ['a last line without its end', having(EVENTS, linesIn(honest, EVENTS).join('\n')), 'canonical'],
  ['an empty line between', edited(honest, EVENTS, (lines) => lines.toSpliced(1, 0, '')), 'canonical'],
  [
    'line ends of another system',
    having(
      EVENTS,
      linesIn(honest, EVENTS)
        .map((one) => `${one}\r\n`)
        .join(''),
    ),
    'canonical',
  ],
  ['a byte order mark', having(EVENTS, `\ufeff${linesIn(honest, EVENTS).join('\n')}\n`), 'canonical'],
  ['bytes that are no UTF-8', having(BESIDE, Buffer.from('{"field":"\xff"}\n', 'latin1')), 'canonical'],
  [
    'a salt in a list',
    edited(
      honest,
      BESIDE,
      line(
        1,
        said((one: { salt: string }) => ({ ...one, salt: [one.salt] })),
      ),
    ),
    'canonical',
  ],
  [
    'a line that is withheld and not',
    edited(
      honest,
      BESIDE,
      line(
        1,
        said((one: object) => ({ ...one, withheld: false })),
      ),
    ),
    'canonical',
  ],
];
