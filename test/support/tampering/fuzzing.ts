import { filesOf } from '../bundle-builder.js';
import { seeded } from '../random-story.js';
import { zipped } from './zip-writing.js';
import { type History, oneOf } from './histories.js';
import { meaningOf } from './meaning.js';
import { type Mutant, mutantOf } from './mutants.js';

export interface Fuzzed extends Mutant {
  readonly turn: number;
  readonly history: History;
}

/** So many broken bundles; each turn has random numbers of its own, so that any one can be made again by itself. */
export function* mutantsOf(histories: readonly History[], seed: number, many: number): Generator<Fuzzed> {
  for (let turn = 0; turn < many; turn++) {
    const random = seeded(seed + turn * 7919);
    const history = oneOf(random, histories);
    yield { ...mutantOf(history, random), turn, history };
  }
}

interface Said {
  readonly exit: number;
  readonly sentence: readonly string[];
}

/** Finds the bundles that pass and say something else than the honest one they come from, and those that should pass. */
export class Judge {
  private readonly meanings = new Map<History, string>();

  /** What is wrong with that verdict; null: nothing. */
  faultOf(
    { zip, history, harmless }: Pick<Fuzzed, 'zip' | 'history' | 'harmless'>,
    { exit, sentence }: Said,
  ): string | null {
    if (exit === 2 && /(?:Type|Reference|Range)Error|undefined/.test(sentence.join(' ')))
      return `stumbled: ${sentence.join(' ')}`;
    if (exit === 1 || exit === 2) return harmless ? 'it says what it said, and does not pass' : null;
    if (exit !== 0 && exit !== 3) return `an exit of ${exit}`;
    try {
      const ours = (name: string): boolean => history.bundle.files.has(name);
      return meaningOf(zip, ours) === this.meaningOf(history) ? null : 'it passes, and says something else';
    } catch (error) {
      return `it passes, and nobody else can read it: ${String(error)}`;
    }
  }

  private meaningOf(history: History): string {
    const known = this.meanings.get(history);
    if (known !== undefined) return known;
    const entries = Object.entries(filesOf(history.bundle)).map(([name, content]) => ({ name, content }));
    const meaning = meaningOf(zipped(entries), () => true);
    this.meanings.set(history, meaning);
    return meaning;
  }
}
