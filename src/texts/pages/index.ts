import { account } from './account.js';
import { anchors } from './anchors.js';
import { audit } from './audit.js';
import { bundles } from './bundles.js';
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
import { letters } from './letters.js';
import { mails } from './mails.js';
import { office } from './office.js';
import { papers } from './papers.js';
import { records } from './records.js';
import { register } from './register.js';
import { plans } from './plans.js';
import { rehearsal } from './rehearsal.js';
import { roster } from './roster.js';
import { sealed } from './sealed.js';
import { peoplePages } from './people.js';
import { submission } from './submission.js';
import { substitutions } from './substitutions.js';
import { task } from './task.js';
import { unit } from './unit.js';
import { urging } from './urging.js';
import { workingDays } from './working-days.js';

const vi = {
  workingDays: workingDays.vi,
  unit: unit.vi,
  office: office.vi,
  letters: letters.vi,
  mails: mails.vi,
  council: council.vi,
  councilAfter: councilAfter.vi,
  councilScript: councilScript.vi,
  councilVote: councilVote.vi,
  councilBefore: councilBefore.vi,
  sealed: sealed.vi,
  people: peoplePages.vi,
  submission: submission.vi,
  substitutions: substitutions.vi,
  exemplars: exemplars.vi,
  finder: finder.vi,
  account: account.vi,
  anchors: anchors.vi,
  audit: audit.vi,
  bundles: bundles.vi,
  rehearsal: rehearsal.vi,
  evidenceCheck: evidenceCheck.vi,
  files: files.vi,
  imports: imports.vi,
  papers: papers.vi,
  plans: plans.vi,
  records: records.vi,
  register: register.vi,
  roster: roster.vi,
  task: task.vi,
  urging: urging.vi,
};

const en: typeof vi = {
  workingDays: workingDays.en,
  unit: unit.en,
  office: office.en,
  letters: letters.en,
  mails: mails.en,
  council: council.en,
  councilAfter: councilAfter.en,
  councilScript: councilScript.en,
  councilVote: councilVote.en,
  councilBefore: councilBefore.en,
  sealed: sealed.en,
  people: peoplePages.en,
  submission: submission.en,
  substitutions: substitutions.en,
  exemplars: exemplars.en,
  finder: finder.en,
  account: account.en,
  anchors: anchors.en,
  audit: audit.en,
  bundles: bundles.en,
  rehearsal: rehearsal.en,
  evidenceCheck: evidenceCheck.en,
  files: files.en,
  imports: imports.en,
  papers: papers.en,
  plans: plans.en,
  records: records.en,
  register: register.en,
  roster: roster.en,
  task: task.en,
  urging: urging.en,
};

/** Words of the pages, area by area. */
export const pages = { vi, en };
