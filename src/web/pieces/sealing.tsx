import type { Texts } from '../../texts/index.js';

/** How far the history is sealed, and held outside. */
export interface SealingView {
  /** Since when the oldest event waits that no checkpoint covers, in seconds. */
  readonly behind: number;
  readonly late: boolean;
  /** For how long nobody outside has acknowledged a newer one. */
  readonly seconds: number;
  readonly overdue: boolean;
}

/** Said wherever somebody watches: what was not sealed in time, and what nobody outside holds. */
export const Unsealed = ({ sealing, link, t }: { sealing: SealingView; link: boolean; t: Texts }) => {
  const words = t.pages.anchors.warn;
  const { behind, late, seconds, overdue } = sealing;
  return (
    <>
      {late && (
        <div class="notice bad">
          <p>
            <strong>{words.late(Math.floor(behind / 60))}</strong>
          </p>
          <p>{words.lateTodo}</p>
        </div>
      )}
      {overdue && (
        <div class="notice bad">
          <p>
            <strong>{words.overdue(Math.floor(seconds / 3600))}</strong>
          </p>
          <p>{words.overdueTodo}</p>
          {link && (
            <p>
              <a class="on-its-own" href="/anchors">
                {words.open}
              </a>
            </p>
          )}
        </div>
      )}
    </>
  );
};
