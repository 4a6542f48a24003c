import { writeFileSync } from 'node:fs';
import { markdownTable, type Section } from './figures.js';

/** The page is printed from a run and never written by hand. */
export function writePage(file: string, sections: readonly Section[], conditions: readonly string[]): void {
  const page = [
    '# Số liệu / Figures',
    '',
    'Trang này do `npm run bench -- --page docs/figures.md` in ra từ một lần chạy; không sửa tay. Tốc độ tuyệt đối chỉ',
    'đúng với chiếc máy ấy; tỷ số với pgbench chạy xen kẽ cùng lúc thì mang sang máy khác được.',
    '',
    'Printed by `npm run bench -- --page docs/figures.md` from one run, never edited by hand. Rates hold for that',
    'machine only; the ratios to pgbench, run in turn with the program, can be carried elsewhere.',
    '',
    markdownTable(sections),
    '',
    '## Measured on',
    '',
    ...conditions.map((line) => `- ${line}`),
    '',
    ...sections.flatMap(({ title, details }) => [`## ${title}`, '', '```', ...details, '```', '']),
  ];
  writeFileSync(file, `${page.join('\n').trimEnd()}\n`);
}
