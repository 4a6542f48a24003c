import { isUtf8 } from 'node:buffer';
import { parse } from 'node:querystring';
import type { Fastify } from './exchange.js';
import { cleanText } from './incoming-text.js';
import { Problem } from './problem.js';

const utf8 = (body: Buffer): string => {
  if (isUtf8(body)) return body.toString('utf8');
  throw new Problem(400, 'BAD_REQUEST');
};

/** No body is no mistake here: what a form lacks, the form's own rules name. */
function readJson(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(utf8(body));
  } catch (cause) {
    throw new Problem(400, 'BAD_REQUEST', { cause });
  }
  return cleanText(value);
}

/** Fields of a page's form; a name sent twice is a list. */
const readForm = (body: Buffer): unknown => cleanText(parse(utf8(body)));

/** The only two kinds of body that are ever read. */
export function readOnlyJsonAndForms(fastify: Fastify): void {
  const parsers = { 'application/json': readJson, 'application/x-www-form-urlencoded': readForm };
  fastify.removeAllContentTypeParsers();
  for (const [type, read] of Object.entries(parsers)) {
    fastify.addContentTypeParser(type, { parseAs: 'buffer' }, async (_request: unknown, body: Buffer) =>
      read(body),
    );
  }
}
