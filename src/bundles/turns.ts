/** So many at once in one process: each reads much and packs it. */
const AT_ONCE = 3;

/** One bundle a person at a time, and few in all: nobody keeps the house from its work by asking for its history. */
export class Turns {
  private readonly inside = new Set<string>();

  /** His turn, which he gives back; null: not now. */
  take(person: string): (() => void) | null {
    if (this.inside.has(person) || this.inside.size >= AT_ONCE) return null;
    this.inside.add(person);
    return () => void this.inside.delete(person);
  }
}
