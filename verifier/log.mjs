import { hex, unhex } from './hashes.mjs';
import { canonical, checkpointIn, goesOn, keyIn, rootsOf, signersOf } from './forms.mjs';
import {
  Wrong,
  isCount,
  isExactly,
  isObject,
  isText,
  isTexts,
  jsonLines,
  linesIn,
  read,
  textIn,
} from './bundle.mjs';
import { BEGUN_ANEW, isHashes, placeOf } from './chains.mjs';

// ── 9 ── the log, its checkpoints, and what is held outside ───────────────────────────────────────────────────────

export async function readLog(bundle) {
  const names = [...bundle.entries.keys()].filter((name) => /^checkpoints\/./.test(name));
  const checkpoints = [];
  for (const file of names) {
    const note = checkpointIn(textIn(await read(bundle, file)) ?? '');
    checkpoints.push({ file, size: Number(file.slice(12, -4)), note });
  }
  checkpoints.sort((one, other) => one.size - other.size);
  const contents = bundle.manifest.scope.is === 'all' ? await read(bundle, 'log/leaves.bin') : null;
  const leaves = contents && new Map();
  const many = contents ? Math.floor(contents.length / 32) : 0;
  for (let idx = 0; idx < many; idx++) leaves.set(hex(contents.subarray(idx * 32, idx * 32 + 32)), idx);
  return { checkpoints, own: checkpoints.at(-1)?.note ?? null, contents, leaves, met: new Set() };
}

/** With every leaf at hand: none twice, none without its event. */
function checkLeaves({ contents, met }, { size }) {
  if (!contents) return;
  const file = 'log/leaves.bin';
  if (contents.length !== size * 32) throw new Wrong('leaf', { file });
  for (let idx = 0; idx < size; idx++) if (!met.has(idx)) throw new Wrong('leaf', { file, idx });
}

/** All keys that sign, from the first checkpoint on: another key comes only beside one that signed before it. */
function checkSignatures({ checkpoints }, given, own) {
  const known = [...given, ...own];
  const trusted = new Set(given.map(({ line }) => line));
  const met = new Set();
  let holding = null;
  let vouched = false;
  for (const { file, note } of checkpoints) {
    const signers = note && signersOf(note, known)?.map(({ line }) => line);
    // a signature by nobody known could say anything: of the bundle's own, each is by another key that is there
    if (!signers || new Set(signers).size !== note.signatures.length) throw new Wrong('signature', { file });
    const newcomers = signers.filter((line) => !met.has(line));
    if (holding && !signers.some((line) => holding.includes(line)))
      throw new Wrong('signature', { file }, [
        'Khóa mới không được khóa trước đó cùng ký.',
        'The key before it has not signed beside the new one.',
      ]);
    if (!holding || newcomers.length > 0) holding = newcomers;
    vouched = signers.some((line) => trusted.has(line));
    for (const line of signers) {
      if (vouched && newcomers.includes(line)) trusted.add(line);
      met.add(line);
    }
  }
  if (given.length > 0 && !vouched)
    throw new Wrong('signature', { file: checkpoints.at(-1).file }, [
      'Không do khóa ông/bà đưa ra ký, và không khóa nào nối tiếp từ khóa đó.',
      'It is signed by no key you gave, nor by one that follows such a key.',
    ]);
  return known.filter(({ line }) => met.has(line));
}

const WAYS_ON = 'log/consistency.ndjson';
const isWayOn = (line) =>
  isExactly(line, 'size', 'path') && typeof line.size === 'number' && isHashes(line.path);

