import { readSettings } from './config/settings.js';
import { StartRefused } from './config/start-refused.js';
import { startServer } from './server.js';

/** Whoever starts it reads what is to be mended, not where in the program that was noticed. */
const settings = (() => {
  try {
    return readSettings(process.env);
  } catch (mistakes) {
    process.stderr.write(`${(mistakes as Error).message}\n`);
    process.exit(2);
  }
})();

const server = await startServer(settings).catch((refusal: unknown) => {
  if (!(refusal instanceof StartRefused)) throw refusal;
  process.stderr.write(`${refusal.message}\n`);
  process.exit(2);
});
process.stdout.write(`Gương Sáng: ${server.url}\n`);

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    void server.stop().then(() => process.exit(0));
  });
}
