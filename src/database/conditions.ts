/** Conditions of a search: only those asked for, each naming its values by number as they are put in. */
export class Conditions {
  /** `values`: those of the question this one stands inside. */
  constructor(readonly values: unknown[] = []) {}

  private readonly all: string[] = [];

  value(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  add(condition: string): void {
    this.all.push(condition);
  }

  get text(): string {
    return this.all.join('\n   and ');
  }
}
