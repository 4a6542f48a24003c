// Puts the parts of verifier/ together into what travels with a bundle: verify.mjs, one plain file for Node, and
// verify.html, the same text inside a page that opens from a disk. Nothing is changed but that the parts no longer
// import one another: whoever reads verifier/ has read what is run.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** In the order in which they are to be read. */
const PARTS = ['hashes', 'forms', 'bundle', 'chains', 'log', 'replay', 'words', 'verdict'];
const OWN_IMPORT = /^import \{[^}]*\} from '\.\/[a-z]+\.mjs';\n/gm;

const text = (name) => readFileSync(join(root, 'verifier', name), 'utf8');
const part = (name) => `${text(`${name}.mjs`).replaceAll(OWN_IMPORT, '').trim()}\n`;
const whole = PARTS.map(part).join('\n');

const page = text('page.html')
  .replace('/* page.css */', () => text('page.css').trim())
  .replace('/* verify.mjs */', () => `${whole}\n${part('page')}`);
// what ends a script would end it there, whatever it stands in
if (/<\/script/i.test(whole + part('page'))) throw new Error('verifier: a part holds </script');
if (/^import /m.test(whole)) throw new Error('verifier: a part imports something that is not in verifier/');

const built = join(root, 'dist', 'verifier');
mkdirSync(built, { recursive: true });
writeFileSync(join(built, 'verify.mjs'), `${whole}\n${part('command')}`);
writeFileSync(join(built, 'verify.html'), page);
writeFileSync(join(built, 'VERIFY.md'), text('VERIFY.md'));
