import { momentText, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { Pick } from '../../pieces/fields.js';
import type { BundlePage } from './views.js';

interface Part {
  readonly page: BundlePage;
  readonly t: Texts;
}

const UNSENT = { values: {}, errors: [] };

const Holds = ({ page: { chains, events, checkpoint, notYet }, t }: Part) => {
  const words = t.pages.bundles;
  return (
    <>
      <dl class="facts">
        <div>
          <dt>{words.chains}</dt>
          <dd>{chains}</dd>
        </div>
        <div>
          <dt>{words.events}</dt>
          <dd>{events}</dd>
        </div>
        {checkpoint && (
          <div>
            <dt>{words.until}</dt>
            <dd>
              <code>{checkpoint.code}</code>, {words.signedAt(momentText(checkpoint.at, t.lang))}
            </dd>
          </div>
        )}
      </dl>
      {notYet > 0 && (
        <div class="notice">
          <p>{words.notYet(notYet)}</p>
        </div>
      )}
    </>
  );
};

const Proof = ({ prove, t }: { prove: BundlePage['prove']; t: Texts }) =>
  prove !== null && (
    <div class="notice">
      <p>{t.pages.bundles.proof}</p>
      <p class="actions">
        <a class="button primary" href={prove}>
          {t.pages.bundles.prove}
        </a>
      </p>
    </div>
  );

const Zip = ({ page, t }: Part) => {
  const words = t.pages.bundles;
  const { of, zip, prove, chains } = page;
  return (
    <section class="card card-body stack" aria-labelledby="holds">
      <h2 id="holds">{words.holds}</h2>
      {chains === 0 ? <p>{words.none}</p> : <Holds page={page} t={t} />}
      <p>{words.byRights}</p>
      <p class="soft">{words.onRecord}</p>
      {of === 'all' && <p class="soft">{words.long}</p>}
      {prove === null && chains > 0 && (
        <form class="stack" method="get" action={zip}>
          <Pick type="checkbox" name="files" value="1" label={words.withFiles} sent={UNSENT} />
          <div class="actions">
            <button type="submit" class="button primary">
              {words.take}
            </button>
          </div>
        </form>
      )}
    </section>
  );
};

const File = ({ page: { file, prove }, t }: Part) => {
  const words = t.pages.bundles.file;
  return (
    file !== null && (
      <section class="card card-body stack" aria-labelledby="file">
        <h2 id="file">{words.title}</h2>
        <p>{words.text}</p>
        <p class="actions">
          {prove === null && (
            <>
              <a class="button" href={file.pdf} download>
                {words.takePdf}
              </a>
              <a class="button" href={file.xml} download>
                {words.take}
              </a>
            </>
          )}
          <a class="button" href={file.print}>
            {words.print}
          </a>
        </p>
      </section>
    )
  );
};

/** What a bundle holds and how it is checked, and the way to take it. */
export const BundleToTake = (page: BundlePage) => {
  const { frame, of, name, back, prove } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.bundles;
  return (
    <Layout frame={frame} title={words.title[of](name)}>
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href={back}>{words.back[of]}</a>
        </nav>
        <h1>{words.title[of](name)}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      <div class="stack">
        <Proof prove={prove} t={t} />
        <Zip page={page} t={t} />
        <section class="card card-body stack" aria-labelledby="how">
          <h2 id="how">{words.how}</h2>
          <p>{words.howText}</p>
        </section>
        <File page={page} t={t} />
      </div>
    </Layout>
  );
};
