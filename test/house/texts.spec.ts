import { CODE_FOLDERS, type Source, sources, topFiles } from './sources.js';

const TEXT = /\.(tsx?|mjs|cjs|js|json|ya?ml|md|css|html|svg|sql|sh|txt|editorconfig)$|^[^.]+$/;

const everything = [...sources([...CODE_FOLDERS, 'docs', '.config', '.ci'], TEXT), ...topFiles(TEXT)];

/** Put together here, so that this very file holds none of what it looks for. */
const home = ['', 'home', ''].join('/');
const outside = ['..', 'shared'].join('/');

const placesOf = (pattern: RegExp, { file, text }: Source): string[] =>
  text
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : []));

/** Folders of one person's computer. What every Linux has (/tmp, /etc, /proc, /var) may be named. */
const MACHINE_PATH = /(?<![\w.:/-])\/(?:home|root|Users|work|mnt|workspace)\/|\b[A-Z]:\\\w/;
const OUTSIDE = new RegExp(`${outside.replaceAll('.', '\\.')}(?![\\w-])`);

/** A test left out or left alone is a lie in the count of tests. */
const LEFT_OUT = new RegExp(
  String.raw`\b(?:describe|test|it)(?:\.\w+)*\.(?:only|skip)\b|\b(?:fdescribe|fit|xit|xdescribe|xtest)\(`,
);

const rawHtml = (among: readonly Source[]): string[] =>
  among.filter(({ text }) => /dangerouslySetInnerHTML\s*[=:]/.test(text)).map(({ file }) => file);

const notNfc = (among: readonly Source[]): string[] =>
  among.filter(({ text }) => text !== text.normalize('NFC')).map(({ file }) => file);

const sample = (text: string, file = 'a.ts'): Source => ({ file, text });

describe('no place of one computer', () => {
  test('the search', () => {
    expect(placesOf(MACHINE_PATH, sample(`read('${home}an/plan.yaml')`))).toHaveLength(1);
    expect(placesOf(MACHINE_PATH, sample(String.raw`read('${'C'}:\plan')`))).toHaveLength(1);
    expect(placesOf(MACHINE_PATH, sample(`see https://example.org${home}an, ./home/x and /tmp/x`))).toEqual(
      [],
    );
    expect(placesOf(OUTSIDE, sample(`import '${outside}/a.js'`))).toHaveLength(1);
    expect(placesOf(OUTSIDE, sample(`import '${outside}-words/a.js'`))).toEqual([]);
  });

  test('the project', () => {
    expect(everything.flatMap((source) => placesOf(MACHINE_PATH, source))).toEqual([]);
    expect(everything.flatMap((source) => placesOf(OUTSIDE, source))).toEqual([]);
  });
});

describe('no test left out', () => {
  test.each(['only', 'skip'])('the search finds %s', (word) => {
    expect(placesOf(LEFT_OUT, sample(`test.${word}('a', () => {});`))).toHaveLength(1);
    expect(placesOf(LEFT_OUT, sample(`describe.${word}.each([])('a', () => {});`))).toHaveLength(1);
    expect(placesOf(LEFT_OUT, sample(`if (list.${word}(2)) test.each([])('${word}');`))).toEqual([]);
  });

  test('the project', () => {
    expect(sources(['test'], /\.tsx?$/).flatMap((source) => placesOf(LEFT_OUT, source))).toEqual([]);
  });
});

describe('markup that nobody escaped comes from one file at most', () => {
  const attribute = ['dangerously', 'SetInnerHTML'].join('');

  test('the search', () => {
    expect(rawHtml([sample(`<i ${attribute}={{ __html: a }} />`)])).toEqual(['a.ts']);
    expect(rawHtml([sample(`h('i', { ${attribute}: { __html: a } })`)])).toEqual(['a.ts']);
    expect(rawHtml([sample(`// ${attribute} is not for us`)])).toEqual([]);
  });

  test('the project', () => {
    expect(rawHtml(sources(['src'], /\.tsx?$/)).length).toBeLessThan(2);
  });
});

describe('Vietnamese is written in composed letters (NFC)', () => {
  test('the search', () => {
    expect(notNfc([sample('Gương sáng'.normalize('NFC'))])).toEqual([]);
    expect(notNfc([sample('Gương sáng'.normalize('NFD'))])).toEqual(['a.ts']);
  });

  test('the project', () => {
    expect(notNfc(everything)).toEqual([]);
  });
});
