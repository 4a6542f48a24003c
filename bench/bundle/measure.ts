import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleOf, type Step, type Story, withFile, zipOf } from '../../test/support/bundle-builder.js';
import type { Bench } from '../department/bench.js';
import type { Section } from '../figures.js';
import { type Model, modelsOf } from '../model.js';
import { inWords, type Spent } from '../stopwatch.js';

const CHAINS = 3334;
const LENGTH = 30;
const GOAL_SECONDS = 10;
const GOAL_MEBIBYTES = 1024;
/** A fifth of it all, in a fifth of the time. */
const QUICK_SHARE = 5;

interface Told extends Spent {
  readonly exit: number;
  readonly events: number;
  readonly mebibytes: number;
}

/** Chains of moves as long as real ones, each with as much beside it. */
function storyOf(models: readonly Model[], chains: number): Story {
  const { at } = JSON.parse(models.at(-1)?.body ?? '') as { at: string };
  const steps = Array.from({ length: chains * LENGTH }, (_, nth): Step => {
    const seq = Math.floor(nth / chains) + 1;
    const { type, beside } = models[(seq - 1) % models.length]!;
    return {
      life: 'nomination',
      of: `HS-2021-${String((nth % chains) + 1).padStart(4, '0')}`,
      type,
      at,
      from: seq === 1 ? [] : ['unitReview'],
      to: ['unitReview'],
      beside: Object.entries(beside).map(([field, value]) => ({
        field,
        salt: nth.toString(16).padStart(32, '0'),
        value,
      })),
    };
  });
  return {
    organisation: 'bench',
    origin: 'bench.example/dttt',
    law: 'law',
    plan: 'plan',
    steps,
    erasures: [],
  };
}

const verified = (file: string): Told => {
  const verifier = pathToFileURL(path.resolve('dist/verifier/verify.mjs')).href;
  const once = path.resolve('bench/bundle/verify-once.mjs');
  return JSON.parse(execFileSync(process.execPath, [once, verifier, file], { encoding: 'utf8' })) as Told;
};

/** What travels with a bundle, checking one: every file, byte, link, leaf, signature and commitment. */
export async function measureBundle({ program }: Bench, quick: boolean): Promise<Section> {
  const share = quick ? QUICK_SHARE : 1;
  const goal = GOAL_SECONDS / share;
  const models = await modelsOf(program, 'bundle');
  const bundle = bundleOf(storyOf(models, Math.ceil(CHAINS / share)));
  const folder = mkdtempSync(path.join(tmpdir(), 'guong-sang-bundle-'));
  try {
    const file = path.join(folder, 'bundle.zip');
    const zip = zipOf(bundle);
    writeFileSync(file, zip);
    const told = verified(file);
    // verifying must be able to fail, or its speed says nothing
    const name = 'disclosures/HS-2021-0002.ndjson';
    const altered = Uint8Array.from(bundle.files.get(name) ?? []);
    altered[altered.length - 400] = (altered.at(-400) ?? 0) ^ 1;
    writeFileSync(file, zipOf(withFile(bundle, name, altered), bundle.files));
    if (verified(file).exit !== 1) throw new Error('an altered byte went unnoticed');
    const whole = told.exit === 3 && told.events === Math.ceil(CHAINS / share) * LENGTH;
    const characters = [...bundle.files.values()].reduce((sum, { length }) => sum + length, 0);
    return {
      title:
        'A bundle of everything: verify.mjs in a process of its own, every file, link, leaf and commitment',
      figures: [
        {
          what: `bundle of ${told.events.toLocaleString('en')} events checked`,
          goal: `< ${goal} s, < 1 GiB`,
          found: `${inWords(told)}, ${Math.round(told.mebibytes)} MiB`,
          reached: whole && told.processor < goal && told.mebibytes < GOAL_MEBIBYTES,
        },
      ],
      details: [
        `${Math.round(characters / told.events)} characters an event, ${Math.round(zip.length / 2 ** 20)} MiB packed, ` +
          `${((told.processor / told.events) * 1e6).toFixed(0)} µs of the processor each; an altered byte is noticed`,
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