export async function checkLog({ bundle, log, count }, given, anchors) {
  const { manifest } = bundle;
  const { checkpoints, own, contents } = log;
  const last = checkpoints.at(-1);
  checkLeaves(log, manifest);
  const roots =
    contents &&
    rootsOf(
      contents,
      [...checkpoints, ...anchors].map(({ size }) => size),
    );
  const fits = ({ size, note }) => note?.origin === manifest.origin && note.size === size;
  if (!last || !fits(last) || last.size !== manifest.size || (roots && roots.get(own.size) !== own.root))
    throw new Wrong('root', { file: `checkpoints/${manifest.size}.txt` });
  const lines = Array.from(linesIn(await read(bundle, 'keys.txt')), (line) =>
    keyIn((line && textIn(line)) ?? ''),
  );
  if (lines.includes(null)) throw new Wrong('signature', { file: 'keys.txt' });
  const keys = checkSignatures(log, given, lines);
  const proofs = contents ? [] : await jsonLines(bundle, WAYS_ON, isWayOn);
  for (const [at, one] of checkpoints.slice(0, -1).entries()) {
    const { size, path } = proofs[at] ?? {};
    const proved =
      fits(one) &&
      (roots
        ? roots.get(one.size) === one.note.root
        : size === one.size && goesOn(size, own.size, path.map(unhex), one.note.root, own.root));
    if (!proved) throw new Wrong('consistency', { file: one.file });
  }
  if (proofs.length > checkpoints.length - 1) throw new Wrong('consistency', { file: WAYS_ON });
  count.checkpoints = checkpoints.length;
  for (const anchor of anchors)
    checkAnchor(
      anchor,
      manifest,
      keys,
      roots ?? new Map(checkpoints.map(({ size, note }) => [size, note.root])),
    );
  return keys;
}

/** What was held outside is what this log was then. `compared` stays away where the bundle has no proof for that size. */
function checkAnchor(anchor, { origin, size }, keys, roots) {
  const wrong = (...why) => new Wrong('anchor', { anchor: anchor.label }, why);
  const { note } = anchor;
  if (note && note.origin !== origin)
    throw wrong(`Là của nhật ký khác: ${note.origin}.`, `It is of another log: ${note.origin}.`);
  const signers = note && signersOf(note, keys);
  if (note && !(signers?.length > 0))
    throw wrong(
      'Chữ ký trên đó không phải của khóa nào ký gói này: khóa đã bị thay, hoặc điểm neo này bị sửa.',
      'It is signed by no key that signs this bundle: the key was replaced, or this anchor was altered.',
    );
  if (anchor.size > size)
    throw wrong(
      `Khi đó nhật ký đã có ${anchor.size} sự kiện, ở đây chỉ có ${size}: gói được lập trước đó, hoặc phần cuối đã bị cắt bỏ.`,
      `The log had ${anchor.size} events then and has ${size} here: the bundle was made before it, or the end has been cut off.`,
    );
  const root = roots.get(anchor.size);
  if (root !== undefined && !root.startsWith(anchor.root))
    throw wrong(
      'Lịch sử ở đây khác với lịch sử đã được neo khi đó: đã bị viết lại.',
      'The history here is not the one that was anchored then: it has been rewritten.',
    );
  anchor.compared = root !== undefined;
}

// ── 10 ── votes, and what has been erased ─────────────────────────────────────────────────────────────────────────

const isWhole = (value) => Number.isSafeInteger(value) && value >= 0;
const isListOf = (value, is) => Array.isArray(value) && value.every((one) => isObject(one) && is(one));
const isResult = ({ ballotNo, ballots, counts, needed, passedThreshold, open, paper }) =>
  [ballotNo, ballots, needed ?? 0].every(isWhole) &&
  isListOf(
    counts,
    ({ nomination, votes, own }) =>
      isText(nomination) && isWhole(votes) && ((own ?? null) === null || isWhole(own.needed)),
  ) &&
  isTexts(passedThreshold) &&
  isListOf(open ?? [], ({ marks }) => isTexts(marks)) &&
  isObject(paper ?? {});
/** What can be committed to about a vote. */
const VOTES = {
  opened: ({ ballotNo, candidates, marksMax }) => [ballotNo, marksMax].every(isWhole) && isTexts(candidates),
  counted: ({ result }) => isObject(result) && isResult(result),
  released: ({ ballots }) =>
    isListOf(
      ballots,
      ({ ballotNo, marks }) =>
        isWhole(ballotNo) &&
        isObject(marks) &&
        Object.values(marks).every((mark) => typeof mark === 'boolean'),
    ),
};
const isVote = (vote) => isObject(vote) && Object.hasOwn(VOTES, vote.is) && VOTES[vote.is](vote);

