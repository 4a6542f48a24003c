import fc from 'fast-check';
import { canonical } from '../../../src/history/canonical.js';

/** RFC 8785, appendix B: doubles by their bits, and how they are written. */
const NUMBERS: readonly (readonly [bits: string, written: string])[] = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
];

const double = (bits: string): number => Buffer.from(bits, 'hex').readDoubleBE();

describe('the one way of writing a value down, against RFC 8785', () => {
  test.each(NUMBERS)('the number %s is %s', (bits, written) => {
    expect(canonical(double(bits))).toBe(written);
  });

  test.each([
    ['not a number', '7fffffffffffffff'],
    ['infinity', '7ff0000000000000'],
    ['minus infinity', 'fff0000000000000'],
  ])('%s has no form', (_what, bits) => {
    expect(() => canonical(double(bits))).toThrow('no canonical form');
  });

  test('the sample of section 3.2.2', () => {
    const sample = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`;
    expect(canonical(JSON.parse(sample))).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  test('the order of section 3.2.3: by UTF-16 code units, so that an emoji comes before U+FB33', () => {
    const sample = {
      '€': 'Euro Sign',
      '\r': 'Carriage Return',
      '\uFB33': 'Hebrew Letter Dalet With Dagesh',
      1: 'One',
      '\u0080': 'Control',
      '😀': 'Emoji: Grinning Face',
      ö: 'Latin Small Letter O With Diaeresis',
    };
    expect(Object.values(JSON.parse(canonical(sample)) as object)).toEqual([
      // JavaScript itself puts the index first when it reads the object again; the bytes say what was written
      'One',
      'Carriage Return',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
    expect(canonical(sample)).toBe(
      String.raw`{"\r":"Carriage Return","1":"One","` +
        '\u0080":"Control","ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign","😀":"Emoji: Grinning Face","\uFB33":"Hebrew Letter Dalet With Dagesh"}',
    );
  });

  test.each([
    [
      'each control character',
      '\b\t\n\f\r\u0000\u001f\u007f',
      String.raw`"\b\t\n\f\r\u0000\u001f${'\u007f'}"`,
    ],
    ['quotes and strokes', '"\\/', String.raw`"\"\\/"`],
    ['Vietnamese, composed as it came', 'Ánh Đức ường', '"Ánh Đức ường"'],
    ['an empty object in an array', [{}, []], '[{},[]]'],
  ])('%s', (_what, value, written) => {
    expect(canonical(value)).toBe(written);
  });

  test.each([
    ['a lone surrogate', '\ud83d'],
    ['a lone surrogate in a key', { '\ude00': 1 }],
    ['undefined', undefined],
    ['undefined in an array', [undefined]],
    ['a function', () => 1],
    ['a big integer', 10n],
    ['a date', new Date(0)],
    ['a map', new Map()],
  ])('%s has no form', (_what, value) => {
    expect(() => canonical(value)).toThrow('no canonical form');
  });

  test('what is undefined is not there', () => {
    expect(canonical({ b: undefined, a: 1 })).toBe('{"a":1}');
  });

  test('written, read and written again it is the same, in whatever order it was made', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const written = canonical(value);
        expect(canonical(JSON.parse(written))).toBe(written);
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 300, seed: 20210315 },
    );
    const few = fc.dictionary(fc.string({ unit: 'binary' }), fc.integer());
    const many = fc.dictionary(fc.string({ unit: 'binary' }), fc.integer(), { minKeys: 41, maxKeys: 60 });
    fc.assert(
      fc.property(fc.oneof(few, many), (value) => {
        const names = Object.keys(value).toSorted((one, other) => (one < other ? -1 : 1));
        const members = names.map((name) => `${JSON.stringify(name)}:${value[name]}`);
        expect(canonical(value)).toBe(`{${members.join(',')}}`);
        const backwards = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonical(backwards)).toBe(canonical(value));
      }),
      { numRuns: 300, seed: 20210315 },
    );
  });
});
