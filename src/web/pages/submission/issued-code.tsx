import { momentText, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import type { Frame, Path } from '../../view-models.js';

interface IssuedCodePage {
  readonly frame: Frame;
  readonly back: Path;
  /** Null: none was issued. */
  readonly code: { readonly shown: string; readonly name: string; readonly until: string } | null;
  readonly reasons: readonly string[];
}

/** To be read out, once. */
export const IssuedCode = ({ frame, back, code, reasons }: IssuedCodePage) => {
  const t = textsIn(frame.lang);
  const words = t.pages.sealed.office.issued;
  return (
    <Layout frame={frame} title={code ? words.title : words.refused}>
      <div class="narrow-page">
        <div class="page-head">
          <h1>{code ? words.title : words.refused}</h1>
        </div>
        <div class="stack">
          {code === null ? (
            <div class="notice bad" role="alert">
              <ul>
                {reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </div>
          ) : (
            <section class="card" aria-labelledby="code">
              <div class="card-head">
                <h2 id="code">{words.forWhom(code.name)}</h2>
              </div>
              <div class="card-body stack">
                <p class="read-out">{code.shown}</p>
                <p class="notice">{words.once}</p>
                <p>{words.how}</p>
                <p class="hint">{words.until(momentText(code.until, t.lang))}</p>
              </div>
            </section>
          )}
          <p class="actions">
            <a class="button" href={back}>
              {words.back}
            </a>
          </p>
        </div>
      </div>
    </Layout>
  );
};
