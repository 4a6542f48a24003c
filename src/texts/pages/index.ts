import { audit } from './audit.js';
import { council } from './council.js';
import { evidenceCheck } from './evidence-check.js';
import { exemplars } from './exemplars.js';
import { files } from './files.js';
import { imports } from './imports.js';
import { finder } from './finder.js';
import { office } from './office.js';
import { papers } from './papers.js';
import { register } from './register.js';
import { plans } from './plans.js';
import { rehearsal } from './rehearsal.js';
import { submission } from './submission.js';
import { unit } from './unit.js';

const vi = {
  unit: unit.vi,
  office: office.vi,
  council: council.vi,
  submission: submission.vi,
  exemplars: exemplars.vi,
  finder: finder.vi,
  audit: audit.vi,
  rehearsal: rehearsal.vi,
  evidenceCheck: evidenceCheck.vi,
  files: files.vi,
  imports: imports.vi,
  papers: papers.vi,
  plans: plans.vi,
  register: register.vi,
};

const en: typeof vi = {
  unit: unit.en,
  office: office.en,
  council: council.en,
  submission: submission.en,
  exemplars: exemplars.en,
  finder: finder.en,
  audit: audit.en,
  rehearsal: rehearsal.en,
  evidenceCheck: evidenceCheck.en,
  files: files.en,
  imports: imports.en,
  papers: papers.en,
  plans: plans.en,
  register: register.en,
};

/** Words of the pages, area by area. */
export const pages = { vi, en };
