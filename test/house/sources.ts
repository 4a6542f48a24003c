import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A file of the project as the tests of the house see it; a sample is written the same way. */
export interface Source {
  /** From the project's folder, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

export const CODE_FOLDERS = ['workflows', 'src', 'migrations', 'test', 'bench', 'scripts', 'verifier'];

const NOT_OURS = new Set([
  'node_modules',
  'dist',
  'var',
  'coverage',
  '.git',
  '.stryker-tmp',
  'reports',
  'vendor',
]);

/** Every file below the folders whose name matches; a folder that is not there yet holds none. */
export const sources = (folders: readonly string[], name: RegExp): Source[] =>
  folders
    .flatMap(filesBelow)
    .filter((file) => name.test(file))
    .map(read);

/** The files that lie in the project's own folder, not below it. */
export const topFiles = (name: RegExp): Source[] =>
  entriesOf('.')
    .filter((entry) => entry.isFile() && name.test(entry.name) && entry.name !== 'package-lock.json')
    .map((entry) => read(entry.name));

export const foldersIn = (folder: string): string[] =>
  entriesOf(folder)
    .filter((entry) => entry.isDirectory() && !NOT_OURS.has(entry.name))
    .map((entry) => path.posix.join(folder, entry.name));

function filesBelow(folder: string): string[] {
  const here = entriesOf(folder).filter((entry) => entry.isFile());
  return [
    ...here.map((entry) => path.posix.join(folder, entry.name)),
    ...foldersIn(folder).flatMap(filesBelow),
  ];
}

function entriesOf(folder: string): { name: string; isFile(): boolean; isDirectory(): boolean }[] {
  try {
    return readdirSync(path.join(root, folder), { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

const read = (file: string): Source => ({ file, text: readFileSync(path.join(root, file), 'utf8') });
