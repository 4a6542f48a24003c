import { unitDossier } from './unit-dossier.js';
import { unitList } from './unit-list.js';

/** What a unit does: its list, a new nomination, the dossier. */
const vi = { ...unitList.vi, dossier: unitDossier.vi };

const en: typeof vi = { ...unitList.en, dossier: unitDossier.en };

export const unit = { vi, en };
