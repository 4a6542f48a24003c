import { createHash, createPublicKey, sign } from 'node:crypto';
import { consistencyRanges, inclusionRanges } from '../../../src/log/tree.js';
import {
  canonicalIn,
  checkpointIn,
  goesOn,
  keyIn,
  leafOf,
  rootByPath,
  rootsOf,
  signersOf,
} from '../../../verifier/forms.mjs';
import { ed25519, hex, sha256, sha256ByHand, sha512, unhex } from '../../../verifier/hashes.mjs';
import { keyNamed } from '../../support/bundle-builder.js';

const text = (said: string): Uint8Array => Buffer.from(said, 'utf8');

describe('SHA-2, FIPS 180-4', () => {
  test('its own examples', () => {
    expect(hex(sha256ByHand(text('abc')))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(hex(sha256ByHand(text('')))).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    expect(hex(sha512(text('abc')))).toBe(
      'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    );
  });

  test('of every length around the ends of blocks', () => {
    for (let length = 0; length < 300; length++) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 31 + length) % 256);
      expect(hex(sha256ByHand(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(sha256(bytes)).toEqual(sha256ByHand(bytes));
      expect(hex(sha512(bytes))).toBe(createHash('sha512').update(bytes).digest('hex'));
    }
  });
});

const LONG = [
  '08b8b2b733424243760fe426a4b54908632110a66c2f6591eabd3345e3e4eb98fa6e264bf09efe12ee50f8f54e9f77b1',
  'e355f6c50544e23fb1433ddf73be84d879de7c0046dc4996d9e773f4bc9efe5738829adb26c81b37c93a1b270b20329d',
  '658675fc6ea534e0810a4432826bf58c941efb65d57a338bbd2e26640f89ffbc1a858efcb8550ee3a5e1998bd177e93a',
  '7363c344fe6b199ee5d02e82d522c4feba15452f80288a821a579116ec6dad2b3b310da903401aa62100ab5d1a36553e',
  '06203b33890cc9b832f79ef80560ccb9a39ce767967ed628c6ad573cb116dbefefd75499da96bd68a8a97b928a8bbc10',
  '3b6621fcde2beca1231d206be6cd9ec7aff6f6c94fcd7204ed3455c68c83f4a41da4af2b74ef5c53f1d8ac70bdcb7ed1',
  '85ce81bd84359d44254d95629e9855a94a7c1958d1f8ada5d0532ed8a5aa3fb2d17ba70eb6248e594e1a2297acbbb39d',
  '502f1a8c6eb6f1ce22b3de1a1f40cc24554119a831a9aad6079cad88425de6bde1a9187ebb6092cf67bf2b13fd65f270',
  '88d78b7e883c8759d2c4f5c65adb7553878ad575f9fad878e80a0c9ba63bcbcc2732e69485bbc9c90bfbd62481d9089b',
  'eccf80cfe2df16a2cf65bd92dd597b0707e0917af48bbb75fed413d238f5555a7a569d80c3414a8d0859dc65a46128ba',
  'b27af87a71314f318c782b23ebfe808b82b0ce26401d2e22f04d83d1255dc51addd3b75a2b1ae0784504df543af8969b',
  'e3ea7082ff7fc9888c144da2af58429ec96031dbcad3dad9af0dcbaaaf268cb8fcffead94f3c7ca495e056a9b47acdb7',
  '51fb73e666c6c655ade8297297d07ad1ba5e43f1bca32301651339e22904cc8c42f58c30c04aafdb038dda0847dd988d',
  'cda6f3bfd15c4b4c4525004aa06eeff8ca61783aacec57fb3d1f92b0fe2fd1a85f6724517b65e614ad6808d6f6ee34df',
  'f7310fdc82aebfd904b01e1dc54b2927094b2db68d6f903b68401adebf5a7e08d78ff4ef5d63653a65040cf9bfd4aca7',
  '984a74d37145986780fc0b16ac451649de6188a7dbdf191f64b5fc5e2ab47b57f7f7276cd419c17a3ca8e1b939ae49e4',
  '88acba6b965610b5480109c8b17b80e1b7b750dfc7598d5d5011fd2dcc5600a32ef5b52a1ecc820e308aa342721aac09',
  '43bf6686b64b2579376504ccc493d97e6aed3fb0f9cd71a43dd497f01f17c0e2cb3797aa2a2f256656168e6c496afc5f',
  'b93246f6b1116398a346f1a641f3b041e989f7914f90cc2c7fff357876e506b50d334ba77c225bc307ba537152f3f161',
  '0e4eafe595f6d9d90d11faa933a15ef1369546868a7f3a45a96768d40fd9d03412c091c6315cf4fde7cb68606937380d',
  'b2eaaa707b4c4185c32eddcdd306705e4dc1ffc872eeee475a64dfac86aba41c0618983f8741c5ef68d3a101e8a3b8ca',
  'c60c905c15fc910840b94c00a0b9d0',
].join('');

/** RFC 8032, section 7.1: public key, message, signature. */
const RFC_8032: [name: string, key: string, message: string, signature: string][] = [
  [
    'TEST 1',
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    'TEST 2',
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
  [
    'TEST 3',
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
  [
    'TEST 1024',
    '278117fc144c72340f67d0f2316e8386ceffbf2b2428c9c51fef7c597f1d426e',
    LONG,
    '0aab4c900501b3e24d7cdf4663326a3a87df5e4843b2cbdb67cbf6e460fec350aa5371b1508f9f4528ecea23c436d94b5e8fcd4f681e30a6ac00a9704a188a03',
  ],
  [
    'TEST SHA(abc)',
    'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
    'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    'dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704',
  ],
];

/** Little-endian. */
const asBytes = (value: bigint): Uint8Array => unhex(value.toString(16).padStart(64, '0')).toReversed();
const asNumber = (bytes: Uint8Array): bigint => BigInt(`0x${hex(bytes.toReversed())}`);
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
const P = 2n ** 255n - 19n;

describe('Ed25519, RFC 8032', () => {
  test.each(RFC_8032)('%s', (_, key, message, signature) => {
    expect(ed25519(unhex(key), unhex(message), unhex(signature))).toBe(true);
    expect(ed25519(unhex(key), unhex(`${message}00`), unhex(signature))).toBe(false);
    for (const at of [0, 31, 32, 62]) {
      const altered = unhex(signature);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(ed25519(unhex(key), unhex(message), altered)).toBe(false);
    }
  });

  test('what others sign, it knows', () => {
    for (let at = 0; at < 20; at++) {
      const secret = keyNamed(`key ${at}`);
      const key = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-32);
      const message = text(`message ${at}`.repeat(at));
      expect(ed25519(key, message, sign(null, message, secret))).toBe(true);
    }
  });

  test('a second signature made of the first is refused: S must be below the order', () => {
    const [, key = '', message = '', signature = ''] = RFC_8032[2] ?? [];
    const s = asNumber(unhex(signature.slice(64)));
    for (const times of [1n, 2n, 8n]) {
      const another = `${signature.slice(0, 64)}${hex(asBytes(s + times * ORDER))}`;
      expect(ed25519(unhex(key), unhex(message), unhex(another))).toBe(false);
    }
  });

  test('a point is written in one way alone: none of P or more, no negative zero, none off the curve', () => {
    const neutral = hex(asBytes(1n));
    // with the neutral point as key and as R, S = 0 signs everything: so only the way of writing it is refused
    const zero = `${neutral}${'00'.repeat(32)}`;
    expect(ed25519(unhex(neutral), text('a'), unhex(zero))).toBe(true);
    const odd = [asBytes(P + 1n), asBytes(1n + 2n ** 255n), asBytes(P + 1n + 2n ** 255n), asBytes(2n)];
    for (const point of odd) {
      expect(ed25519(point, text('a'), unhex(zero))).toBe(false);
      expect(ed25519(unhex(neutral), text('a'), unhex(`${hex(point)}${'00'.repeat(32)}`))).toBe(false);
    }
  });

  test('keys and signatures of another length are none', () => {
    const [, key = '', message = '', signature = ''] = RFC_8032[2] ?? [];
    expect(ed25519(unhex(key.slice(2)), unhex(message), unhex(signature))).toBe(false);
    expect(ed25519(unhex(key), unhex(message), unhex(`${signature}00`))).toBe(false);
  });
});

describe('canonical JSON, RFC 8785', () => {
  test.each([
    ['{"a":[1,-1.5,1e+21,1e-7,true,null],"b":"\\u0001\\n\\"ế🏅"}'],
    ['{"10":1,"9":2,"é":3,"\uD83C\uDFC5":4,"ﬀ":5}'],
    ['"a"'],
  ])('%s is', (said) => {
    expect(canonicalIn(said)).toEqual(JSON.parse(said));
  });

  test.each([
    ['a name twice', '{"a":1,"a":1}'],
    ['names out of order', '{"b":1,"a":2}'],
    ['numbers as numbers', '{"9":2,"10":1}'],
    ['a space', '{"a": 1}'],
    ['a number that is not kept', '12345678901234567890'],
    ['a needless digit', '1.0'],
    ['minus nothing', '-0'],
    ['too large a number', '1e400'],
    ['an escape that need not be', '"\\u0041"'],
    ['a lone surrogate', '"\\ud800"'],
    ['two in the wrong order', '"\\udfc5\\ud83c"'],
    ['a byte order mark', '\ufeff{}'],
    ['nothing', ''],
    ['more than one value', '1 2'],
    ['what is too deep', '['.repeat(200_000) + ']'.repeat(200_000)],
  ])('with %s is not', (_, said) => {
    expect(canonicalIn(said)).toBeNull();
  });
});

/** The leaves and roots by which implementations of RFC 6962 are compared. */
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOT_OF_8 = '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328';

describe('trees, RFC 6962', () => {
  test('the known leaves lead to the known root', () => {
    const [first] = LEAVES.map((leaf) => leafOf(unhex(leaf)));
    const path = [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ];
    expect(rootByPath(first ?? new Uint8Array(), 0, 8, path.map(unhex))).toBe(ROOT_OF_8);
  });

  test('every leaf and every earlier tree of every size is proved, and no other way', () => {
    const most = 20;
    const contents = Uint8Array.from({ length: most * 32 }, (_, at) => (at * 7) % 251);
    const part = (from: number, to: number) => contents.slice(from * 32, to * 32);
    const roots = rootsOf(
      contents,
      Array.from({ length: most + 1 }, (_, at) => at),
    );
    const range = ({ from, to }: { from: number; to: number }) =>
      unhex(rootsOf(part(from, to), [to - from]).get(to - from) ?? '');
    for (let size = 1; size <= most; size++) {
      const root = roots.get(size) ?? '';
      for (let at = 0; at < size; at++) {
        const [leaf, path] = [leafOf(part(at, at + 1)), inclusionRanges(at, size).map(range)];
        expect(rootByPath(leaf, at, size, path)).toBe(root);
        expect(rootByPath(leaf, at, size, [...path, leaf])).not.toBe(root);
        expect(rootByPath(leaf, at, size, path.slice(1))).not.toBe(path.length === 0 ? null : root);
        expect(rootByPath(leaf, at + size, size, path)).toBeNull();
        const before = at + 1;
        const [old, way] = [roots.get(before) ?? '', consistencyRanges(before, size).map(range)];
        expect(goesOn(before, size, way, old, root)).toBe(true);
        expect(goesOn(before, size, [...way, leaf], old, root)).toBe(false);
        if (way.length > 0) expect(goesOn(before, size, way.slice(1), old, root)).toBe(false);
        expect(goesOn(before, size, way, hex(leaf), root)).toBe(before === 1 && old === hex(leaf));
      }
    }
  });
});

/** The example of the format's first implementation (golang.org/x/mod/sumdb/note). */
const PETER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const SAID = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.
`;
const CODED = 'x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=';

describe('signed notes', () => {
  test('the example of the format', () => {
    const key = keyIn(PETER);
    const bytes = Uint8Array.from(Buffer.from(CODED, 'base64').subarray(4));
    const note = {
      origin: '',
      size: 1,
      root: '',
      text: SAID,
      signatures: [{ name: 'PeterNeumann', id: 'c74f20a3', bytes }],
    };
    expect(key && signersOf(note, [key])).toEqual([key]);
    expect(key && signersOf({ ...note, text: SAID.replace('your', 'my') }, [key])).toBeNull();
  });

  test.each([PETER.replace('c74f20a3', 'c74f20a4'), PETER.replace('+A', '+B'), PETER.slice(0, -4), ''])(
    '%p is no verifier key',
    (line) => expect(keyIn(line)).toBeNull(),
  );

  const good = `a.example/SCT\n8\n${Buffer.from(ROOT_OF_8, 'hex').toString('base64')}\n\n— PeterNeumann ${CODED}\n`;
  test('a checkpoint is read', () => {
    expect(checkpointIn(good)).toMatchObject({ origin: 'a.example/SCT', size: 8, root: ROOT_OF_8 });
  });
  test.each([
    ['no signature', good.slice(0, good.indexOf('— '))],
    ['a size that begins with 0', good.replace('\n8\n', '\n08\n')],
    ['no last line end', good.slice(0, -1)],
    ['a word after the signature', good.replace(/\n$/, ' more\n')],
    ['a root cut short', good.replace('=\n\n', '\n\n')],
  ])('with %s it is none', (_, note) => {
    expect(checkpointIn(note)).toBeNull();
  });
});
