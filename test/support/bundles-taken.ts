import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type OpenedBundle, openBundle } from './bundle-read.js';
import type { Proving } from './proving.js';
import { secondVerdicts } from './second-verifier.js';

type Proof = 'session' | 'second';

/** As somebody whose second factor is fresh, or whose is not. */
export async function askedOf(
  { one, session }: Proving,
  by: string,
  to: string,
  assurance: Proof = 'second',
): Promise<Response> {
  const token = await session(by, assurance);
  return fetch(one.url + to, { headers: { cookie: `gs_session=${token}` } });
}

export async function takenFrom(house: Proving, by: string, to: string): Promise<OpenedBundle> {
  const answer = await askedOf(house, by, to);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (answer.status !== 200) throw new Error(`${answer.status} ${Buffer.from(bytes).toString()}`);
  return openBundle(bytes);
}

/** The status, the code, and the codes of every reason. */
export async function refusedBy(
  house: Proving,
  by: string,
  to: string,
  assurance: Proof = 'second',
): Promise<(number | string)[]> {
  const answer = await askedOf(house, by, to, assurance);
  const body = (await answer.json()) as { code: string; findings?: { code: string }[] };
  return [answer.status, body.code, ...(body.findings ?? []).map(({ code }) => code)];
}

/** What the verifier that lies in it says, and as what the second one exits. */
export async function verdictOn(
  zip: ArrayBuffer,
): Promise<{ status: number | null; said: string; second: number | undefined }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bundle-'));
  try {
    await writeFile(path.join(folder, 'bundle.zip'), new Uint8Array(zip));
    await writeFile(path.join(folder, 'verify.mjs'), openBundle(new Uint8Array(zip)).bytes('verify.mjs'));
    const run = [process.execPath, ['verify.mjs', 'bundle.zip'], { cwd: folder, encoding: 'utf8' }] as const;
    const { status, stdout } = spawnSync(...run);
    const [second] = await secondVerdicts([new Uint8Array(zip)]);
    return { status, said: stdout, second: second?.exit };
  } finally {
    await rm(folder, { recursive: true });
  }
}
/** All holds, and nothing from outside was given. */
export const NOT_ANCHORED = {
  status: 3,
  second: 3,
  said: expect.stringContaining('CONSISTENT, NOT ANCHORED') as string,
};
