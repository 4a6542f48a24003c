import { createPrivateKey } from 'node:crypto';
import { checkpointText, parseCheckpoint, shortCode } from '../../../src/log/checkpoint.js';
import { newLogKey } from '../../../src/log/log-keys.js';
import { openNote, parseVerifierKey, signedNote, verifierKey } from '../../../src/log/note.js';

/** The example of the format's first implementation (golang.org/x/mod/sumdb/note). */
const PETER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const SAID = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.
`;
const NOTE = `${SAID}
— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;

const signer = (name: string) => ({ name, key: createPrivateKey(newLogKey()) });
const verifierOf = (one: ReturnType<typeof signer>) => parseVerifierKey(verifierKey(one));

describe('a signed note', () => {
  test('the example of the format is read, and its signature holds', () => {
    const verifier = parseVerifierKey(PETER);
    expect(openNote(NOTE, [verifier])).toEqual({ text: SAID, by: [verifier] });
  });

  test.each([
    ['a word', NOTE.replace('your problem is', 'my problem is')],
    ['the name', NOTE.replace('— PeterNeumann', '— PeterNeuman')],
    ['the signature', NOTE.replace('x08go/ZJ', 'x08go/ZK')],
    ['the empty line', NOTE.replace('\n\n', '\n')],
  ])('with %s altered nobody has signed it', (_, note) => {
    expect(openNote(note, [parseVerifierKey(PETER)])).toBeNull();
  });

  test('signed by two, each is known by his own key; a third is passed over', () => {
    const [one, other, third] = [signer('a.example/SCT'), signer('a.example/SCT'), signer('b.example/SCT')];
    const note = signedNote('text\n', [one, other]);
    const known = [one, other, third].map(verifierOf);
    expect(openNote(note, known)?.by).toEqual(known.slice(0, 2));
    expect(openNote(note, [verifierOf(third)])).toBeNull();
  });

  test.each([
    '',
    'PeterNeumann',
    PETER.replace('c74f20a3', 'c74f20a4'),
    PETER.replace('+A', '+B'),
    PETER.slice(0, -4),
  ])('%p is no verifier key', (line) => {
    expect(() => parseVerifierKey(line)).toThrow(RangeError);
  });
});

describe('a checkpoint', () => {
  const root = '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328';
  const checkpoint = { origin: 'thidua.example.vn/SCT', size: 8, root };

  test('three lines: which log, how many leaves, under which root', () => {
    expect(checkpointText(checkpoint)).toBe(
      'thidua.example.vn/SCT\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n',
    );
    expect(parseCheckpoint(checkpointText(checkpoint))).toEqual(checkpoint);
  });

  test.each([
    '',
    'a\n8\n',
    'a\n08\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n',
    'a\n-1\nAAAA\n',
    'a\n8\nnot base64\n',
  ])('%j is none', (text) => {
    expect(parseCheckpoint(text)).toBeNull();
  });

  test('for paper: the size, and of the root what somebody can read aloud', () => {
    expect(shortCode(checkpoint)).toBe('8 · 5dc9 da79 a706 59a9');
  });
});
