import { sizeText, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { StackedCard } from '../../pieces/card.js';
import { Errors } from '../../pieces/errors.js';
import { ChooseFiles, type FileView, FileAbout, labelText, viewerOf } from '../../pieces/evidence-files.js';
import { LineField } from '../../pieces/fields.js';
import type { EntryFilesPage } from './views.js';

interface Part {
  readonly page: EntryFilesPage;
  readonly t: Texts;
}

const aboutText = ({ entry: { kind, number, year, name } }: EntryFilesPage, t: Texts): string =>
  [t.pages.files.entry.kinds[kind], number ?? year, name].filter((word) => word !== null).join(' · ');

const Done = ({ page: { done }, t }: Part) => {
  const words = t.pages.files.entry;
  return (
    done && (
      <p class="notice done" role="status">
        {done.what === 'attached' ? words.attached(done.count) : words.isWithdrawn}
      </p>
    )
  );
};

const Withdraw = ({ page: { withdraw, back }, file, t }: Part & { file: FileView }) =>
  withdraw &&
  file.id !== null && (
    <form method="post" action={withdraw.action} class="stack">
      <input type="hidden" name="nonce" value={withdraw.nonce} />
      <input type="hidden" name="back" value={back} />
      <LineField name={`reason.${file.id}`} label={t.pages.files.entry.reason} sent={withdraw.sent} t={t} />
      <button type="submit" class="button" name="file" value={file.id}>
        {t.pages.files.entry.withdraw}
        <span class="visually-hidden">: {labelText(file, t)}</span>
      </button>
    </form>
  );

const Listed = ({ page, files, t }: Part & { files: readonly FileView[] }) => (
  <ul class="file-lines">
    {files.map((file) => (
      <li key={file.id} class={file.withdrawn ? 'file-line withdrawn' : 'file-line'}>
        <a href={viewerOf(file, page.here)}>{labelText(file, t)}</a>
        <FileAbout file={file} t={t} />
        {!file.withdrawn && <Withdraw page={page} file={file} t={t} />}
      </li>
    ))}
  </ul>
);

const InForce = ({ page, t }: Part) => {
  const words = t.pages.files;
  const files = page.files.filter(({ withdrawn }) => withdrawn === null);
  return (
    <StackedCard id="in-force" title={words.entry.inForce}>
      {files.length > 0 ? (
        <Listed page={page} files={files} t={t} />
      ) : (
        <div class="empty-note">
          <p>
            <strong>{words.none}</strong>
          </p>
          <p class="soft">{words.noneText}</p>
        </div>
      )}
    </StackedCard>
  );
};

const Attach = ({ page, t }: Part) => {
  const words = t.pages.files.entry;
  const { attach, back, limits, errors, files } = page;
  if (!attach) return null;
  const { file, count, claim } = limits;
  const wrong = errors.filter(({ field }) => field === 'files').map(({ text }) => text);
  return (
    <StackedCard id="attach" title={words.attach}>
      <form class="stack" method="post" action={attach.action} encType="multipart/form-data">
        <input type="hidden" name="nonce" value={attach.nonce} />
        <input type="hidden" name="back" value={back} />
        <ChooseFiles
          id="f-files"
          name="files"
          label={words.choose}
          hint={words.hint(sizeText(file, t.lang), count, sizeText(claim, t.lang))}
          error={wrong.length > 0 ? wrong.join('. ') : null}
        />
        <p class="hint">{words.pictures}</p>
        {page.withdraw && files.some(({ withdrawn }) => withdrawn === null) && (
          <div class="pick">
            <input type="checkbox" id="f-replace" name="replace" value="yes" />
            <label for="f-replace">{words.replace}</label>
          </div>
        )}
        <div class="actions">
          <button type="submit" class="button primary">
            {words.send}
          </button>
        </div>
      </form>
    </StackedCard>
  );
};

/** The scans of one entry of the register: those in force, those withdrawn, and where a further one is sent. */
export const EntryFilesShown = (page: EntryFilesPage) => {
  const t = textsIn(page.frame.lang);
  const words = t.pages.files;
  const withdrawn = page.files.filter((file) => file.withdrawn !== null);
  const title = words.entry.title;
  return (
    <Layout frame={page.frame} title={page.errors.length > 0 ? `${t.decision.notRecorded}: ${title}` : title}>
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href={page.back}>{words.back}</a>
        </nav>
        <h1>{title}</h1>
        <p class="lead">{aboutText(page, t)}</p>
      </div>
      <div class="stack">
        <Errors errors={page.errors} t={t}>
          {page.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Errors>
        <Done page={page} t={t} />
        <InForce page={page} t={t} />
        <Attach page={page} t={t} />
        {withdrawn.length > 0 && (
          <StackedCard id="withdrawn" title={words.withdrawnOnes(withdrawn.length)}>
            <Listed page={page} files={withdrawn} t={t} />
          </StackedCard>
        )}
        <p class="actions">
          <a class="button" href={page.back}>
            {words.back}
          </a>
        </p>
      </div>
    </Layout>
  );
};
