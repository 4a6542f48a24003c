import type { councilScriptVi } from './council-script.vi.js';

const votesText = (votes: number): string => `${votes} ${votes === 1 ? 'vote' : 'votes'}`;
const moreOrLeast = (op: '>' | '>='): string => (op === '>' ? 'more than' : 'at least');

export const councilScriptEn: typeof councilScriptVi = {
  title: 'Script for whoever presides',
  lead: 'What to say at this moment and what to do next. The page follows the sitting; open it again or refresh it to see the next step.',
  back: 'Back to the sitting',
  refresh: 'Refresh',
  now: 'Now',
  sayNow: 'Say',
  doNow: 'Do',
  before: 'Done',
  ahead: 'To come',
  scenes: {
    opening: 'Roll and opening',
    handOver: 'Handing over the chair',
    agenda: 'Before the vote',
    voting: 'The vote',
    counted: 'Announcing the count',
    agree: 'What the chair says',
    runoff: 'A tie: vote again',
    tie: 'A tie: the chair decides',
    second: 'Second ballot',
    minutes: 'Drawing up the minutes',
    signing: 'Reading and signing the minutes',
    reopening: 'It is asked to vote anew',
    release: 'Releasing the result',
    end: 'Closing',
    cancelled: 'The sitting is called off',
  },
  ifNeeded: 'on a tie, or with too few: vote again, or a second ballot',
  comrade: (name) => name,
  say: {
    welcome: (at, place, round) =>
      `Members of the Council. Today, ${at}, at ${place}, the Council meets to consider and select exemplars (${round}).`,
    quorumAsk: (of, share, need) =>
      `The Council has ${of} members by decision; at least ${share} of them, that is ${need}, have to be present. May the secretary take the roll.`,
    quorum: (have, of, sum, enough) =>
      `${have} of ${of} members are present: ${sum}; there is ${enough ? 'a' : 'no'} quorum.`,
    opened: (chair, secretary) =>
      `${chair} presides; ${secretary} keeps the minutes. I declare the sitting open.`,
    handOver:
      'My own name is on the list, so I do not preside over the vote. I ask a member whose name is not on it to take the chair.',
    agenda: (count, names) =>
      `The Office puts ${count} qualified nominations before us: ${names}. May the Office report briefly; then members ask and discuss.`,
    unqualified: (count) =>
      `${count} not yet qualified ${count === 1 ? 'is' : 'are'} read with the Office’s opinion; the Council does not select among them.`,
    held: (names) => `On hold, and not on the ballot: ${names}.`,
    nobody: 'There is nobody to vote on. The minutes are drawn up with the reason.',
    conflicts: 'Conflicts of interest, as I put them before the Council:',
    conflict: {
      self: (member) => `${member} is a nominee`,
      kin: (member, name) => `${member} is related to ${name}`,
      interest: (member, name) => `${member} has an interest in ${name}`,
      unit: (member, name) => `${member} is of the same unit as ${name}`,
    },
    treated: {
      voids: 'the mark for that name does not count',
      leaves: 'takes no part in a ballot with that name',
      counts: 'said so that it is known; the ballot counts',
    },
    declare:
      'Whoever else is related to a name on the list, or has an interest in it, please declare it now, before the vote.',
    how: {
      secret: (most) =>
        `The ballot is secret. Each member marks at most ${most} names; a ballot without a mark is valid.`,
      open: (most) => `The vote is open and the minutes name it. Each member marks at most ${most} names.`,
    },
    eachName: 'Each name has to be answered with yes or no.',
    bar: (line) => `${line}. Whole numbers are compared; nothing is rounded.`,
    barLater: {
      present: (op, share) =>
        `Selected is whoever has ${moreOrLeast(op)} ${share} of the members present at the opening or with a sealed ballot.`,
      cast: (op, share) => `Selected is whoever has ${moreOrLeast(op)} ${share} of the ballots cast.`,
    },
    seats: (min, max) =>
      `The Council selects ${min === max ? min : `${min} to ${max}`} names, from the most votes down; on a tie for the last seat we vote again, and no seat is added.`,
    chairSays: 'After the count whoever presides speaks about each name that has passed.',
    sealed: (count) =>
      `${count} sealed ${count === 1 ? 'ballot' : 'ballots'} of absent members ${count === 1 ? 'is' : 'are'} opened with the count.`,
    secrecy:
      'On secrecy: who has voted is recorded, never for whom; the ballots are shuffled at the count. There is no running tally. Only where all ballots are alike does the result itself tell each of them.',
    votingOpen: {
      first: (most) =>
        `I open the vote. Open the page “Vote”, enter the room code, mark at most ${most} names, look again and cast the ballot.`,
      runoff: (most, names) =>
        `I open the vote between ${names}. Each marks at most ${most}; the most votes decide.`,
      second: (most) => `I open a second ballot on the names not selected. Each marks at most ${most} names.`,
    },
    paper: (tellers) =>
      `This ballot is on paper. Tellers: ${tellers}; each counts alone and both enter what they found.`,
    cast: (cast, due) => `${cast} of ${due} ballots are cast.`,
    closing: 'Has everybody voted? If so, I close the vote and have the ballots counted.',
    counted: (issued, ballots) => `${issued} ballots went out, ${ballots} came back.`,
    count: (name, votes, outcome) => `${name}: ${votesText(votes)}, ${outcome}`,
    agree: (names) =>
      `Passed: ${names}. By the plan I speak about each of them; a name I do not agree with is not selected.`,
    runoff: (names, seats) =>
      `${names} have equal votes, and ${seats} ${seats === 1 ? 'seat is' : 'seats are'} left. The Council votes again between them; no lot is drawn and no seat is added.`,
    tie: (names, times) =>
      `After ${times} more ${times === 1 ? 'vote' : 'votes'} ${names} are still equal. By the plan I decide, and give the reason for the minutes.`,
    second: (have, min) =>
      `${have} ${have === 1 ? 'is' : 'are'} selected, and the plan asks for at least ${min}. The Council votes once more on the names not selected.`,
    selected: (count, names) => `Provisional result: the Council selects ${count}: ${names}.`,
    selectedNobody: 'Provisional result: nobody is selected.',
    fewer: (have, min) => `${have} selected, fewer than ${min}. The reason for the minutes is: …`,
    draw: 'May the secretary draw up the minutes of the sitting and of the count. Until they are signed the result is provisional; please do not speak of it outside.',
    read: 'May the secretary read the minutes. Whoever finds a mistake please says so now; before the release the secretary and I can open the vote again together.',
    sign: 'As there is nothing else, the secretary and I sign the minutes.',
    signed: (names) => `Signed: ${names}.`,
    reopening: (name, reason) =>
      `${name} asks to vote anew: ${reason}. If it is agreed to, the counted ballots do not count; if not, the result stays.`,
    release: (names) =>
      `Both have signed. I announce the result: the Council selects ${names}. Our thanks to the units and to all nominees.`,
    releaseNobody:
      'Both have signed. I announce the result: nobody is selected. Our thanks to the units and to all nominees.',
    end: 'The sitting ends here. Please keep what was discussed, and your ballot, to yourselves. Thank you.',
    parked: (names) =>
      `The result of ${names} is kept back until the open matter is closed; the secretary delivers it then.`,
    cancelled: 'The sitting is called off; there is nothing to lead.',
  },
  do: {
    roll: 'The secretary takes the roll on the page of the sitting and presses “Open the sitting”.',
    handOver: 'On the page of the sitting choose who takes over, and press “Hand over the chair”.',
    openVoting: 'When nobody has anything to add, press “Open the voting”. Read out or show the room code.',
    closeVoting:
      'When all ballots are in, press “Close the voting and count”. Whoever has not voted is asked about by name.',
    agree: 'Choose yes or no for each name, and enter the room code.',
    runoff: 'Press “Vote again on the tie”.',
    tie: 'Choose a name, give the reason, enter the room code.',
    second: 'Press “Vote a second time”.',
    draw: 'See what becomes of each name, give the reason where one is needed, press “Draw up the minutes”.',
    sign: 'Each opens “Read and sign the minutes”, reads to the end and signs.',
    answer: 'The other answers: “Agree to vote anew” or “Keep the result”.',
    release: 'Whoever presides looks at the preview and presses “Release the result”. It cannot be undone.',
    end: 'Nothing is left to do in this sitting.',
    deliver: 'The secretary presses “Deliver the result” once the hold has ended.',
  },
};
