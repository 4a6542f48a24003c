import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CODE_FOLDERS, foldersIn, root } from './sources.js';

/** What lives here and what may enter: enough lines to say it, too few to go stale. */
const complaintAbout = (text: string | null): string | null => {
  if (text === null) return 'no README.md';
  const lines = text.trim() === '' ? 0 : text.trim().split('\n').length;
  return lines >= 3 && lines <= 12 ? null : `a README.md of ${lines} lines`;
};

test.each([
  [null, 'no README.md'],
  ['', 'a README.md of 0 lines'],
  ['# Two\nlines\n', 'a README.md of 2 lines'],
  ['# Three\n\nlines\n', null],
  ['line\n'.repeat(12), null],
  ['line\n'.repeat(13), 'a README.md of 13 lines'],
])('the measure of %j', (text, complaint) => {
  expect(complaintAbout(text)).toBe(complaint);
});

test('every folder of code says what lives in it', () => {
  const folders = CODE_FOLDERS.filter((folder) => existsSync(path.join(root, folder)));
  const complaints = [...folders, ...folders.flatMap(foldersIn)].flatMap((folder) => {
    const file = path.join(root, folder, 'README.md');
    const complaint = complaintAbout(existsSync(file) ? readFileSync(file, 'utf8') : null);
    return complaint === null ? [] : [`${folder}: ${complaint}`];
  });
  expect(complaints).toEqual([]);
});
