import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { unpackChromium } from './chromium.js';

const FLAGS = [
  // Root may not use the sandbox, and containers often lack what it needs; only our own pages are opened.
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/**
 * A real Chromium that came with npm: nothing to install on the system, the same one for everybody. It is for Linux on
 * x64; elsewhere TEST_CHROMIUM names one.
 */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env.TEST_CHROMIUM;
  const { executable, environment } =
    own === undefined ? unpackChromium() : { executable: own, environment: {} };
  return chromium.launch({
    executablePath: executable,
    args: FLAGS,
    env: { ...definedOnly(process.env), ...environment },
  });
}

export interface AxeViolation {
  readonly rule: string;
  readonly impact: string;
  readonly help: string;
  readonly elements: string[];
}

interface AxeResult {
  readonly id: string;
  readonly impact: string | null;
  readonly help: string;
  readonly nodes: { readonly html: string }[];
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Whatever axe finds wrong with the page as it stands. The page's context must be opened with `bypassCSP: true`, or
 * our own policy keeps axe out; and with JavaScript on.
 */
export async function axeViolations(page: Page): Promise<AxeViolation[]> {
  // a page that is looked at several times keeps it
  if (!(await page.evaluate<boolean>(`typeof axe === 'object'`))) await page.evaluate(axeSource);
  const found = await page.evaluate<AxeResult[]>('axe.run().then(({ violations }) => violations)');
  return found.map(({ id, impact, help, nodes }) => ({
    rule: id,
    impact: impact ?? 'unknown',
    help,
    elements: nodes.map(({ html }) => html),
  }));
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
