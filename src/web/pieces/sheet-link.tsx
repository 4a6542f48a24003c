import type { Texts } from '../../texts/index.js';
import type { SheetView } from './sheet-view.js';

/** What stands here, as a worksheet; for whoever has not shown his second factor, first the way there. */
export const SheetLink = ({ sheet, t }: { sheet: SheetView; t: Texts }) => {
  const { take, prove } = t.pages.audit.logs.sheet;
  return sheet.prove === null ? (
    <a class="button" href={sheet.href} download>
      {take}
    </a>
  ) : (
    <a class="button" href={sheet.prove}>
      {prove}
    </a>
  );
};

/** The same on a line of its own, with what taking it means. */
export const SheetLine = ({ sheet, t }: { sheet: SheetView | null; t: Texts }) =>
  sheet !== null && (
    <p class="actions sheet-line">
      <SheetLink sheet={sheet} t={t} />
      <span class="small soft">{t.pages.audit.logs.sheet.onRecord}</span>
    </p>
  );
