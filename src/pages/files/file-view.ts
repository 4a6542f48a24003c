import { DOCX } from '../../files/docx.js';
import type { EntryFile } from '../../files/entry-files.js';
import type { KeptFile } from '../../files/files.service.js';
import { CLAIM_BYTES_MAX, CLAIM_FILES_MAX, type KeptType } from '../../files/intake.js';
import { FILE_BYTES_MAX } from '../../http/read-upload.js';
import type { FileView } from '../../web/pieces/evidence-files.js';

export const LIMITS = { file: FILE_BYTES_MAX, count: CLAIM_FILES_MAX, claim: CLAIM_BYTES_MAX } as const;

const KINDS: Readonly<Record<KeptType, FileView['kind']>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'picture',
  'image/png': 'picture',
  [DOCX]: 'word',
};

/** No name is no name, whichever way it was left out. */
const called = (label: string | null): string | null => (label === '' ? null : label);

export const attachedView = ({ type, addedBy, addedAt, label, ...file }: EntryFile): FileView => ({
  ...file,
  label: called(label),
  kind: KINDS[type],
  added: { by: addedBy, at: addedAt },
});

export const keptView = ({ sha256, label, type, size }: KeptFile): FileView => ({
  id: null,
  sha256,
  label: called(label),
  kind: KINDS[type],
  size,
  added: null,
  withdrawn: null,
});
