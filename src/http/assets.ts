import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

interface Asset {
  readonly body: Buffer;
  /** Null where it is packed already, or not worth it. */
  readonly brotli: Buffer | null;
  readonly type: string;
  readonly tag: string;
}

const OWN = fileURLToPath(new URL('../web/assets', import.meta.url));
const FONTS = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@fontsource/be-vietnam-pro/package.json')),
  'files',
);
/** Both parts are needed: latin alone has no ế. */
const FONT = /^be-vietnam-pro-(?:latin|vietnamese)-[4-7]00-normal\.woff2$/;

/** Spares a reload in a few places; every page works without it. */
const HTMX = createRequire(import.meta.url).resolve('htmx.org/dist/htmx.min.js');

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const PACKED: ReadonlySet<string> = new Set(['.png', '.ico', '.woff2']);

const hashOf = (body: Buffer | string): string =>
  createHash('sha256').update(body).digest('base64url').slice(0, 16);

const assetOf = (extension: string, body: Buffer): Asset => ({
  body,
  brotli: PACKED.has(extension) ? null : brotliCompressSync(body),
  type: TYPES[extension] ?? 'application/octet-stream',
  tag: `"${hashOf(body)}"`,
});

const load = (file: string): Asset => assetOf(path.extname(file), readFileSync(file));

const filesIn = (folder: string, wanted: (file: string) => boolean): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(wanted).toSorted()
    : [];

const named = (prefix: string, folder: string, files: readonly string[]): (readonly [string, Asset])[] =>
  files.map((file) => [prefix + file.replaceAll(path.sep, '/'), load(path.join(folder, file))] as const);

/** Written in parts, one a face; read by browsers as one. */
const stylesheet = (): Asset => {
  const folder = path.join(OWN, 'ui');
  const parts = filesIn(folder, (file) => file.endsWith('.css')).map((file) =>
    readFileSync(path.join(folder, file)),
  );
  return assetOf('.css', Buffer.concat(parts));
};

/** Style, pictures, the few scripts, and the typeface below `fonts/`: read once, and found by name, never by path. */
export const ASSETS: ReadonlyMap<string, Asset> = new Map([
  ...named(
    'fonts/',
    FONTS,
    filesIn(FONTS, (file) => FONT.test(file)),
  ),
  ...named(
    '',
    OWN,
    filesIn(OWN, (file) => path.extname(file) in TYPES && !file.startsWith(`ui${path.sep}`)),
  ),
  ['ui.css', stylesheet()],
  ['htmx.js', load(HTMX)],
]);

/** Goes into the addresses of pages (`/assets/ui.css?v=…`), so that browsers may keep the files for good. */
export const assetVersion: string = hashOf([...ASSETS.values()].map(({ tag }) => tag).join());
