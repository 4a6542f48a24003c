import type { councilAfterVi } from './council-after.vi.js';

const votesText = (votes: number): string => `${votes} ${votes === 1 ? 'vote' : 'votes'}`;

export const councilAfterEn: typeof councilAfterVi = {
  steps: {
    titleChair: 'For whoever presides',
    titleSecretary: 'For the secretary of the sitting',
    say: {
      AGREE:
        'The plan asks whoever presides about each name that has passed. A name he does not agree with is not selected, though it passed.',
      DRAW_MINUTES:
        'The minutes fix the provisional result, to be read and signed by whoever presides and by the secretary. No nomination is told anything yet.',
      DRAW_AGAIN:
        'Draw the minutes up again when the reason in them is wrong. Signatures given before are void; both sign again.',
      SIGN_MINUTES:
        'Read the minutes of the sitting and of the count to the end, then sign. The result is released only with both signatures.',
      CONCLUDE:
        'The release sends the result to all nominations at once and cannot be undone. See below what it does to each.',
      ASK_REOPEN:
        'When a mistake is found before the release. If the other agrees, none of the counted ballots counts any more and the Council votes anew; the old result and the reason stay in the history. Until the answer nothing can be signed or released.',
      REOPEN:
        'If you agree, none of the counted ballots counts any more, signatures are void and the Council votes anew. It goes into the history with the reason.',
      WITHDRAW_MINUTES:
        'When a name has changed since the count: the minutes are taken back to where the count left off. The votes stay; signatures given before are void.',
      KEEP_RESULT: 'No new vote: the result and the signatures stay, and the request is closed.',
    },
    agree: {
      legend: (name) => `About ${name}`,
      votes: (votes) => `${votesText(votes)}, passed`,
      yes: 'I agree',
      no: 'I do not agree',
      missing: (name) => `Nothing is said about ${name}`,
      changed: 'The names that passed have just changed. Look again, then answer',
    },
    drawReason: (min) => `Why fewer than ${min} are selected`,
    drawReasonHint: 'Required; it goes into the minutes word by word.',
    drawAgain: 'Draw the minutes up again',
    preview: 'What the release would do to each name',
    reopenReason: 'Why the vote should be held anew',
    reopenReasonHint: 'The other reads it before answering.',
    toSign: 'Read and sign the minutes',
    unread: 'Open the page “Read and sign the minutes”, read it to the end and sign there',
    changed: 'The minutes have changed since you read them. Read them again, then sign',
  },
  fate: {
    votes: votesText,
    withRunoff: (votes, runoff) =>
      `${votesText(votes)} in the ballot on all names, ${votesText(runoff)} in the vote on the tie`,
  },
  minutes: {
    title: 'Minutes and signatures',
    provisional: 'Provisional result, the minutes are to be signed',
    provisionalNote: 'Only the Council sees it. Units and nominees have been told nothing.',
    released: 'The result is released to all nominations.',
    drawn: (at) => `Minutes drawn up ${at}.`,
    reason: (reason) => `Why fewer than the minimum are selected: ${reason}`,
    duty: { chair: 'Presiding', secretary: 'Secretary' },
    you: 'you',
    signed: (at) => `signed ${at}`,
    unsigned: 'not signed',
    asked: (name, at) => `${name} asks to vote anew (${at}).`,
    askedReason: (reason) => `Reason: ${reason}`,
    askedMine: 'You have asked and wait for the other’s answer. You may take it back with “Keep the result”.',
  },
  sign: {
    title: 'Read and sign the minutes',
    lead: 'The whole minutes of the sitting and of the count. Your signature is bound to exactly what stands below; if it changes, it has to be read and signed again.',
    back: 'Back to the sitting',
    mine: 'Sign the minutes',
    done: 'You have signed these minutes.',
    notYours: 'The minutes are signed by whoever presides and by the secretary of the sitting.',
    wrong: 'Something is wrong? Do not sign yet: go back to the sitting and choose “Ask to vote anew”.',
  },
  result: {
    title: 'The result step by step',
    ballot: (no, kind) => `No. ${no}: ${kind}`,
    kind: {
      first: 'ballot on all names',
      runoff: 'vote on the tie',
      second: 'second ballot on the names not selected',
    },
    voters: (voters, took) => `Might vote when it opened: ${voters}; voted: ${took}.`,
    missed: (names) => `Did not vote: ${names}.`,
    ballots: (count) => `Ballots: ${count}`,
    advance: (count) => `${count} of them sealed beforehand`,
    bySlip: (count) => `${count} of them by slip in the booth`,
    paper: (tellers, invalid) => `on paper, counted by ${tellers}; ${invalid} not valid`,
    open: 'open vote, with names',
    base: {
      members: (many) => `Base: ${many} members by decision (whoever is absent counts as well)`,
      present: (many) => `Base: ${many} members present or with a sealed ballot`,
      cast: (many) => `Base: ${many} ballots cast`,
    },
    need: (op, share, base, part, needed) =>
      `Needed: ${op === '>' ? 'more than' : 'at least'} ${share} of ${base} = ${part}, so ${votesText(needed)}`,
    mostVotes: 'These names had passed before; here the most votes decide, and there is no threshold',
    passed: (names) => `Passed: ${names}.`,
    nobodyPassed: 'No name has passed.',
    agreement: 'What whoever presides said of each name that passed stands in the list below.',
    agreementDue: 'Whoever presides has yet to speak about the names that passed; nobody has a seat yet.',
    seats: (before, taken) => `Seats before: ${before}; taken here: ${taken}.`,
    ranked: 'By votes',
    votes: votesText,
    inRunoff: 'in the vote on the tie',
    enough: 'passed',
    below: 'below',
    own: (base, needed, without) =>
      `Measured against ${base}, ${votesText(needed)} needed: without ${without} because of a conflict`,
    someone: 'a member concerned',
    agreed: {
      yes: 'the chair agrees',
      no: 'the chair does not agree',
      notHis: 'the chair is not asked: it concerns himself',
    },
    outcome: {
      seat: 'Selected',
      tie: 'Tied on the last seat',
      out: 'Not selected',
      waits: 'Awaits the chair',
    },
    tie: (names) => `Tied on the last seat, which nobody has by this ballot: ${names}.`,
    tieByChair: (name, reason) => `Whoever presides decided for ${name}. Reason: ${reason}`,
    tieByNobody: 'Still tied: nobody has this seat and it stays empty; no seat is added.',
    openVotes: 'Who agreed with whom',
    nobody: 'no name',
    struckTitle: 'Ballots that do not count',
    struck: {
      abandoned: (no, at) => `No. ${no}: broken off while it was open, ${at}.`,
      reopened: (no, at) => `No. ${no}: counted, then opened again, ${at}.`,
    },
    reason: (reason) => `Reason: ${reason}`,
    selectedTitle: (count, min, max) => `Selected: ${count} (plan: ${min} to ${max})`,
    nobodySelected: 'No name is selected yet.',
    byChair: 'by the chair, on a tie',
    held: 'on hold: the result is kept back',
  },
  script: {
    link: 'Script for the chair',
    linkHint: 'What to say and what to do next, right now',
  },
  told: {
    title: 'Thanks to the unit and the nominee',
    thanks:
      'The Council has considered this nomination and thanks the unit and the nominee. This time it was not selected.',
    exemplar:
      'It remains an exemplar of the unit: the unit goes on fostering and praising it, and may put it forward in a later round.',
    ended:
      'The consideration of this nomination ends here; the unit may put the name forward in a later round.',
    ineligible:
      'It was in the list of those not yet qualified, so the Council did not select it; once it qualifies the unit may put it forward in a later round.',
  },
};
