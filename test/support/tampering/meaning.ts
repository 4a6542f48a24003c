import { unzipSync } from 'fflate';
import { canonical } from '../../../src/history/canonical.js';
import { sha256 } from '../bundle-builder.js';

/**
 * What a bundle says, read by somebody else's hand: two bundles mean the same when this is the same. Left out is what
 * nobody vouches for: when it was made, the tools and the evidence in it, the program's reading of a plan, plans and
 * laws that no event names (`ours`: the names that an honest bundle has), and fields listed as withheld of which nothing is.
 */
export function meaningOf(zip: Uint8Array, ours: (name: string) => boolean): string {
  const parts: string[] = [];
  const files = unzipSync(zip);
  const { size } = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString('utf8')) as { size: number };
  for (const [name, content] of Object.entries(files)) {
    if (name.endsWith('/') || /^(?:VERIFY\.md|verify\.(?:html|mjs)|files\/.*|plans\/.*\.json)$/.test(name))
      continue;
    if (/^(?:law|plans)\//.test(name) && !ours(name)) continue;
    // those before the bundle's own are signed, and say nothing of what it holds; a bundle may have any of them
    if (name.startsWith('checkpoints/') && name !== `checkpoints/${size}.txt`) continue;
    parts.push(`${name} ${said(name, content)}`);
  }
  return parts.toSorted().join('\n');
}

function said(name: string, content: Uint8Array): string {
  const text = Buffer.from(content).toString('utf8');
  if (name === 'manifest.json') {
    const { madeAt: _, files: __, withheld: ___, ...rest } = JSON.parse(text) as Record<string, unknown>;
    return canonical(rest);
  }
  // in any order, and twice or once
  if (name === 'keys.txt') return [...new Set(text.split('\n'))].toSorted().join();
  if (name === 'redactions.ndjson') return text.split('\n').toSorted().join();
  // which of the keys have signed it beside the first is no part of what it says
  return sha256(name.startsWith('checkpoints/') ? text.slice(0, text.lastIndexOf('\n\n')) : content);
}
