import { fileURLToPath } from 'node:url';

/** The project's own folder, whatever folder a script is started from. */
export const root = fileURLToPath(new URL('..', import.meta.url));