/** Who passed is who is said to have. */
const passes = ({ counts, needed, passedThreshold }) =>
  JSON.stringify(
    counts
      .filter(({ votes, own }) => (needed ?? null) === null || votes >= (own?.needed ?? needed))
      .map(({ nomination }) => nomination),
  ) === JSON.stringify(passedThreshold);
/** How many votes each name has among these ballots or open votes is what was counted. */
const addsUp = ({ counts }, marked) =>
  counts.every(({ nomination, votes }) => marked.filter((one) => one.includes(nomination)).length === votes);

/** A ballot: a mark or none for each name that stood, no more marks than were allowed. */
const isBallot = ({ marks }, opened) =>
  !opened ||
  (Object.keys(marks).length === opened.candidates.length &&
    opened.candidates.every((name) => typeof marks[name] === 'boolean') &&
    Object.values(marks).filter((mark) => mark === true).length <= opened.marksMax);

/** The ballots that were released come to what was counted, vote by vote. */
export function checkVotes(chain, events, count) {
  let [open, counted] = [null, []];
  for (const event of events) {
    const wrong = () => new Wrong('tally', placeOf(chain, event.seq, event));
    const { vote } = event.disclosed;
    if (event.type === 'REOPEN') counted = [];
    if (BEGUN_ANEW.has(event.type)) open = null;
    if (vote === undefined) continue;
    if (!isVote(vote)) throw wrong();
    if (vote.is === 'opened') open = vote;
    if (vote.is === 'counted') {
      const { result } = vote;
      const ofAnother = open && open.ballotNo !== result.ballotNo;
      const openly = result.open?.map(({ marks }) => marks);
      if (ofAnother || !passes(result) || (openly && !addsUp(result, openly))) throw wrong();
      counted.push({ result, open });
    }
    if (vote.is !== 'released') continue;
    const secret = counted.filter(({ result }) => !result.open && !result.paper);
    for (const { result, open: opened } of secret) {
      const ballots = vote.ballots.filter(({ ballotNo }) => ballotNo === result.ballotNo);
      const marked = ballots.map(({ marks }) => Object.keys(marks).filter((name) => marks[name] === true));
      const whole = ballots.length === result.ballots && ballots.every((ballot) => isBallot(ballot, opened));
      if (!whole || !addsUp(result, marked)) throw wrong();
      count.tallies++;
    }
  }
}

const BASIS = ['law', 'number', 'date', 'reason'];
export const isErasure = (line) =>
  isExactly(line, 'of', 'seq', 'field', 'by', 'basis', 'event') &&
  [line.of, line.field].every(isText) &&
  isCount(line.seq) &&
  isTexts(line.by) &&
  isExactly(line.basis, ...BASIS) &&
  BASIS.every((name) => isText(line.basis[name]) && line.basis[name] !== '') &&
  isExactly(line.event, 'of', 'seq') &&
  isText(line.event.of) &&
  isCount(line.event.seq);

/** Whether the event of the record says of this erasure what its line says. */
function saysSo(record, { of, seq, field, by, basis }) {
  if (record?.type !== 'REDACT') return false;
  const { said } = JSON.parse(textIn(record.line));
  return (
    isObject(said) &&
    [said.by, said.basis].every((one) => one !== undefined) &&
    canonical([said.by, said.basis]) === canonical([by, basis]) &&
    Array.isArray(said.erased) &&
    said.erased.some((one) => canonical(one) === canonical({ of, seq, field }))
  );
}

/** Each erasure is of something that was there, by two persons, on a basis, and the event it names says the same. */
export function checkErasures({ erasures, kept }) {
  const met = new Set();
  for (const line of erasures) {
    const { of, seq, field, by, event } = line;
    const place = `${of} ${seq} ${field}`;
    const erased = kept.get(`${of} ${seq}`);
    const record = kept.get(`${event.of} ${event.seq}`);
    const was = erased && Object.hasOwn(erased.private, field) && !Object.hasOwn(erased.disclosed, field);
    const same = was && saysSo(record, line) && record.at >= erased.at;
    // a vote is what a tally is made of: it would go with it
    if (!same || field === 'vote' || met.has(place) || new Set(by).size < 2)
      throw new Wrong('redaction', { chain: of, seq, field });
    met.add(place);
  }
}
