import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { xmlDocument } from '../../src/bundles/xml.js';
import { askedOf } from '../support/bundles-taken.js';
import { openProving, type Proving } from '../support/proving.js';
import { ANH, CHIEF, INDUSTRY, LINH, THINH, Walk } from '../support/walk.js';

let house: Proving;
let nominations: string[];

beforeAll(async () => {
  house = await openProving('nomination_file', []);
  nominations = await new Walk(house.department).exemplars(ANH, THINH, LINH, INDUSTRY);
});
afterAll(() => house?.close());

const first = (): string => nominations[0] ?? '';

test('what XML has no place for or reads otherwise is written so that it comes back', () => {
  const said = 'a < b & "c" > d\r\n\u0007\ufffe ]]> Hà Tĩnh 🌾';
  const xml = xmlDocument({ name: 'Said', attributes: { by: said }, content: said });
  const look =
    'import sys, json, xml.dom.minidom as m; e = m.parseString(sys.stdin.buffer.read()).documentElement; print(json.dumps([e.getAttribute("by"), e.firstChild.data]))';
  const back = JSON.parse(
    execFileSync('python3', ['-c', look], { input: xml, encoding: 'utf8' }),
  ) as string[];
  const kept = said.replaceAll('\u0007', '\ufffd').replaceAll('\ufffe', '\ufffd');
  expect(back).toEqual([kept, kept]);
});

describe('the file of a nomination as XML', () => {
  /** As much of the schema as is needed: the children of each element in their order, and its attributes. */
  const schema = readFileSync('docs/nomination-file.xsd', 'utf8');
  const typeNamed = (name: string): string =>
    new RegExp(
      `<xs:complexType name="${name}">(.*?)</xs:complexType>\\n\\n|<xs:complexType name="${name}">(.*)`,
      's',
    ).exec(schema)?.[0] ?? '';
  const childrenOf = (type: string): string[] =>
    [...typeNamed(type).matchAll(/<xs:element name="(\w+)"/g)].map(([, name]) => name ?? '');

  const exported = async (by: string) => {
    const answer = await askedOf(house, by, `/api/nominations/${first()}/file`);
    return { type: answer.headers.get('content-type'), text: await answer.text() };
  };
  const entriesIn = (xml: string): string[] => xml.split('<Entry ').slice(1);
  const tagsIn = (xml: string): string[] => [...xml.matchAll(/^ {4}<(\w+)/gm)].map(([, tag]) => tag ?? '');

  test('everything in order of time, well formed, as its schema says', async () => {
    const { type, text } = await exported(CHIEF);
    expect(type).toBe('application/xml; charset=utf-8');
    const look =
      'import sys, xml.dom.minidom as m; print(m.parseString(sys.stdin.buffer.read()).documentElement.tagName)';
    expect(execFileSync('python3', ['-c', look], { input: text, encoding: 'utf8' }).trim()).toBe(
      'NominationFile',
    );
    const events = await house.department.rows<{ type: string }>(
      'select type from history_event where subject_id = $1 order by seq',
      [first()],
    );
    const entries = entriesIn(text);
    expect(entries.map((entry) => /type="(\w+)"/.exec(entry)?.[1])).toEqual(
      events.map((event) => event.type),
    );
    for (const [part, of] of [
      [text.split('<Entry ')[0] ?? '', 'File'] as const,
      ...entries.map((entry) => [entry, 'Entry'] as const),
    ]) {
      const order = childrenOf(of);
      const places = tagsIn(part).map((tag) => order.indexOf(tag));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((one, other) => one - other));
    }
  });

  test('who did what in which capacity, with which paper', async () => {
    const entry = entriesIn((await exported(CHIEF)).text).find((one) => one.includes('type="FORWARD"')) ?? '';
    expect(entry).toContain('<FullName>Trần Minh Khôi</FullName>');
    expect(entry).toContain('<Position>Giám đốc Sở</Position>');
    expect(entry).toContain('<CodeNotation>412/TTr-SCT</CodeNotation>');
    expect(entry).toContain('<IssuedDate>2021-03-15</IssuedDate>');
  });

  test('what is not the reader’s to see is named, and empty', async () => {
    const { text } = await exported('anhptn');
    expect(text).toContain('<Field name="facts" standing="hidden"/>');
    expect(text).not.toMatch(/<Field name="facts" standing="matches"/);
  });
});
