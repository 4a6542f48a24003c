import { anchorIn, keyIn } from './forms.mjs';
import { Unreadable, Wrong, checkFiles, jsonLines, opened, read } from './bundle.mjs';
import { checkChain } from './chains.mjs';
import { checkErasures, checkLog, checkVotes, isErasure, readLog } from './log.mjs';
import { replayed } from './replay.mjs';
import { KINDS, VERDICTS, aboutWords, checkedWords, placeWords, unusedWords } from './words.mjs';

// ── 13 ── the verdict ─────────────────────────────────────────────────────────────────────────────────────────────

const wrongWords = ({ kind, place, why }) => {
  const [where, kinds] = [placeWords(place), KINDS[kind]];
  return [0, 1].map((language) =>
    [where[language], kinds[language], why?.[language]].filter(Boolean).join('. ').replaceAll('..', '.'),
  );
};

/**
 * A verdict with its words: `exit`, `word`, `sentence`; of what is wrong the kind, the place and the words; what was
 * `checked`; anchors that went `unused`; what the bundle says `about` itself.
 */
function verdict(exit, { wrong = null, inside = null, why = null, report = null }) {
  const [vi, en, ...sentence] = VERDICTS[exit];
  const found = (one) => one && { kind: one.kind, place: one.place, words: wrongWords(one) };
  const checked = report && exit !== 1 ? checkedWords(report) : [];
  return {
    exit,
    word: [vi, en],
    sentence: why ?? sentence,
    wrong: found(wrong),
    inside: found(inside),
    checked,
    unused: report && exit === 1 ? unusedWords(report, wrong.place) : [],
    about: report ? aboutWords(report) : [],
    report,
  };
}

/** Of what could not even be opened. */
export const unreadable = (...why) => verdict(2, { why });

/**
 * Checks a bundle. `anchors`: notes or short codes held outside, each with the name it is called by; `keys`: verifier
 * keys from outside. Never throws: what cannot be read is a verdict too.
 */
export async function verify(source, { anchors = [], keys = [], replay = true, tell = () => {} } = {}) {
  try {
    const held = anchors.map(
      ([label, text]) => anchorIn(label, text) ?? no(`điểm neo ${label}`, `anchor ${label}`),
    );
    const given = keys.map((line) => keyIn(line.trim()) ?? no(`khóa ${line}`, `key ${line}`));
    return await judged(await opened(source), held, given, replay, tell);
  } catch (error) {
    if (error instanceof Wrong) return verdict(1, { wrong: error });
    const why =
      error instanceof Unreadable
        ? error.why
        : [`Lỗi khi đọc: ${String(error)}`, `It cannot be read: ${String(error)}`];
    return verdict(2, { why });
  }
}

const no = (vi, en) => {
  throw new Unreadable(`Không đọc được ${vi}.`, `Cannot read the ${en}.`);
};

function faultOf(take) {
  try {
    take();
    return null;
  } catch (error) {
    return error;
  }
}

async function judged(bundle, anchors, given, replay, tell) {
  const { manifest } = bundle;
  const count = {
    chains: 0,
    events: 0,
    disclosed: 0,
    withheld: 0,
    redacted: 0,
    checkpoints: 0,
    tallies: 0,
    decided: 0,
    undecided: 0,
  };
  const audit = { bundle, count, named: new Set(), kept: new Map() };
  const tallies = [];
  let [inside, keys] = [null, []];
  /** `kind`: what it is called when something is of a shape that cannot be judged at all. */
  const step = async (kind, take) => {
    try {
      if (!inside) await take();
    } catch (error) {
      if (error instanceof Unreadable) throw error;
      inside = error instanceof Wrong ? error : new Wrong(kind, {}, [String(error), String(error)]);
    }
  };
  await step('canonical', async () => {
    audit.log = await readLog(bundle);
    audit.erasures = await jsonLines(bundle, 'redactions.ndjson', isErasure);
    audit.erased = new Set(audit.erasures.map(({ of, seq, field }) => `${of} ${seq} ${field}`));
    audit.wanted = new Set(
      audit.erasures.flatMap(({ of, seq, event }) => [`${of} ${seq}`, `${event.of} ${event.seq}`]),
    );
  });
  for (const chain of manifest.chains) {
    await step('canonical', async () => {
      const voted = await checkChain(audit, chain);
      // counted again while the votes are at hand; what is wrong with them is told when its turn comes
      if (voted) tallies.push(faultOf(() => checkVotes(chain, voted, count)));
    });
    count.chains++;
    tell(count);
  }
  await step('root', async () => (keys = await checkLog(audit, given, anchors)));
  for (const fault of tallies) await step('tally', () => fault && Promise.reject(fault));
  await step('redaction', () => checkErasures(audit));
  await checkFiles(bundle, (name) => read(bundle, name));
  const report = {
    ...count,
    anchors,
    keys: { from: given.length > 0 ? 'given' : 'bundle', lines: keys.map(({ line }) => line) },
    origin: manifest.origin,
    scope: manifest.scope,
    madeAt: manifest.madeAt,
    rehearsal: manifest.rehearsal,
    size: manifest.size,
    root: audit.log?.own?.root ?? null,
  };
  const [file] = [...bundle.faults.keys()].sort((one, other) => (one < other ? -1 : 1));
  // a file that is not as listed is the first thing wrong, and what is wrong in it tells the place
  if (file !== undefined)
    return verdict(1, {
      wrong: new Wrong('file', { file }, bundle.faults.get(file)),
      inside: inside?.kind === 'file' ? null : inside,
      report,
    });
  if (!inside && replay) await step('replay', () => replayed(audit, tell));
  Object.assign(report, count);
  if (inside) return verdict(1, { wrong: inside, report });
  return verdict(anchors.length > 0 && anchors.every(({ compared }) => compared) ? 0 : 3, { report });
}
