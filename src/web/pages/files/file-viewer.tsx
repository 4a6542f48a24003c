import { textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { FileAbout, FileContent, contentOf, labelText, SaveLink } from '../../pieces/evidence-files.js';
import type { FileViewerPage } from './views.js';

/** One file by itself, with the way back to what it proves. */
export const FileViewer = ({ frame, file, back }: FileViewerPage) => {
  const t = textsIn(frame.lang);
  const words = t.pages.files;
  return (
    <Layout frame={frame} title={`${words.viewer} · ${labelText(file, t)}`}>
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href={back}>{words.back}</a>
        </nav>
        <h1 class="file-title">{labelText(file, t)}</h1>
        <p>
          <FileAbout file={file} t={t} />
        </p>
      </div>
      <div class="stack">
        <div class="card scan-alone">
          <FileContent file={file} t={t} />
        </div>
        <p class="actions">
          {file.kind !== 'word' && (
            <a class="button" href={contentOf(file)}>
              {words.open}
            </a>
          )}
          <SaveLink file={file} t={t} />
          <a class="button" href={back}>
            {words.back}
          </a>
        </p>
      </div>
    </Layout>
  );
};
