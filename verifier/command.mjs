import { CODE } from './forms.mjs';
import { unreadable, verify } from './verdict.mjs';

// ── by hand: node verify.mjs bundle.zip [--anchor FILE|CODE]... [--key VKEY]... [--no-replay] [--vi|--en] [--json] ──

const USAGE =
  'node verify.mjs bundle.zip [--anchor FILE|CODE]... [--key VKEY]... [--no-replay] [--vi|--en] [--json]';
const FLAGS = ['--no-replay', '--vi', '--en', '--json'];

/** What is said of a verdict, line by line, Vietnamese first. */
export function lines(found, languages = [0, 1]) {
  const { exit, word, sentence, wrong, inside, checked, unused, about } = found;
  const both = (words, indent = '') => languages.map((at) => `${indent}${words[at]}`);
  const part = (all, indent) => (all.length > 0 ? ['', ...all.flatMap((words) => both(words, indent))] : []);
  return [
    ...both(word),
    '',
    ...both(sentence),
    ...part(wrong ? [wrong.words] : [], '  ✗ '),
    ...part(inside ? [[`Bên trong: ${inside.words[0]}`, `Inside: ${inside.words[1]}`]] : [], '  → '),
    ...part(unused, '  '),
    ...part(checked, '  ✓ '),
    ...part(about, '  '),
    ...part([[`Mã kết quả: ${exit}`, `Exit code: ${exit}`]], ''),
  ];
}

/** A file as its text; null: it cannot be opened. */
async function textOf(file) {
  const { readFile } = await import('node:fs/promises');
  return readFile(file, 'utf8').catch(() => null);
}

async function verdictOn(file, anchors, keys, replay) {
  const { open } = await import('node:fs/promises');
  const handle = await open(file).catch(() => null);
  try {
    const stat = await handle?.stat();
    if (stat?.isDirectory())
      return unreadable(
        `${file} là thư mục: hãy chọn chính tệp .zip.`,
        `${file} is a folder: choose the .zip file itself.`,
      );
    if (!stat) return unreadable(`Không mở được tệp ${file}.`, `The file ${file} cannot be opened.`);
    const held = [];
    for (const anchor of anchors) {
      const text = CODE.test(anchor) ? anchor : await textOf(anchor);
      if (text === null)
        return unreadable(
          `Không mở được tệp điểm neo ${anchor}.`,
          `The anchor’s file ${anchor} cannot be opened.`,
        );
      held.push([anchor, text]);
    }
    const read = async (from, to) =>
      (await handle.read(new Uint8Array(to - from), 0, to - from, from)).buffer;
    return await verify({ size: stat.size, read }, { anchors: held, keys, replay });
  } finally {
    await handle?.close();
  }
}

async function main(args) {
  const [files, anchors, keys, flags] = [[], [], [], new Set()];
  while (args.length > 0) {
    const one = args.shift();
    if (one === '--anchor') anchors.push(args.shift() ?? '');
    else if (one === '--key') keys.push(args.shift() ?? '');
    else if (one.startsWith('--')) flags.add(one);
    else files.push(one);
  }
  if (files.length !== 1 || [...flags].some((flag) => !FLAGS.includes(flag))) {
    console.error(USAGE);
    return 2;
  }
  const found = await verdictOn(files[0], anchors, keys, !flags.has('--no-replay'));
  const languages = flags.has('--vi') ? [0] : flags.has('--en') ? [1] : [0, 1];
  console.log(flags.has('--json') ? JSON.stringify(found, null, 2) : lines(found, languages).join('\n'));
  return found.exit;
}

const { pathToFileURL } = typeof process === 'object' ? await import('node:url') : {};
if (pathToFileURL && process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = await main(process.argv.slice(2));
