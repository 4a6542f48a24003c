import { checkpointText } from '../../../../src/log/checkpoint.js';
import { signedNote } from '../../../../src/log/note.js';
import { type Bundle, keyNamed, linesOf, noteOf, withFile } from '../../../support/bundle-builder.js';
import { honest, linesIn, story } from '../tampering.js';
import { having, type NearMiss } from './told.js';

const { origin } = story;
const signer = (name: string) => ({ name, key: keyNamed(name === origin ? 'a' : name) });
const OWN = `checkpoints/${honest.manifest.size}.txt`;
const noted = (change: (note: string) => string): Bundle =>
  withFile(honest, 'checkpoints/9.txt', change(noteOf(honest, 9)));
const [textOfNine = ''] = noteOf(honest, 9).split('\n\n');

export const NOTES: NearMiss[] = [
  ['with a further line', noted(() => signedNote(`${textOfNine}\nmore\n`, [signer(origin)])), null],
  ['with an empty further line', noted(() => signedNote(`${textOfNine}\n\n`, [signer(origin)])), 'signature'],
  ['signed twice by the same', noted((note) => `${note}${note.slice(note.indexOf('— '))}`), 'signature'],
  [
    'signed by a stranger too',
    noted(() => signedNote(`${textOfNine}\n`, [signer(origin), signer('stranger')])),
    'signature',
  ],
  [
    'signed by a stranger alone',
    noted(() => signedNote(`${textOfNine}\n`, [signer('stranger')])),
    'signature',
  ],
  ['with the line ends of another system', noted((note) => note.replaceAll('\n', '\r\n')), 'signature'],
  ['with a signature cut short', noted((note) => note.replace(/.{4}\n$/, '\n')), 'signature'],
  [
    'of no size',
    noted(() => signedNote(checkpointText({ origin, size: 0, root: '0'.repeat(64) }), [signer(origin)])),
    'signature',
  ],
  [
    'of another size',
    noted(() => signedNote(checkpointText({ origin, size: 8, root: '0'.repeat(64) }), [signer(origin)])),
    'consistency',
  ],
  [
    'of another log',
    noted(() => signedNote(textOfNine.replace(origin, 'khac.example.vn/SCT') + '\n', [signer(origin)])),
    'consistency',
  ],
  ['its own, empty', having(OWN, ''), 'root'],
  [
    'a key twice',
    having('keys.txt', linesOf([...linesIn(honest, 'keys.txt'), ...linesIn(honest, 'keys.txt')])),
    null,
  ],
  ['a key without its end of line', having('keys.txt', linesIn(honest, 'keys.txt').join('\n')), 'signature'],
  ['no key', having('keys.txt', ''), 'signature'],
  ['a key that is a word', having('keys.txt', 'key\n'), 'signature'],
];
