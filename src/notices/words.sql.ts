import type { Statement } from '../database/database.js';

/**
 * $1 organisation · $2 whom or what it is about · $3 recipient, or null · $4 template · $5 business time · $6 what it tells ·
 * $7 an address outside in place of the recipient, or null
 */
export const TELL: Statement = {
  name: 'words-tell',
  text: `
insert into notice (organisation_id, life, subject_id, seq, recipient_id, template, at, told, outside_id)
values ($1, 'account', $2, nextval('notice_told_seq'), $3, $4, $5, $6, $7)
returning id`,
};
