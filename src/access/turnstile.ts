/** Lets a few pass at once and the others wait in line; beyond `waitingMax` they are turned away (null). */
export class Turnstile {
  private inside = 0;
  private readonly line: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly waitingMax: number,
  ) {}

  async pass<T>(work: () => Promise<T>): Promise<T | null> {
    if (this.inside < this.atOnce) this.inside++;
    else if (this.line.length < this.waitingMax) await new Promise<void>((enter) => this.line.push(enter));
    else return null;
    try {
      return await work();
    } finally {
      const next = this.line.shift();
      // whoever is next takes over the place
      if (next) next();
      else this.inside--;
    }
  }
}
