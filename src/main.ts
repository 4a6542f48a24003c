import { readSettings } from './config/settings.js';
import { startServer } from './server.js';

const server = await startServer(readSettings(process.env));
process.stdout.write(`Gương Sáng: ${server.url}\n`);

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    void server.stop().then(() => process.exit(0));
  });
}
