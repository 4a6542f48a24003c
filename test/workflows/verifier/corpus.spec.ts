import { shortened } from '../../support/tampering/act.js';
import { actsOf, someHistories, zipOf } from '../../support/tampering/acts.js';
import { missed } from '../../support/tampering/found.js';
import { KINDS } from '../../support/tampering/kinds.js';
import { eventsOf, hashOfBody, linesIn } from '../../support/tampering/editing.js';
import { checkedZip, saidOf } from './checked.js';
import { OF, part } from './tampering.js';

/** LOG-01: sixteen kinds of tampering, each at so many random places; with LONG=1 at two hundred. */
const PLACES = process.env['LONG'] === '1' ? 200 : 40;
const SEED = 20210315;
const histories = someHistories(PLACES / 2);

describe('whatever is done to a history is found, and named with its place', () => {
  test('in sixteen kinds', () => {
    expect(Object.keys(KINDS)).toHaveLength(16);
  });

  test.each(Object.entries(KINDS))('%s', async (_, kind) => {
    const misses: string[] = [];
    for (const act of actsOf(kind, histories, PLACES, SEED)) {
      const miss = await missed(act, checkedZip);
      if (miss !== null) misses.push(miss);
    }
    expect(misses).toEqual([]);
  });
});

test('who cuts the end off one chain alone, with care, is not found: the verdict says that this is not proved', async () => {
  const lines = linesIn(part, eventsOf(OF));
  const cut = shortened(part, OF, lines.length - 1, hashOfBody(lines.at(-2) ?? ''));
  const found = await checkedZip(zipOf(cut));
  expect(saidOf(found)).toEqual({ exit: 3 });
  expect(found.checked.map(([, english]) => english)).toContainEqual(
    expect.stringContaining('does not prove that nothing follows the last event'),
  );
});
