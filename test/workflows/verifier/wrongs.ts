import { canonical } from '../../../src/history/canonical.js';
import { type Bundle, bundleOf, type Step, type Story, withFile } from '../../support/bundle-builder.js';
import {
  BESIDE,
  chainListed,
  edited,
  EVENTS,
  honest,
  line,
  linesIn,
  listed,
  OF,
  part,
  signed,
  size,
  story,
} from './tampering.js';

/** A story that another hand has told, sealed and signed by the same key. */
const retold = (change: (step: Step, at: number) => Partial<Step>): Story => ({
  ...story,
  steps: story.steps.map((step, at) => ({ ...step, ...change(step, at) })),
});
const nth = (of: string, seq: number): Step => story.steps.filter((step) => step.of === of)[seq - 1] as Step;
const third = nth(OF, 3);

const PLAN = [...honest.files.keys()].find((name) => name.endsWith('.yaml')) ?? '';
const LAW = [...honest.files.keys()].find((name) => name.endsWith('.mjs')) ?? '';
const committed = linesIn(honest, BESIDE).findIndex(
  (said) => said.startsWith('{"field":"facts"') && said.includes('"seq":3'),
);

const bytesOf = (bundle: Bundle, name: string): Uint8Array => Uint8Array.from(bundle.files.get(name) ?? []);
const leaves = bytesOf(honest, 'log/leaves.bin');

const otherVote = (change: (vote: { ballots: { marks: Record<string, boolean> }[] }) => void) =>
  bundleOf(
    retold(({ beside, type }) =>
      type === 'CONCLUDE'
        ? {
            beside: beside.map((one) => {
              const vote = JSON.parse(one.value);
              change(vote);
              return { ...one, value: canonical(vote) };
            }),
          }
        : {},
    ),
    { signed },
  );

const [erasure] = story.erasures;
if (!erasure) throw new Error('the story tells of no erasure');

