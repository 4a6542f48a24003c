import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';

const TICKS_PER_SECOND = 100;

interface Spent {
  readonly parent: number;
  /** Its own, and its ended children's. */
  readonly ticks: number;
}

const spentBy = (pid: number): Spent | null => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0);
    return { parent: Number(fields[1]), ticks };
  } catch {
    return null;
  }
};

/** Seconds of the processor a process and its children have used so far; null where the system does not tell. */
export function processorSeconds(pid: number): number | null {
  const own = spentBy(pid);
  if (own === null) return null;
  const others = readdirSync('/proc').map(Number).filter(Number.isInteger);
  const children = others.map(spentBy).filter((spent) => spent?.parent === pid);
  return children.reduce((sum, spent) => sum + (spent?.ticks ?? 0), own.ticks) / TICKS_PER_SECOND;
}

export async function postmasterOf(admin: pg.Client): Promise<number> {
  const { rows } = await admin.query<{ data_directory: string }>('show data_directory');
  const file = path.join(rows[0]!.data_directory, 'postmaster.pid');
  return Number(readFileSync(file, 'utf8').split('\n')[0]);
}
