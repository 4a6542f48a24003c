import type { ImportView, PreviewRow } from '../../imports/import.js';
import { VERDICTS, type Verdict } from '../../imports/judge/verdict.js';
import { rowSaid } from '../../imports/said.js';
import type { Area } from '../../imports/sheet-kinds.js';
import type {
  ChooseImportPage,
  ImportPage,
  ImportProgress,
  ImportRows,
} from '../../web/pages/imports/views.js';
import type { FieldError, Frame, Path } from '../../web/view-models.js';

const CHOOSE: Path = '/register/import';
export const pathOf = (id: string): Path => `/register/import/${id}`;

interface Wanted {
  readonly verdict?: Verdict | 'all' | undefined;
  readonly after?: number | undefined;
}

/** What somebody looks at first: what is wrong, else what would be written. */
export const shownIn = ({ counts }: ImportView, { verdict }: Wanted): Verdict | null => {
  if (verdict === 'all') return null;
  if (verdict !== undefined) return verdict;
  return (['wrong', 'changed', 'new'] as const).find((one) => counts[one] > 0) ?? null;
};

export const chooseView = (
  frame: Frame,
  area: Area,
  mine: readonly ImportView[],
  errors: readonly FieldError[],
  nonce: string,
): ChooseImportPage => ({
  frame,
  area,
  action: CHOOSE,
  nonce,
  template: '/api/imports/template',
  errors,
  mine: mine.map((view) => ({
    id: view.id,
    href: pathOf(view.id),
    area: view.area,
    at: view.at,
    state: view.state,
    counts: view.counts,
  })),
});

export const progressOf = ({ id, state, progress }: ImportView): ImportProgress => ({
  ...progress,
  page: pathOf(id),
  pulse: `${pathOf(id)}/progress`,
  moved: state !== 'reading' || progress.stopped,
});

interface Looked {
  readonly items: readonly PreviewRow[];
  readonly next: number | null;
  readonly shown: Verdict | null;
  readonly after: number;
}

const rowsOf = (
  { id, counts }: ImportView,
  { items, next, shown, after }: Looked,
  frame: Frame,
): ImportRows => {
  const at = (verdict: Verdict | null, from = 0): Path =>
    `${pathOf(id)}?verdict=${verdict ?? 'all'}${from > 0 ? `&after=${from}` : ''}#rows`;
  const all = VERDICTS.reduce((sum, verdict) => sum + counts[verdict], 0);
  const there = (['wrong', 'changed', 'new', 'same'] as const).filter((verdict) => counts[verdict] > 0);
  return {
    shown,
    tabs: [
      ...there.map((verdict) => ({ verdict, href: at(verdict), count: counts[verdict] })),
      { verdict: null, href: at(null), count: all },
    ],
    items: items.map((row) => rowSaid(row, frame.lang)),
    next: next === null ? null : at(shown, next),
    first: after > 0 ? at(shown) : null,
  };
};

interface FormSent {
  readonly sent: Readonly<Record<string, readonly string[]>>;
  readonly errors: readonly FieldError[];
}

export const importView = (
  frame: Frame,
  view: ImportView,
  looked: Looked,
  { sent, errors }: FormSent,
  nonces: { readonly again: string; readonly confirm: string },
): ImportPage => ({
  frame,
  view,
  choose: CHOOSE,
  progress: progressOf(view),
  again: { action: `${pathOf(view.id)}/again`, nonce: nonces.again },
  rows: rowsOf(view, looked, frame),
  confirm:
    view.state === 'ready' && view.digest !== null
      ? {
          action: `${pathOf(view.id)}/confirm`,
          nonce: nonces.confirm,
          digest: view.digest,
          counts: view.counts,
          asksVerified: view.area === 'IMPORT_RECORDS',
          sent,
          errors,
        }
      : null,
});
