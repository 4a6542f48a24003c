import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/** Brands of pictures as phones write them (HEIC), as far as the decoder reads them. */
const BRANDS: ReadonlySet<string> = new Set(['heic', 'heix', 'hevc', 'hevx', 'mif1', 'msf1']);
const TIME_MS_MAX = 20_000;
/** A telephone's largest picture has 48 million points. */
const POINTS_MAX = 50_000_000;
const HEAP_MB_MAX = 512;

export const beginsAsHeic = (bytes: Buffer): boolean =>
  bytes.subarray(4, 8).toString('latin1') === 'ftyp' && BRANDS.has(bytes.subarray(8, 12).toString('latin1'));

/** Its points as red, green, blue and opacity; null: it cannot be read within the time and size allowed. */
export interface Points {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Runs apart: a picture that keeps the decoder busy for ever is ended with it. */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
const decode = require(workerData.decoder);
(async () => {
  const [first] = await decode.all({ buffer: workerData.bytes });
  if (!(first.width * first.height <= workerData.pointsMax)) throw new Error('too many points');
  const { width, height, data } = await first.decode();
  parentPort.postMessage({ width, height, data }, [data.buffer]);
})().catch((error) => { throw error; });
`;

const DECODER = createRequire(import.meta.url).resolve('heic-decode');

/** One at a time: each takes a few hundred megabytes while it is read. */
let last: Promise<unknown> = Promise.resolve();

const decoded = (bytes: Buffer): Promise<Points | null> =>
  new Promise((resolve) => {
    const worker = new Worker(PROGRAM, {
      eval: true,
      workerData: { decoder: DECODER, bytes: new Uint8Array(bytes), pointsMax: POINTS_MAX },
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB_MAX },
      // what the decoder says about a broken picture is nobody's business
      stdout: true,
      stderr: true,
    });
    const end = (points: Points | null): void => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(points);
    };
    const timer = setTimeout(() => end(null), TIME_MS_MAX);
    worker.once('message', (points: Points) => end(points));
    worker.once('error', () => end(null));
    worker.once('exit', () => end(null));
  });

export function heicPoints(bytes: Buffer): Promise<Points | null> {
  const turn = last.then(() => decoded(bytes));
  last = turn;
  return turn;
}
