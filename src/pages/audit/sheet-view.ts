import type { SignedIn } from '../../access/signed-in.js';
import type { SheetView } from '../../web/pieces/sheet-view.js';
import type { Path } from '../../web/view-models.js';

const PROVED: ReadonlySet<SignedIn['assurance']> = new Set(['second', 'rehearsal']);

/** Null: he has shown his second factor lately; else where he shows it, and comes back from. */
export const proofBefore = (self: Path, { assurance }: SignedIn): Path | null =>
  PROVED.has(assurance) ? null : `/second?next=${encodeURIComponent(self)}`;

/** The worksheet of what stands at an address, as it was asked. `page`: where it is shown, if not at the same. */
export function sheetAt(
  path: `/${string}`,
  typed: Readonly<Record<string, string>>,
  me: SignedIn,
  page: `/${string}` = path,
): SheetView {
  const { after: _, ...conditions } = typed;
  const asked = new URLSearchParams(conditions).toString();
  const query = asked === '' ? '' : `?${asked}`;
  return { href: `${path}.xlsx${query}`, prove: proofBefore(`${page}${query}`, me) };
}
