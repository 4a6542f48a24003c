import { EVENT, hashOf, hex, sha256, unhex } from './hashes.mjs';
import { canonicalIn, leafOf, rootByPath } from './forms.mjs';
import {
  Wrong,
  isCount,
  isExactly,
  isHash,
  isObject,
  isText,
  isTexts,
  jsonLines,
  linesIn,
  read,
  textIn,
} from './bundle.mjs';

// ── 8 ── chains of events ─────────────────────────────────────────────────────────────────────────────────────────

/** What has come to pass before it in a vote no longer counts. */
export const BEGUN_ANEW = new Set(['REOPEN', 'ABANDON_BALLOT']);
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** What an event says, if it is written in the one way there is and says what every event must. */
function eventIn(line) {
  const said = canonicalIn((line && textIn(line)) ?? '');
  const shaped =
    isObject(said) &&
    said.v === 1 &&
    isCount(said.seq) &&
    [said.of, said.type, said.at, said.prev].every(isText) &&
    [said.from, said.to].every(isTexts) &&
    isObject(said.private) &&
    Object.values(said.private).every(isHash) &&
    [said.plan, said.planAfter].every((plan) => plan === undefined || isHash(plan?.sha256)) &&
    isHash(said.law?.bundle) &&
    isText(said.law.machine) &&
    // a department's own record is under no plan
    (said.plan !== undefined || said.law.machine.startsWith('record@'));
  return shaped ? said : null;
}

/** Whether the log of the bundle holds this hash for that event: among all leaves, or by the event's own proof. */
function isLogged({ leaves, own }, hash, proof) {
  if (leaves) return leaves.has(hash);
  return (
    !!proof &&
    !!own &&
    rootByPath(leafOf(unhex(hash)), proof.idx, own.size, proof.path.map(unhex)) === own.root
  );
}

/** What is asked of an event once its line has been read: all that it says may be many times as large as the line. */
const asked = ({ seq, type, at, plan, planAfter, law, private: commits }) => ({
  seq,
  type,
  at,
  plan: plan && { sha256: plan.sha256 },
  planAfter: planAfter && { sha256: planAfter.sha256 },
  law: { bundle: law.bundle },
  private: commits,
});

/** Every byte, every link, from the first event to the last. Returns of the events what `keep` keeps, with their hashes. */
export async function linked(bundle, log, { of, life, events: count, head }, proofs, keep = asked) {
  const events = [];
  let prev = hashOf(`guong-sang/genesis/v1\n${bundle.manifest.organisation}\n${of}`);
  let [at, state] = ['', '[]'];
  const wrong = (kind, seq) => new Wrong(kind, placeOf({ of, life }, seq, events[seq - 1]));
  /** A link that does not hold: the event before it is not what was logged, or this one does not name it. */
  const broken = (kind, seq) =>
    seq === 1 || isLogged(log, prev, proofs?.[seq - 2])
      ? wrong(kind, kind === 'head' ? seq - 1 : seq)
      : wrong('hash', seq - 1);
  for (const line of linesIn(await read(bundle, `events/${of}.ndjson`))) {
    const seq = events.length + 1;
    const said = eventIn(line);
    if (said === null) throw wrong('canonical', seq);
    events.push({ ...keep(said, line), hash: '' });
    if (said.seq !== seq) throw wrong('gap', seq);
    if (said.of !== of || said.law.machine.split('@')[0] !== life) throw wrong('of', seq);
    if (said.prev !== prev) throw broken('prev', seq);
    if (!MOMENT.test(said.at) || said.at < at) throw wrong('time', seq);
    if (JSON.stringify(said.from) !== state) throw wrong('state', seq);
    prev = hashOf(EVENT, line);
    events[seq - 1].hash = prev;
    [at, state] = [said.at, JSON.stringify(said.to)];
  }
  if (events.length !== count || prev !== head) throw broken('head', events.length + 1);
  return events;
}

export const placeOf = ({ of, life }, seq, event) => ({
  chain: of,
  life,
  seq: Math.max(seq, 1),
  ...(event && { type: event.type, at: event.at }),
});

const isBeside = (line) =>
  isCount(line.seq) &&
  isText(line.field) &&
  (line.withheld === true
    ? isExactly(line, 'seq', 'field', 'withheld')
    : isExactly(line, 'seq', 'field', 'salt', 'value') &&
      [line.salt, line.value].every(isText) &&
      /^[0-9a-f]{32}$/.test(line.salt));

/**
 * What lies beside the events: what is shown is what was committed to, and what is not shown is accounted for. What is
 * said is kept of those fields that `keep` names, of the others that something was.
 */
