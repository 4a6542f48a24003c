import { councilVoteEn } from './council-vote.en.js';
import { councilVoteVi } from './council-vote.vi.js';

/** Voting in the room, by whatever way: device, slip, paper. */
export const councilVote = { vi: councilVoteVi, en: councilVoteEn };
