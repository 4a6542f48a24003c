import { SignIcon } from '../../pieces/mark.js';
import type { Path } from '../../view-models.js';

interface CameProps {
  readonly title: string;
  readonly words: Readonly<Record<'refused' | 'recorded' | 'receipt' | 'safe' | 'back', string>>;
  /** `what` was written down of it, where not the same of all. */
  readonly done: readonly {
    readonly code: string;
    readonly name: string;
    readonly what?: string;
    readonly href: Path;
  }[];
  readonly refused: readonly {
    readonly code: string;
    readonly name: string;
    readonly href?: Path;
    readonly reasons: readonly string[];
  }[];
  readonly back: Path;
  /** What comes after it, where something does. */
  readonly next?: { readonly text: string; readonly href: Path; readonly label: string } | null;
}

/** Which names were written down, and which were not and why: one never keeps another back. */
export const Came = ({ title, words, done, refused, back, next = null }: CameProps) => (
  <>
    <div class="page-head">
      <h1>{title}</h1>
    </div>
    <div class="stack">
      {refused.length > 0 && (
        <section class="notice bad" role="alert" aria-labelledby="refused">
          <h2 id="refused">{words.refused}</h2>
          <ul>
            {refused.map(({ code, name, href, reasons }) => (
              <li key={code}>
                {href === undefined ? name : <a href={href}>{name}</a>} <span class="code soft">{code}</span>:{' '}
                {reasons.join('; ')}
              </li>
            ))}
          </ul>
        </section>
      )}
      {done.length > 0 && (
        <section class="card" aria-labelledby="done">
          <div class="card-head">
            <h2 id="done">{words.recorded}</h2>
          </div>
          <div class="card-body stack">
            <ul class="sent-names">
              {done.map(({ code, name, what, href }) => (
                <li key={code} class="done-line">
                  <span>
                    <SignIcon sign="check" /> {what === undefined ? name : `${name}: ${what}`}{' '}
                    <span class="code soft">{code}</span>
                  </span>
                  <a href={href}>
                    {words.receipt}
                    <span class="visually-hidden">: {name}</span>
                  </a>
                </li>
              ))}
            </ul>
            <p class="hint">{words.safe}</p>
          </div>
        </section>
      )}
      {next !== null && <p>{next.text}</p>}
      <p class="actions">
        {next !== null && (
          <a class="button primary" href={next.href}>
            {next.label}
          </a>
        )}
        <a class="button" href={back}>
          {words.back}
        </a>
      </p>
    </div>
  </>
);