export async function besides(bundle, chain, events, erased, count, keep = (field) => field === 'vote') {
  const lines = await jsonLines(bundle, `disclosures/${chain.of}.ndjson`, isBeside, { chain: chain.of });
  let next = 0;
  for (const event of events) {
    // a field may be called anything, and what it says is never taken for the object's own
    event.disclosed = Object.create(null);
    for (const field of Object.keys(event.private).sort()) {
      const place = { ...placeOf(chain, event.seq, event), field };
      const { salt, value, withheld } = lines[next] ?? {};
      if (lines[next]?.seq !== event.seq || lines[next].field !== field) {
        if (!erased.has(`${chain.of} ${event.seq} ${field}`)) throw new Wrong('undisclosed', place);
        count.redacted++;
        continue;
      }
      next++;
      if (withheld) {
        if (!bundle.manifest.withheld.includes(field)) throw new Wrong('undisclosed', place);
        count.withheld++;
      } else {
        const said = hashOf('guong-sang/private/v1\n', salt, '\n', field, '\n', value);
        // its characters are what was committed to; what they say is asked of what is looked into
        const meant = keep(field) ? canonicalIn(value) : true;
        if (said !== event.private[field] || (meant === null && value !== 'null'))
          throw new Wrong('commitment', place);
        event.disclosed[field] = meant;
        count.disclosed++;
      }
    }
  }
  const left = lines[next];
  if (left)
    throw new Wrong('commitment', { ...placeOf(chain, left.seq, events[left.seq - 1]), field: left.field });
}

/** The plan and the law an event names, by the hash it names them by. */
async function checkNamed(bundle, named, kind, hash, place) {
  const [file, ...more] =
    kind === 'plan' ? [`plans/${hash}.yaml`, `plans/${hash}.json`] : [`law/${hash}.mjs`];
  if (named.has(file)) return;
  named.add(file);
  const there = [file, ...more].every((name) => bundle.entries.has(name));
  if (!there || hex(sha256(await read(bundle, file))) !== hash) throw new Wrong(kind, { ...place, file });
  for (const name of more)
    if (!isObject(canonicalIn(textIn(await read(bundle, name))?.replace(/\n$/, '') ?? '')))
      throw new Wrong(kind, { ...place, file: name });
}

export const isHashes = (value) => Array.isArray(value) && value.every(isHash);
const isProof = (line) =>
  isExactly(line, 'seq', 'idx', 'path') &&
  isCount(line.seq) &&
  Number.isSafeInteger(line.idx) &&
  line.idx >= 0 &&
  isHashes(line.path);

/** Where there is a log to be found in: its place, which no other event has. */
function checkLogged(log, event, proof, place) {
  const idx = log.leaves ? log.leaves.get(event.hash) : proof?.idx;
  const fits = isLogged(log, event.hash, proof) && (!proof || proof.seq === event.seq) && !log.met.has(idx);
  if (!fits) throw new Wrong(log.leaves ? 'leaf' : 'proof', { ...place, ...(idx !== undefined && { idx }) });
  log.met.add(idx);
}

/**
 * All that can be said of one chain by itself. What is asked later of its events is kept, and nothing else. Returns of a
 * sitting the events by which it voted.
 */
export async function checkChain({ bundle, log, erased, wanted, named, count, kept }, chain) {
  const { of, life } = chain;
  const proofs = log.leaves ? null : await jsonLines(bundle, `proofs/${of}.ndjson`, isProof, { chain: of });
  const isWanted = ({ seq }) => wanted.has(`${of} ${seq}`);
  const events = await linked(bundle, log, chain, proofs, (said, line) =>
    isWanted(said) ? { ...asked(said), line } : asked(said),
  );
  await besides(bundle, chain, events, erased, count);
  for (const event of events) {
    const place = placeOf(chain, event.seq, event);
    for (const plan of [event.plan, event.planAfter])
      if (plan) await checkNamed(bundle, named, 'plan', plan.sha256, place);
    await checkNamed(bundle, named, 'law', event.law.bundle, place);
    checkLogged(log, event, proofs?.[event.seq - 1], place);
    if (isWanted(event)) kept.set(`${of} ${event.seq}`, event);
  }
  if (proofs && proofs.length !== events.length) throw new Wrong('proof', placeOf(chain, events.length + 1));
  count.events += events.length;
  if (life !== 'sitting') return null;
  return events.filter(({ private: commits, type }) => 'vote' in commits || BEGUN_ANEW.has(type));
}
