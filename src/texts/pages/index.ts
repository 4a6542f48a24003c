import { audit } from './audit.js';
import { council } from './council.js';
import { councilAfter } from './council-after.js';
import { councilScript } from './council-script.js';
import { councilVote } from './council-vote.js';
import { councilBefore } from './council-before.js';
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
import { roster } from './roster.js';
import { submission } from './submission.js';
import { unit } from './unit.js';

const vi = {
  unit: unit.vi,
  office: office.vi,
  council: council.vi,
  councilAfter: councilAfter.vi,
  councilScript: councilScript.vi,
  councilVote: councilVote.vi,
  councilBefore: councilBefore.vi,
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
  roster: roster.vi,
};

const en: typeof vi = {
  unit: unit.en,
  office: office.en,
  council: council.en,
  councilAfter: councilAfter.en,
  councilScript: councilScript.en,
  councilVote: councilVote.en,
  councilBefore: councilBefore.en,
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
  roster: roster.en,
};

/** Words of the pages, area by area. */
export const pages = { vi, en };
