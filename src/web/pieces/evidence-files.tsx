import { momentText, sizeText, type Texts } from '../../texts/index.js';
import type { Instant } from '../../../workflows/index.js';
import type { Path } from '../path.js';

/** One file of a claim, as pages list and show it. */
export interface FileView {
  /** Of its being attached; null: it is kept, and attached to no entry. */
  readonly id: string | null;
  readonly sha256: string;
  /** Null: its sender gave it no name. */
  readonly label: string | null;
  readonly kind: 'pdf' | 'picture' | 'word';
  /** Bytes. */
  readonly size: number;
  readonly added: { readonly by: string; readonly at: Instant } | null;
  readonly withdrawn: { readonly by: string; readonly at: Instant; readonly reason: string | null } | null;
}

interface FilesProps {
  readonly files: readonly FileView[];
  /** Where the viewer leads back to. */
  readonly back: Path;
  readonly t: Texts;
}

type FileProps = Omit<FilesProps, 'files'> & { readonly file: FileView };

export const contentOf = ({ sha256 }: Pick<FileView, 'sha256'>): Path => `/files/${sha256}`;

export const viewerOf = ({ sha256 }: Pick<FileView, 'sha256'>, back: Path): Path =>
  `/files/${sha256}/view?back=${encodeURIComponent(back)}`;

export const labelText = ({ label }: Pick<FileView, 'label'>, t: Texts): string =>
  label ?? t.pages.files.noName;

const aboutText = ({ kind, size }: FileView, t: Texts): string =>
  t.pages.files.about(t.pages.files.kinds[kind], sizeText(size, t.lang));

/** What it is, how large, who sent it when; whether it has been withdrawn. */
export const FileAbout = ({ file, t }: { file: FileView; t: Texts }) => {
  const words = t.pages.files;
  const { added, withdrawn } = file;
  return (
    <span class="small soft file-about">
      {aboutText(file, t)}
      {added && <> · {words.added(added.by, momentText(added.at, t.lang))}</>}
      {withdrawn && (
        <strong class="withdrawn">
          {' '}
          · {words.withdrawn(withdrawn.by, momentText(withdrawn.at, t.lang))}
          {withdrawn.reason !== null && <>: {withdrawn.reason}</>}
        </strong>
      )}
    </span>
  );
};

const FileLine = ({ file, back, t }: FileProps) => (
  <li class={file.withdrawn ? 'file-line withdrawn' : 'file-line'}>
    <a href={viewerOf(file, back)}>{labelText(file, t)}</a>
    <FileAbout file={file} t={t} />
  </li>
);

/** The files of a claim by name, in force first; each opens in the viewer. */
export const EvidenceFiles = ({ files, back, t }: FilesProps) =>
  files.length > 0 && (
    <ul class="file-lines">
      {files.map((file) => (
        <FileLine key={file.id ?? file.sha256} file={file} back={back} t={t} />
      ))}
    </ul>
  );

/** Its content itself: a picture, the browser's own reader of PDF, or for a Word document a way to keep it. */
export const FileContent = ({ file, t }: { file: FileView; t: Texts }) => {
  const words = t.pages.files;
  const label = labelText(file, t);
  if (file.kind === 'picture')
    return <img class="scan-picture" src={contentOf(file)} alt={words.picture(label)} loading="lazy" />;
  if (file.kind === 'word') return <p class="soft">{words.cannotShow}</p>;
  return <iframe class="scan-frame" src={contentOf(file)} title={words.frame(label)} loading="lazy" />;
};

export const SaveLink = ({ file, t }: { file: FileView; t: Texts }) => (
  <a class="button" href={`${contentOf(file)}?as=save`}>
    {t.pages.files.save}
    <span class="visually-hidden">: {labelText(file, t)}</span>
  </a>
);

/** One scan beside what it is to prove. */
const Shown = ({ file, back, t }: FileProps) => (
  <li>
    <figure class={file.withdrawn ? 'scan withdrawn' : 'scan'}>
      <figcaption>
        <strong>{labelText(file, t)}</strong>
        <FileAbout file={file} t={t} />
      </figcaption>
      <FileContent file={file} t={t} />
      <p class="actions">
        <a class="button" href={viewerOf(file, back)}>
          {t.pages.files.open}
          <span class="visually-hidden">: {labelText(file, t)}</span>
        </a>
        <SaveLink file={file} t={t} />
      </p>
    </figure>
  </li>
);

/** All scans of a claim, to be read beside it; the withdrawn ones behind a line, open where they are to be compared. */
export const ShownFiles = ({ files, back, compare, t }: FilesProps & { compare: boolean }) => {
  const inForce = files.filter(({ withdrawn }) => withdrawn === null);
  const before = files.filter(({ withdrawn }) => withdrawn !== null);
  const list = (some: readonly FileView[]) => (
    <ul class="scans">
      {some.map((file) => (
        <Shown key={file.id ?? file.sha256} file={file} back={back} t={t} />
      ))}
    </ul>
  );
  return (
    <>
      {inForce.length > 0 && list(inForce)}
      {before.length > 0 && (
        <details open={compare}>
          <summary>{t.pages.files.withdrawnOnes(before.length)}</summary>
          {list(before)}
        </details>
      )}
    </>
  );
};

/** What may be chosen in a browser's own window; what comes is looked at all the same. */
const ACCEPT =
  'application/pdf,image/jpeg,image/png,image/heic,image/heif,.pdf,.jpg,.jpeg,.png,.heic,.heif,.docx';

interface ChooseProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | null;
}

/** Where files are chosen; several at once. */
export const ChooseFiles = ({ id, name, label, hint, error = null }: ChooseProps) => {
  const described = [hint !== undefined && `${id}-hint`, error !== null && `${id}-error`].filter(Boolean);
  return (
    <div class={error === null ? 'field choose-files' : 'field choose-files wrong'}>
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== null && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <input
        type="file"
        id={id}
        name={name}
        accept={ACCEPT}
        multiple
        aria-describedby={described.length > 0 ? described.join(' ') : undefined}
        aria-invalid={error === null ? undefined : 'true'}
      />
    </div>
  );
};
