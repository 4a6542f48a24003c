import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

export interface Unpacked {
  readonly executable: string;
  readonly environment: Record<string, string>;
}

/**
 * Unpacks the browser once per account and version. The package's own unpacking writes to a fixed place in /tmp, where
 * two test workers disturb each other and a second account may not run what the first left.
 */
export function unpackChromium(): Unpacked {
  const packed = path.resolve(
    path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
    '../../bin',
  );
  const { version } = JSON.parse(readFileSync(path.join(packed, '../package.json'), 'utf8')) as {
    version: string;
  };
  const account = process.getuid?.() ?? 0;
  const folder = `/tmp/guong-sang-chromium-${version}-${account}`;
  if (!existsSync(folder)) unpack(packed, folder);
  if (statSync(folder).uid !== account) throw new Error(`${folder} belongs to another account: remove it`);

  return {
    executable: path.join(folder, 'chromium'),
    environment: {
      // Only the fonts that came along: a page looks the same on every computer.
      FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
      ...(systemHasLibraries(folder) ? {} : { LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib') }),
    },
  };
}

/** Aside first, then renamed: whoever sees the folder sees all of it. */
function unpack(packed: string, folder: string): void {
  const draft = mkdtempSync(`${folder}.`);
  writeFileSync(path.join(draft, 'chromium'), decompressed(packed, 'chromium.br'), { mode: 0o700 });
  untar(decompressed(packed, 'fonts.tar.br'), path.join(draft, 'fonts'));
  untar(decompressed(packed, 'al2023.tar.br'), path.join(draft, 'al2023'));
  writeFileSync(path.join(draft, 'fonts.conf'), fontsConfiguration(folder));
  try {
    renameSync(draft, folder);
  } catch (error) {
    // Another worker was quicker; its copy is as good.
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

const fontsConfiguration = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(folder, 'fonts')}</dir>
  <cachedir>${path.join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;

const decompressed = (packed: string, name: string): Buffer =>
  brotliDecompressSync(readFileSync(path.join(packed, name)));

function untar(archive: Buffer, folder: string): void {
  mkdirSync(folder);
  const { status, stderr } = spawnSync('tar', ['-x', '--no-same-owner', '-C', folder], { input: archive });
  if (status !== 0) throw new Error(`tar: ${stderr.toString()}`);
}

/** The package brings the few libraries a bare system lacks (NSS, NSPR, Expat); a fuller system keeps its own. */
function systemHasLibraries(folder: string): boolean {
  const { stdout } = spawnSync('ldd', [path.join(folder, 'chromium')], { encoding: 'utf8' });
  return !stdout.includes('not found');
}
