/** The program does not start, for a reason that whoever started it can mend: he reads that, and no place in the code. */
export class StartRefused extends Error {}
