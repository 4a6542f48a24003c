import { said } from '../texts/index.js';
import { marksOf } from '../papers/content/marks.js';
import type { Block, Cell, Column, OfficePaper } from '../papers/paper.js';
import { shortDay } from '../papers/words/days.js';
import { departmentHead } from '../papers/words/letterhead.js';
import type { SealedFile } from './frozen.js';
import type { SealedLetter, SealedName } from './sealed.js';

const column = (head: string, width: Column['width'], align: Column['align'] = 'left'): Column => ({
  head,
  width,
  align,
});

/** Where a file lies in the archive, by its content. */
export type Placed = ReadonlyMap<string, string>;

const placesOf = (files: readonly string[], placed: Placed): Cell =>
  files.flatMap((one) => placed.get(one) ?? []);

const onText = (on: string): string => (on.length === 10 ? shortDay(on) : on);

const scopeText = ({ comprehensive, fields }: NonNullable<SealedName['frozen']>): string =>
  [...(comprehensive ? ['Toàn diện'] : []), ...fields.map((field) => field.vi)].join(', ');

const bodyOf = ({ frozen, code, unit, post }: SealedName, placed: Placed): Block[] => {
  if (!frozen)
    return [
      {
        kind: 'paragraph',
        text: 'Nội dung hồ sơ đã được xóa theo quyết định có căn cứ pháp luật; lịch sử vẫn xác minh được.',
      },
    ];
  const line = (label: string, text: string): Block => ({ kind: 'paragraph', label: `${label}:`, text });
  return [
    line('Mã hồ sơ', code),
    line('Họ và tên / tên tập thể', frozen.name),
    ...(post === null ? [] : [line('Chức vụ', post)]),
    line('Đơn vị', unit.vi),
    ...(scopeText(frozen) === '' ? [] : [line('Lĩnh vực', scopeText(frozen))]),
    ...(frozen.movement ? [line('Phong trào', frozen.movement.vi)] : []),
    { kind: 'heading', level: 1, text: 'I. Thành tích' },
    ...frozen.narrative.split('\n').map((text): Block => ({ kind: 'paragraph', text })),
    { kind: 'heading', level: 1, text: 'II. Nội dung đơn vị chịu trách nhiệm' },
    ...frozen.attestations.flatMap(({ asked, text, year, files }): Block[] => [
      line(year === null ? asked.vi : `${asked.vi} (năm ${year})`, text === '' ? 'Có' : text),
      ...placesOf(files, placed).map((place): Block => ({ kind: 'item', text: place })),
    ]),
    { kind: 'heading', level: 1, text: 'III. Minh chứng' },
    {
      kind: 'table',
      caption: 'Minh chứng kèm theo',
      shape: 'records',
      columns: [
        column('TT', 'number', 'centre'),
        column('Thành tích, quyết định', 'wide'),
        column('Ngày', 'narrow', 'centre'),
        column('Tệp trong gói', 'middle'),
      ],
      rows: frozen.evidence.map(({ label, on, files }, at) => [
        [String(at + 1)],
        [said(label, 'vi')],
        [onText(on)],
        placesOf(files, placed),
      ]),
      foot: null,
      empty: 'Không có.',
    },
  ];
};

/** A nominee's dossier as it went out with its letter, to be read without this system. */
export const dossierPaper = (
  name: SealedName,
  letter: Pick<SealedLetter, 'number' | 'date'>,
  placed: Placed,
  rehearsal: boolean,
): OfficePaper => ({
  kind: 'dossier',
  marks: marksOf(rehearsal, null),
  letterhead: departmentHead(name.plan),
  number: { number: null, symbol: '' },
  dateline: null,
  title: 'HỒ SƠ ĐIỂN HÌNH TIÊN TIẾN',
  about: `(Kèm theo Tờ trình số ${letter.number} ngày ${shortDay(letter.date)})`,
  addressees: [],
  body: bodyOf(name, placed),
  recipients: [],
  signatures: [],
  annexes: [],
  provenance: [{ code: name.code, seq: name.sending.seq, hash: name.sending.hash }],
});

/** A file's name in the archive: its place, and the ending of what it is. */
export const endingOf = ({ type }: Pick<SealedFile, 'type'>): string =>
  (
    ({ 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' }) as Readonly<
      Record<string, string>
    >
  )[type] ?? 'docx';
