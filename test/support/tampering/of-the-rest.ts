import { linesOf, sha256, withFile } from '../bundle-builder.js';
import { canonical } from '../../../src/history/canonical.js';
import { at, type Kind } from './act.js';
import { besideIn, besideOf, type BesideLine } from './editing.js';
import { oneOf } from './histories.js';

/** Tampering with what lies beside the events, and with the law. */

interface Shown extends BesideLine {
  readonly of: string;
  readonly index: number;
}

export const disclosuresSwapped: Kind = ({ bundle }, random) => {
  const all = bundle.manifest.chains.flatMap(({ of }) =>
    besideIn(bundle, of).map((one, index): Shown => ({ ...one, of, index })),
  );
  const shown = all.filter(({ salt }) => salt !== undefined);
  if (shown.length < 2) return null;
  const first = random(shown.length - 1);
  const [one, other] = [shown[first], shown[first + 1 + random(shown.length - first - 1)]];
  if (!one || !other) return null;
  const valueAlone = one.value !== other.value && random(2) === 0;
  const moved = (to: Shown, from: Shown) => ({
    seq: to.seq,
    field: to.field,
    salt: (valueAlone ? to : from).salt,
    value: from.value,
  });
  const written = (of: string) =>
    besideIn(bundle, of).map((said, index) => {
      if (of === one.of && index === one.index) return moved(one, other);
      return of === other.of && index === other.index ? moved(other, one) : said;
    });
  return {
    what: valueAlone ? 'what is said' : 'what is said, and its salt',
    bundle: [...new Set([one.of, other.of])].reduce(
      (left, of) => withFile(left, besideOf(of), linesOf(written(of).map((said) => canonical(said)))),
      bundle,
    ),
    found: { kind: 'commitment', place: { ...at(one.of, one.seq), field: one.field } },
  };
};

export const lawAltered: Kind = ({ bundle }, random) => {
  const file = oneOf(
    random,
    [...bundle.files.keys()].filter((name) => name.startsWith('law/')),
  );
  const law = Buffer.from(bundle.files.get(file) ?? []);
  const found = { kind: 'law', place: { file } };
  const byte = random(law.length);
  const other = Uint8Array.from(law).with(byte, (law[byte] ?? 0) ^ (1 << random(8)));
  const lenient = 'export const replay = ({ events }) => ({ decided: events.length, faults: [] });\n';
  switch (random(4)) {
    case 0:
      return { what: 'a byte', bundle: withFile(bundle, file, other), found };
    case 1:
      return { what: 'a law that agrees with everything', bundle: withFile(bundle, file, lenient), found };
    case 2: {
      const under = `law/${sha256(other)}.mjs`;
      return {
        what: 'under its own hash',
        bundle: withFile(withFile(bundle, file, null), under, other),
        found,
      };
    }
    default:
      return { what: 'none', bundle: withFile(bundle, file, null), found };
  }
};
