import type { MultipartFile } from '@fastify/multipart';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { Request } from './exchange.js';
import { cleanText } from './incoming-text.js';
import { Problem } from './problem.js';

export const FILE_BYTES_MAX = 10 * 1024 * 1024;

/** Read to its end, so that whoever sent too much is told so by the page; far beyond that nobody waits for it. */
const BODY_BYTES_MAX = 8 * FILE_BYTES_MAX;

export const FILE_LIMITS = {
  throwFileSizeLimit: false,
  limits: { fileSize: FILE_BYTES_MAX, files: 1, fields: 100, fieldSize: 256 * 1024, parts: 101 },
};

interface TakesFiles {
  readonly takesFiles?: boolean;
}

const MARK: TakesFiles = { takesFiles: true };

/** A form that sends a file: the only routes at which multipart is read. */
export const SendsFile = (): MethodDecorator => RouteConfig(MARK);

export const takesFiles = ({ routeOptions }: Pick<Request, 'routeOptions'>): boolean =>
  (routeOptions as { readonly config?: TakesFiles } | undefined)?.config?.takesFiles ?? false;

/** A form as it was posted, with its one file. What the sender called the file is never looked at. */
export interface Upload {
  readonly fields: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Null: none was chosen. */
  readonly file: Buffer | 'TOO_LARGE' | null;
}

/** A field for a file in which nothing was chosen comes as a file without name and content. */
const chosen = (name: string | undefined, content: Buffer): boolean =>
  content.length > 0 || (name !== undefined && name !== '');

async function contentOf(part: MultipartFile): Promise<Upload['file']> {
  const content = await part.toBuffer();
  if (part.file.truncated) return 'TOO_LARGE';
  return chosen(part.filename, content) ? content : null;
}

const statusOf = (thrown: unknown): number =>
  typeof thrown === 'object' && thrown !== null && 'statusCode' in thrown ? Number(thrown.statusCode) : 0;

/** What the parser itself refuses: a form cut off half way, or one that is none of ours. */
const asProblem = (cause: unknown): unknown => {
  if (cause instanceof Problem) return cause;
  const status = statusOf(cause);
  if (status === 413) return new Problem(413, 'TOO_LARGE', { cause });
  return new Problem(400, 'BAD_REQUEST', { cause });
};

export async function readUpload(request: Request): Promise<Upload> {
  if (!request.isMultipart()) throw new Problem(415, 'UNSUPPORTED_TYPE');
  if (!(Number(request.headers['content-length']) <= BODY_BYTES_MAX)) throw new Problem(413, 'TOO_LARGE');
  const sent = new Map<string, string[]>();
  let file: Upload['file'] = null;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') file = await contentOf(part);
      else if (typeof part.value !== 'string' || part.valueTruncated) throw new Problem(413, 'TOO_LARGE');
      else sent.set(part.fieldname, [...(sent.get(part.fieldname) ?? []), part.value]);
    }
  } catch (thrown) {
    throw asProblem(thrown);
  }
  const fields = Object.fromEntries(
    [...sent].map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  );
  return { fields: cleanText(fields) as Upload['fields'], file };
}
