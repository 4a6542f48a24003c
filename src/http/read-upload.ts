import type { MultipartFile } from '@fastify/multipart';
import { RouteConfig } from '@nestjs/platform-fastify';
import { FASTIFY_ROUTE_CONFIG_METADATA } from '@nestjs/platform-fastify/constants.js';
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

/** Whether a controller's method is marked so. */
export const isMarkedForFiles = (method: object): boolean =>
  (Reflect.getMetadata(FASTIFY_ROUTE_CONFIG_METADATA, method) as TakesFiles | undefined)?.takesFiles ?? false;

export const takesFiles = ({ routeOptions }: Pick<Request, 'routeOptions'>): boolean =>
  (routeOptions as { readonly config?: TakesFiles } | undefined)?.config?.takesFiles ?? false;

export type SentFields = Readonly<Record<string, string | readonly string[] | undefined>>;

/** One file of a form that takes many. Its name is a label at most, and what the browser says it is, is not asked. */
export interface SentFile {
  readonly field: string;
  readonly name: string | undefined;
  /** Null: more than is taken; it was only counted. */
  readonly bytes: Buffer | null;
  /** Bytes that came. */
  readonly size: number;
}

export interface Uploads {
  readonly fields: SentFields;
  /** In the order sent. */
  readonly files: readonly SentFile[];
}

/** A form as it was posted, with its one file. What the sender called the file is never looked at. */
export interface Upload {
  readonly fields: SentFields;
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

/** Told its size to the last byte, but never held beyond what may be kept. */
async function counted(part: MultipartFile): Promise<SentFile | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const piece of part.file as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size <= FILE_BYTES_MAX) parts.push(piece);
    else parts.length = 0;
  }
  const { fieldname: field, filename: name } = part;
  const bytes = size <= FILE_BYTES_MAX ? Buffer.concat(parts) : null;
  return chosen(name, bytes ?? Buffer.alloc(1)) ? { field, name, bytes, size } : null;
}

type Limits = NonNullable<Parameters<Request['parts']>[0]>;

const MANY_FILES: Limits = {
  limits: { fileSize: BODY_BYTES_MAX, files: 60, fields: 500, fieldSize: 256 * 1024, parts: 560 },
};

/** Every part of the form in turn. */
async function readParts(
  request: Request,
  limits: Limits | undefined,
  onFile: (part: MultipartFile) => Promise<void>,
): Promise<SentFields> {
  if (!request.isMultipart()) throw new Problem(415, 'UNSUPPORTED_TYPE');
  if (!(Number(request.headers['content-length']) <= BODY_BYTES_MAX)) throw new Problem(413, 'TOO_LARGE');
  const sent = new Map<string, string[]>();
  try {
    for await (const part of request.parts(limits)) {
      if (part.type === 'file') await onFile(part);
      else if (typeof part.value !== 'string' || part.valueTruncated) throw new Problem(413, 'TOO_LARGE');
      else sent.set(part.fieldname, [...(sent.get(part.fieldname) ?? []), part.value]);
    }
  } catch (thrown) {
    throw asProblem(thrown);
  }
  const fields = Object.fromEntries(
    [...sent].map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  );
  return cleanText(fields) as SentFields;
}

export async function readUpload(request: Request): Promise<Upload> {
  let file: Upload['file'] = null;
  const fields = await readParts(request, undefined, async (part) => {
    file = await contentOf(part);
  });
  return { fields, file };
}

/** A form with any number of files, each under the name of its field. */
export async function readUploads(request: Request): Promise<Uploads> {
  const files: SentFile[] = [];
  const fields = await readParts(request, MANY_FILES, async (part) => {
    const file = await counted(part);
    if (file) files.push(file);
  });
  return { fields, files };
}
