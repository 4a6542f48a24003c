import { hex, unhex } from './hashes.mjs';
import { canonical, checkpointIn, goesOn, keyIn, rootsOf, signersOf } from './forms.mjs';
import { Wrong, isCount, isText, isTexts, isObject, jsonLines, linesIn, read, textIn } from './bundle.mjs';
import { BEGUN_ANEW, isProof, placeOf } from './chains.mjs';

// ── 9 ── the log, its checkpoints, and what is held outside ───────────────────────────────────────────────────────

export async function readLog(bundle) {
  const names = [...bundle.entries.keys()].filter((name) => name.startsWith('checkpoints/'));
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
    if (!signers || signers.length === 0) throw new Wrong('signature', { file });
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
  const proofs = contents
    ? []
    : await jsonLines(bundle, 'log/consistency.ndjson', (said) => isProof({ ...said, seq: 1, idx: 0 }));
  for (const [at, one] of checkpoints.slice(0, -1).entries()) {
    const { size, path } = proofs[at] ?? {};
    const proved =
      fits(one) &&
      (roots
        ? roots.get(one.size) === one.note.root
        : size === one.size && goesOn(size, own.size, path.map(unhex), one.note.root, own.root));
    if (!proved) throw new Wrong('consistency', { file: one.file });
  }
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

/** How many votes each name has among these ballots or open votes is what was counted, and who passed is who did. */
function recounted({ counts, needed, passedThreshold }, marked) {
  const votes = (name) => marked.filter((one) => one.includes(name)).length;
  const passed = counts.filter(({ votes: many, own }) => needed === null || many >= (own?.needed ?? needed));
  return (
    (marked.length === 0 || counts.every(({ nomination, votes: many }) => votes(nomination) === many)) &&
    JSON.stringify(passed.map(({ nomination }) => nomination)) === JSON.stringify(passedThreshold)
  );
}

/** A ballot: a mark or none for each name that stood, no more marks than were allowed. */
const isBallot = ({ marks }, opened) =>
  !opened ||
  (Object.keys(marks).length === opened.candidates.length &&
    opened.candidates.every((name) => typeof marks[name] === 'boolean') &&
    Object.values(marks).filter((mark) => mark === true).length <= opened.marksMax);

/** The ballots that were released come to what was counted, vote by vote. */
export function checkVotes({ chain, events }, count) {
  let [open, counted] = [null, []];
  for (const event of events) {
    const wrong = () => new Wrong('tally', placeOf(chain, event.seq, event));
    const { vote } = event.disclosed;
    if (event.type === 'REOPEN') counted = [];
    if (BEGUN_ANEW.has(event.type)) open = null;
    if (vote?.is === 'opened') open = vote;
    if (vote?.is === 'counted') {
      const { result } = vote;
      if (open && open.ballotNo !== result.ballotNo) throw wrong();
      if (
        !recounted(
          result,
          (result.open ?? []).map(({ marks }) => marks),
        )
      )
        throw wrong();
      counted.push({ result, open });
    }
    if (vote?.is !== 'released') continue;
    const secret = counted.filter(({ result }) => !result.open && !result.paper);
    for (const { result, open: opened } of secret) {
      const ballots = vote.ballots.filter(({ ballotNo }) => ballotNo === result.ballotNo);
      const marked = ballots.map(({ marks }) => Object.keys(marks).filter((name) => marks[name] === true));
      const whole = ballots.length === result.ballots && ballots.every((ballot) => isBallot(ballot, opened));
      const none = marked.length > 0 || result.counts.every(({ votes }) => votes === 0);
      if (!whole || !none || !recounted(result, marked)) throw wrong();
      count.tallies++;
    }
  }
}

export const isErasure = ({ of, seq, field, by, basis, event }) =>
  isText(of) &&
  isCount(seq) &&
  isText(field) &&
  isTexts(by) &&
  (isText(basis) || isObject(basis)) &&
  isText(event?.of) &&
  isCount(event.seq);

/** Each erasure is of something that was there, by two persons, on a basis, and the event it names says the same. */
export function checkErasures({ erasures, kept }) {
  const met = new Set();
  for (const { of, seq, field, by, basis, event } of erasures) {
    const place = `${of} ${seq} ${field}`;
    const erased = kept.get(`${of} ${seq}`);
    const record = kept.get(`${event.of} ${event.seq}`);
    const said = record?.said;
    const same =
      record?.type === 'REDACT' &&
      canonical(said?.by) === canonical(by) &&
      canonical(said.basis) === canonical(basis) &&
      said.erased.some((one) => `${one.of} ${one.seq} ${one.field}` === place);
    const gone = erased?.private[field] && !(field in erased.disclosed) && record.at >= erased.at;
    if (!same || !gone || met.has(place) || new Set(by).size < 2 || basis === '')
      throw new Wrong('redaction', { chain: of, seq, field });
    met.add(place);
  }
}
