import { CODE } from './forms.mjs';
import { verify } from './verdict.mjs';

// ── by hand: node verify.mjs bundle.zip [--anchor FILE|CODE]... [--key VKEY]... [--no-replay] [--json] ────────────

const USAGE = 'node verify.mjs bundle.zip [--anchor FILE|CODE]... [--key VKEY]... [--no-replay] [--json]';

/** What is said of a verdict, line by line, Vietnamese first. */
export function lines({ word, sentence, wrong, inside, checked, report }, [first, second] = [0, 1]) {
  const both = (words, indent = '') =>
    [first, second].filter((at) => at !== undefined).map((at) => `${indent}${words[at]}`);
  return [
    ...both(word),
    '',
    ...both(sentence),
    ...(wrong ? ['', ...both(wrong.words, '  ✗ ')] : []),
    ...(inside ? ['', ...both(inside.words, '  → ')] : []),
    ...(checked.length > 0 ? ['', ...checked.flatMap((words) => both(words, '  ✓ '))] : []),
    ...(report
      ? [
          '',
          `${report.origin} · ${report.size} · ${report.root?.slice(0, 16).replaceAll(/(.{4})(?=.)/g, '$1 ')} · ${report.madeAt}`,
        ]
      : []),
  ];
}

async function main(args) {
  const { open, readFile } = await import('node:fs/promises');
  const [files, anchors, keys, flags] = [[], [], [], new Set()];
  while (args.length > 0) {
    const one = args.shift();
    if (one === '--anchor') anchors.push(args.shift() ?? '');
    else if (one === '--key') keys.push(args.shift() ?? '');
    else if (one.startsWith('--')) flags.add(one);
    else files.push(one);
  }
  if (files.length !== 1 || [...flags].some((flag) => flag !== '--json' && flag !== '--no-replay')) {
    console.error(USAGE);
    return 2;
  }
  const held = anchors.map(async (one) => [
    one,
    CODE.test(one) ? one : await readFile(one, 'utf8').catch(() => ''),
  ]);
  const handle = await open(files[0]).catch(() => null);
  const size = (await handle?.stat())?.size ?? 0;
  const bytes = async (from, to) => (await handle.read(new Uint8Array(to - from), 0, to - from, from)).buffer;
  const found = await verify(
    { size, read: bytes },
    { anchors: await Promise.all(held), keys, replay: !flags.has('--no-replay') },
  );
  await handle?.close();
  console.log(flags.has('--json') ? JSON.stringify(found, null, 2) : lines(found).join('\n'));
  return found.exit;
}

const { pathToFileURL } = typeof process === 'object' ? await import('node:url') : {};
if (pathToFileURL && process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = await main(process.argv.slice(2));
