import { genesisHash, seal } from '../src/history/event.js';
import { type StoredEvent, verifyChain } from '../src/history/verify.js';
import type { Bench } from './department/bench.js';
import type { Section } from './figures.js';
import { type Model, modelsOf } from './model.js';
import { inWords, stopwatch } from './stopwatch.js';

const ORGANISATION = 'sct-ha-tinh';
const CHAINS = 3334;
const LENGTH = 30;
const GOAL_SECONDS = 10;
/** A fifth of it all, in a fifth of the time. */
const QUICK_SHARE = 5;

interface Sealable {
  readonly body: Parameters<typeof seal>[0];
  readonly said: Readonly<Record<string, unknown>>;
}

const read = ({ body, beside }: Model): Sealable => ({
  body: JSON.parse(body) as Sealable['body'],
  said: Object.fromEntries(Object.entries(beside).map(([field, value]) => [field, JSON.parse(value)])),
});

function chain(of: string, models: readonly Sealable[]): StoredEvent[] {
  let prev = genesisHash(ORGANISATION, of);
  // all at the last one's moment: time never goes back
  const { at } = models.at(-1)!.body;
  return Array.from({ length: LENGTH }, (_, index) => {
    const seq = index + 1;
    const { body, said } = models[index % models.length]!;
    const from = seq === 1 ? [] : ['unitReview'];
    const event = seal(
      { ...body, of, seq, prev, at, from, to: ['unitReview'] },
      { ...said, comment: `${of} ${seq}` },
    );
    prev = event.hash;
    return { seq, ...event };
  });
}

const charactersOf = ({ body, privates }: StoredEvent): number =>
  privates.reduce((sum, { value }) => sum + value.length, body.length);

/** Verifying must be able to fail, or its speed says nothing. */
function detectsChange(of: string, events: readonly StoredEvent[]): boolean {
  const altered = events.map((event) =>
    event.seq === 20 ? { ...event, body: event.body.replace(/"type":"[A-Z_]+"/, '"type":"RETURN"') } : event,
  );
  const fault = verifyChain(ORGANISATION, of, altered);
  return fault?.seq === 20 && fault.fault === 'hash';
}

export async function measureHistory(bench: Bench, quick: boolean): Promise<Section> {
  const share = quick ? QUICK_SHARE : 1;
  const chains = Math.ceil(CHAINS / share);
  const goal = GOAL_SECONDS / share;
  const models = (await modelsOf(bench.program, 'history')).map(read);
  const spent = { clock: 0, processor: 0 };
  let intact = 0;
  let characters = 0;
  for (let number = 1; number <= chains; number++) {
    const of = `HS-2021-${String(number).padStart(4, '0')}`;
    const events = chain(of, models);
    characters += events.reduce((sum, event) => sum + charactersOf(event), 0);
    const watch = stopwatch();
    const fault = verifyChain(ORGANISATION, of, events);
    const took = watch();
    spent.clock += took.clock;
    spent.processor += took.processor;
    if (fault === null) intact++;
    if (number === chains && !detectsChange(of, events)) throw new Error('an altered event went unnoticed');
  }
  const events = chains * LENGTH;
  return {
    title: 'History: verifyChain, every byte, link and commitment',
    figures: [
      {
        what: `history of ${events.toLocaleString('en')} events verified`,
        goal: `< ${goal} s`,
        found: inWords(spent),
        reached: spent.processor < goal && intact === chains,
      },
    ],
    details: [
      `${intact} of ${chains} chains of ${LENGTH} events intact; ${Math.round(characters / events)} characters an event, ` +
        `${((spent.processor / events) * 1e6).toFixed(0)} µs of the processor each; an altered one is noticed`,
    ],
  };
}
