import { FILE_BYTES_MAX } from '../http/read-upload.js';
import { type Language, sizeText, textsIn } from '../texts/index.js';
import { type NotTaken, SENT_FILES_MAX } from './intake.js';

/** Why a file is not taken, with what is allowed and what came. */
export const faultText = ({ label, fault, have }: NotTaken, lang: Language): string => {
  const { faults, noName } = textsIn(lang).pages.files;
  const name = label === '' ? noName : `“${label}”`;
  return fault === 'TOO_MANY_FILES'
    ? faults[fault](name, String(have), String(SENT_FILES_MAX))
    : faults[fault](name, sizeText(have, lang), sizeText(FILE_BYTES_MAX, lang));
};
