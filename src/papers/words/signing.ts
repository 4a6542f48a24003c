import type { Capacity, Day, Plan } from '../../../workflows/index.js';
import type { Signature } from '../paper.js';

/** Who signs, by the post he holds; for whom, where he does not sign by himself. */
export interface Signer {
  readonly name: string;
  readonly title: string;
  readonly as: Capacity['as'];
  /** Post of the one in whose place he signs. */
  readonly inPlaceOf: string | null;
}

/** A director signs without the name of his organ: the head of the paper has it. */
const postOf = (title: string): string =>
  title.replace(/^((?:Phó )?Giám đốc) .+$/u, '$1').toLocaleUpperCase('vi');

/** "GIÁM ĐỐC" · "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC" · "TUQ. TRƯỞNG PHÒNG / CHUYÊN VIÊN" */
export const signatureOf = ({ name, title, as, inPlaceOf }: Signer): Signature => ({
  lines: as === '' || inPlaceOf === null ? [postOf(title)] : [`${as} ${postOf(inPlaceOf)}`, postOf(title)],
  name,
});

/** By order of the head (TL.): a head of a division signs what the organ sends. */
export const byOrderOf = (head: string, title: string, name: string): Signature => ({
  lines: [`TL. ${postOf(head)}`, postOf(title)],
  name,
});

/** Whoever gets a copy on that day, as the plan lists them in their time. */
export const recipientsOn = ({ recipients }: Plan, day: Day): string[] =>
  recipients
    .filter(({ from, until }) => (from === null || from <= day) && (until === null || day <= until))
    .map(({ name }) => name);

/** The list ends with what is kept; each ends with a semicolon, the last with a full stop. */
export const recipientsText = (recipients: readonly string[]): string[] =>
  recipients.map((one, at) => `- ${one.replace(/[;.]$/u, '')}${at === recipients.length - 1 ? '.' : ';'}`);
