import { audit } from './audit.js';
import { council } from './council.js';
import { evidenceCheck } from './evidence-check.js';
import { exemplars } from './exemplars.js';
import { office } from './office.js';
import { papers } from './papers.js';
import { rehearsal } from './rehearsal.js';
import { submission } from './submission.js';
import { unit } from './unit.js';

const vi = {
  unit: unit.vi,
  office: office.vi,
  council: council.vi,
  submission: submission.vi,
  exemplars: exemplars.vi,
  audit: audit.vi,
  rehearsal: rehearsal.vi,
  evidenceCheck: evidenceCheck.vi,
  papers: papers.vi,
};

const en: typeof vi = {
  unit: unit.en,
  office: office.en,
  council: council.en,
  submission: submission.en,
  exemplars: exemplars.en,
  audit: audit.en,
  rehearsal: rehearsal.en,
  evidenceCheck: evidenceCheck.en,
  papers: papers.en,
};

/** Words of the pages, area by area. */
export const pages = { vi, en };
