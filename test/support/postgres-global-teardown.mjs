import { rmSync } from 'node:fs';

export default async function teardown() {
  const embedded = globalThis.embeddedForTests;
  if (embedded === undefined) return;
  await embedded.stop();
  rmSync(embedded.folder, { recursive: true, force: true });
}
