import type { Texts } from '../../../texts/index.js';
import { countText } from './counts.js';
import type { ImportProgress } from './views.js';

const EVERY = 'every 1s';

/** How many rows have been looked at. Renews itself where the browser has JavaScript; else there is a link. */
export const Progress = ({ progress, t }: { progress: ImportProgress; t: Texts }) => {
  const words = t.pages.imports.page.reading;
  const { read, of, moved, pulse, page } = progress;
  const renews = { 'hx-get': pulse, 'hx-trigger': EVERY, 'hx-swap': 'outerHTML' };
  const said = of === null ? words.unknown : words.of(countText(read, t), countText(of, t));
  return (
    <div id="reading" class="stack import-progress" {...(moved ? {} : renews)}>
      <p role="status">
        <strong>{moved ? t.pages.imports.page.preview.title : said}</strong>
      </p>
      {!moved && (
        <progress value={of === null ? undefined : read} max={Math.max(of ?? 1, 1)} aria-label={said} />
      )}
      <p class="hint">{words.stays}</p>
      <p class="actions">
        <a class={moved ? 'button primary' : 'button'} href={page}>
          {words.refresh}
        </a>
      </p>
    </div>
  );
};
