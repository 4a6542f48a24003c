import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isAlive, startOf } from './processes.js';

interface Holder {
  readonly pid: number;
  readonly startedAt: string | null;
}

class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse';

  constructor(
    readonly folder: string,
    readonly pid: number,
  ) {
    super(
      `Thư mục dữ liệu ${folder} đang được tiến trình ${pid} sử dụng; hãy dừng tiến trình ấy hoặc chọn thư mục ` +
        `khác (DATA_DIR). / The data folder ${folder} is in use by process ${pid}; stop that process or choose ` +
        `another folder (DATA_DIR).`,
    );
  }
}

/**
 * Keeps two servers off one data folder: the first to stop would take the database away from the other. Returns
 * what gives the folder back. A lock whose process is gone is taken over.
 */
export function takeLock(home: string, folder: string): () => void {
  const file = path.join(home, 'lock');
  const mine: Holder = { pid: process.pid, startedAt: startOf(process.pid) };
  const text = `${JSON.stringify(mine)}\n`;

  for (let attempt = 0; attempt < 10; attempt++) {
    if (claim(file, text)) return () => giveBack(file, text);
    const seen = read(file);
    if (seen === null) continue;
    const holder = parse(seen);
    if (holder !== null && stillRuns(holder)) throw new DataFolderInUse(folder, holder.pid);
    removeStale(file, seen);
  }
  throw new Error(`the lock ${file} changes hands too fast to be taken`);
}

/** A link appears whole or not at all, unlike a file that is created first and written after. */
function claim(file: string, text: string): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Two may find the same stale lock: whoever by mistake moves the other's fresh one aside puts it back. */
function removeStale(file: string, seen: string): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== seen) linkSync(aside, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function giveBack(file: string, text: string): void {
  if (read(file) === text) rmSync(file, { force: true });
}

function stillRuns({ pid, startedAt }: Holder): boolean {
  if (!isAlive(pid)) return false;
  const now = startOf(pid);
  return startedAt === null || now === null || startedAt === now;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function parse(text: string): Holder | null {
  try {
    const value = JSON.parse(text) as Partial<Holder>;
    return typeof value.pid === 'number' ? { pid: value.pid, startedAt: value.startedAt ?? null } : null;
  } catch {
    return null;
  }
}