const at3 = { chain: OF, seq: 3 };
/** Each kind of wrong there is, and the place at which it must be found. */
export const WRONGS: readonly [what: string, bundle: Bundle, kind: string, place: object][] = [
  [
    'a byte of an event',
    edited(
      honest,
      EVENTS,
      line(2, (said) => said.replace('"page"', '"pagf"')),
    ),
    'hash',
    at3,
  ],
  [
    'a byte of an event, of one chain alone',
    edited(
      part,
      EVENTS,
      line(2, (said) => said.replace('"page"', '"pagf"')),
    ),
    'hash',
    at3,
  ],
  [
    'a byte of the last event',
    edited(honest, EVENTS, (lines) =>
      line(lines.length - 1, (said) => said.replace('"page"', '"pagf"'))(lines),
    ),
    'hash',
    { chain: OF, seq: linesIn(honest, EVENTS).length },
  ],
  [
    'a quotation mark',
    edited(
      honest,
      EVENTS,
      line(2, (said) => said.replace('"page"', '"page')),
    ),
    'canonical',
    at3,
  ],
  [
    'a space that says nothing',
    edited(
      honest,
      EVENTS,
      line(2, (said) => said.replace('{', '{ ')),
    ),
    'canonical',
    at3,
  ],
  ['an event left out', edited(honest, EVENTS, (lines) => lines.toSpliced(2, 1)), 'gap', at3],
  [
    'an event put in twice',
    edited(honest, EVENTS, (lines) => lines.toSpliced(2, 0, lines[1] as string)),
    'gap',
    at3,
  ],
  [
    'two events swapped',
    edited(honest, EVENTS, (lines) => lines.toSpliced(2, 2, lines[3] as string, lines[2] as string)),
    'gap',
    at3,
  ],
  [
    'the link itself',
    edited(
      honest,
      EVENTS,
      line(2, (said) => said.replace(/"prev":"./, '"prev":"g').replace('"g', '"0')),
    ),
    'prev',
    at3,
  ],
  [
    'the event of another chain',
    edited(
      honest,
      EVENTS,
      line(2, (said) => said.replace(OF, 'HS-2021-0002')),
    ),
    'of',
    at3,
  ],
  [
    'a time before the last',
    bundleOf(
      retold((step) => (step === third ? { at: '2020-01-01T00:00:00.000Z' } : {})),
      { signed },
    ),
    'time',
    at3,
  ],
  [
    'a state nobody left',
    bundleOf(
      retold((step) => (step === third ? { from: ['selected'] } : {})),
      { signed },
    ),
    'state',
    at3,
  ],
  [
    'the end cut off',
    edited(honest, EVENTS, (lines) => lines.slice(0, -1)),
    'head',
    { chain: OF, seq: linesIn(honest, EVENTS).length - 1 },
  ],
  [
    'the number in the list',
    chainListed(honest, OF, { events: 2 }),
    'head',
    { chain: OF, seq: linesIn(honest, EVENTS).length },
  ],
  [
    'what lies beside it',
    edited(
      honest,
      BESIDE,
      line(committed, (said) => said.replace(/seed\\":11/, 'seed\\":12')),
    ),
    'commitment',
    { ...at3, field: 'facts' },
  ],
  [
    'what lies beside another',
    edited(honest, BESIDE, (lines) => [...lines, lines.at(-1) as string]),
    'commitment',
    { chain: OF },
  ],
  [
    'a line beside it taken away',
    edited(honest, BESIDE, (lines) => lines.toSpliced(committed, 1)),
    'undisclosed',
    { ...at3, field: 'facts' },
  ],
  [
    'withheld without saying so',
    edited(
      honest,
      BESIDE,
      line(committed, () => '{"field":"facts","seq":3,"withheld":true}'),
    ),
    'undisclosed',
    { ...at3, field: 'facts' },
  ],
  ['the plan', withFile(honest, PLAN, 'code: khac\n'), 'plan', { file: PLAN }],
  ['no plan', withFile(honest, PLAN, null), 'plan', { file: PLAN }],
  ['the law', withFile(honest, LAW, 'export const replay = () => ({ faults: [] });\n'), 'law', { file: LAW }],
  ['a leaf', withFile(honest, 'log/leaves.bin', leaves.with(40, (leaves[40] ?? 0) ^ 1)), 'leaf', {}],
  [
    'a leaf too many',
    withFile(honest, 'log/leaves.bin', Buffer.concat([leaves, leaves.subarray(0, 32)])),
    'leaf',
    { file: 'log/leaves.bin' },
  ],
  [
    'two leaves swapped',
    withFile(
      honest,
      'log/leaves.bin',
      Buffer.concat([leaves.subarray(32, 64), leaves.subarray(0, 32), leaves.subarray(64)]),
    ),
    'root',
    {},
  ],
  [
    'a chain left out',
    listed(withFile(withFile(honest, EVENTS, null), BESIDE, null), ({ chains }) => ({
      chains: chains.filter(({ of }) => of !== OF),
    })),
    'leaf',
    { file: 'log/leaves.bin', idx: 0 },
  ],
  [
    'the path of a proof',
    edited(
      part,
      `proofs/${OF}.ndjson`,
      line(2, (said) => said.replace(/"path":\["./, '"path":["0')),
    ),
    'proof',
    at3,
  ],
  [
    'a place in the log',
    edited(
      part,
      `proofs/${OF}.ndjson`,
      line(2, (said) => said.replace(/"idx":\d+/, '"idx":0')),
    ),
    'proof',
    at3,
  ],
  [
    'an older checkpoint alone',
    withFile(honest, `checkpoints/${size}.txt`, null),
    'root',
    { file: `checkpoints/${size}.txt` },
  ],
  [
    'a signature',
    withFile(
      honest,
      'checkpoints/9.txt',
      Buffer.from(bytesOf(honest, 'checkpoints/9.txt'))
        .toString()
        .replace(/(— \S+ .{20})./, '$1/'),
    ),
    'signature',
    { file: 'checkpoints/9.txt' },
  ],
  [
    'a checkpoint of another tree',
    withFile(
      honest,
      'checkpoints/9.txt',
      bytesOf(
        bundleOf(
          retold((step) => (step === third ? { type: 'KHAC' } : {})),
          { signed },
        ),
        'checkpoints/9.txt',
      ),
    ),
    'consistency',
    { file: 'checkpoints/9.txt' },
  ],
  [
    'the way on from a checkpoint',
    edited(
      part,
      'log/consistency.ndjson',
      line(0, (said) => said.replace(/"path":\["./, '"path":["0')),
    ),
    'consistency',
    { file: 'checkpoints/9.txt' },
  ],
  [
    'a mark on a ballot',
    otherVote(({ ballots }) => {
      const [ballot] = ballots;
      if (ballot) ballot.marks['n-0'] = !ballot.marks['n-0'];
    }),
    'tally',
    { chain: 'PH-2021-0001', seq: 3 },
  ],
  [
    'a ballot less',
    otherVote(({ ballots }) => {
      ballots.pop();
    }),
    'tally',
    { chain: 'PH-2021-0001', seq: 3 },
  ],
  [
    'a name on a ballot',
    otherVote(({ ballots }) => {
      const [ballot] = ballots;
      if (ballot) ballot.marks['n-9'] = false;
    }),
    'tally',
    { chain: 'PH-2021-0001', seq: 3 },
  ],
  [
    'erased by one alone',
    bundleOf(
      { ...story, erasures: [{ ...erasure, by: ['p-1', 'p-1'] }, ...story.erasures.slice(1)] },
      { signed },
    ),
    'redaction',
    { chain: erasure.of, seq: erasure.seq, field: 'comment' },
  ],
  [
    'erased by an event that says nothing of it',
    bundleOf(
      {
        ...story,
        erasures: [{ ...erasure, event: { of: 'NK-2021-0001', seq: 1 } }, ...story.erasures.slice(1)],
      },
      { signed },
    ),
    'redaction',
    { chain: erasure.of },
  ],
];
