import { said, sizeText, type Texts } from '../../../texts/index.js';
import { idOf } from '../../forms/order-fields.js';
import {
  ChooseFiles,
  EvidenceFiles,
  FileAbout,
  type FileView,
  labelText,
  viewerOf,
} from '../../pieces/evidence-files.js';
import type { AskedGroup, DossierPage, EvidenceChoice } from './views.js';

interface Part {
  readonly page: DossierPage;
  readonly t: Texts;
}

export const fieldOfPaper = (key: string): string => `paper.${key}`;
export const fieldOfScan = (entry: string): string => `scan.${entry}`;

const errorOf = ({ errors }: DossierPage, name: string): string | null => {
  const texts = errors.filter(({ field }) => field === name).map(({ text }) => text);
  return texts.length > 0 ? texts.join('. ') : null;
};

/** What the server has already: it need not be chosen again, and goes where it is not wanted any more. */
const Kept = ({
  page,
  name,
  hashes,
  fresh,
  t,
}: Part & { name: string; hashes: readonly string[]; fresh: boolean }) => {
  const words = t.pages.files.dossier;
  const back = page.action;
  const files = hashes.flatMap((hash): readonly FileView[] => {
    const file = page.kept[hash];
    return file ? [file] : [];
  });
  return files.length === 0 ? null : (
    <ul class="file-lines">
      {files.map((file) => {
        const id = idOf(`kept-${name}-${file.sha256.slice(0, 12)}`);
        return (
          <li key={file.sha256} class="file-line">
            <div class="pick">
              <input type="checkbox" id={id} name={`kept.${name}`} value={file.sha256} checked />
              <label for={id}>{words.keep(labelText(file, t))}</label>
            </div>
            <FileAbout file={file} t={t} />
            {fresh && <span class="small">{words.keptNow}</span>}
            <a href={viewerOf(file, back)}>
              {t.pages.files.open}
              <span class="visually-hidden">: {labelText(file, t)}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
};

/** Papers that show what one answers for, in the form itself: they are sent with it and bound by it. */
export const Papers = ({ page, item, t }: Part & { item: AskedGroup['items'][number] }) => {
  const words = t.pages.files.dossier;
  const name = fieldOfPaper(item.key);
  const { typed } = page;
  const hashes = typed.papers[item.key] ?? [];
  const error = errorOf(page, name);
  const label = said(item.node.text, t.lang);
  const limits = words.limits(sizeText(page.fileMax, t.lang));
  const choose = (
    <>
      <Kept page={page} name={name} hashes={hashes} fresh={page.errors.length > 0} t={t} />
      <ChooseFiles
        id={idOf(name)}
        name={name}
        label={words.paper(label)}
        hint={item.onPaper ? `${words.papersNeeded} ${limits}` : limits}
        error={error}
      />
    </>
  );
  if (item.onPaper) return <div class="stack papers">{choose}</div>;
  return (
    <details class="papers" open={hashes.length > 0 || error !== null}>
      <summary>{words.papers}</summary>
      {choose}
    </details>
  );
};

/** The scans of an entry beside it; asked for again, the new one takes the place of the old. */
export const Scans = ({ page, choice, t }: Part & { choice: EvidenceChoice }) => {
  const words = t.pages.files.dossier;
  const name = fieldOfScan(choice.entry);
  const waiting = page.typed.scans[choice.entry] ?? [];
  const error = errorOf(page, name);
  const label = said(choice.label, t.lang);
  const limits = words.limits(sizeText(page.fileMax, t.lang));
  const choose = (
    <>
      <Kept page={page} name={name} hashes={waiting} fresh t={t} />
      <ChooseFiles
        id={idOf(name)}
        name={name}
        label={choice.asked ? `${words.again}: ${label}` : words.scan(label)}
        hint={choice.asked ? `${words.againHint} ${limits}` : limits}
        error={error}
      />
    </>
  );
  return (
    <div class="stack entry-scans">
      <EvidenceFiles files={choice.files} back={page.action} t={t} />
      {choice.asked ? (
        choose
      ) : (
        <details open={waiting.length > 0 || error !== null}>
          <summary>{words.scanShort}</summary>
          {choose}
        </details>
      )}
      {choice.files.length > 0 && (
        <p>
          <button
            type="submit"
            class="link-button"
            name="go"
            value={`scans:${choice.entry}`}
            disabled={!page.open}
          >
            {words.rest}
            <span class="visually-hidden">: {label}</span>
          </button>
        </p>
      )}
    </div>
  );
};
