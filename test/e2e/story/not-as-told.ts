/** The program did otherwise than the story tells. */
export class NotAsTold extends Error {
  override readonly name = 'NotAsTold';
}

export function insist(fact: unknown, otherwise: string): asserts fact {
  if (!fact) throw new NotAsTold(otherwise);
}

/** Compared as JSON, so that the message shows both. */
export function same(what: string, told: unknown, found: unknown): void {
  const [one, other] = [JSON.stringify(told), JSON.stringify(found)];
  insist(one === other, `${what}: told ${one}, found ${other}`);
}
