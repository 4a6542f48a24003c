import type { Capacity, Finding, Leaves } from '../../../workflows/index.js';
import type { Player } from './cast.js';

export type Explained = Finding & { readonly text?: string };

/** An order that somebody gave, and what it came to. */
export interface Step {
  /** Local business time, `2021-03-24 23:59:59.999`. */
  readonly at: string;
  readonly person: string;
  readonly who: string;
  readonly title: string;
  readonly signs: Capacity['as'];
  readonly type: string;
  readonly code: string;
  readonly about: string;
  readonly outcome: Accepted | Refused;
}

export interface Accepted {
  readonly ok: true;
  readonly state: Leaves;
  readonly event: { readonly seq: number; readonly hash: string };
  readonly noted: readonly Explained[];
}

export interface Refused {
  readonly ok: false;
  readonly status: number;
  readonly problem: string;
  readonly findings: readonly Explained[];
}

export type StepTaken = Step & { readonly outcome: Accepted };

/** All that has been told so far; each line goes out as it happens. */
export class Trace {
  readonly steps: Step[] = [];
  readonly lines: string[] = [];

  constructor(private readonly print: (line: string) => void) {}

  say(line: string): void {
    this.lines.push(line);
    this.print(line);
  }

  add(step: Step, lines: readonly string[]): void {
    this.steps.push(step);
    for (const line of lines) this.say(line);
  }

  accepted(): StepTaken[] {
    return this.steps.filter((step): step is StepTaken => step.outcome.ok);
  }
}

const IN_PERSON: ReadonlySet<string> = new Set(['CAST_BALLOT', 'SIGN_MINUTES']);

export const takenBy = (player: Player, type: string, at: string) => ({
  person: player.id,
  who: player.name,
  title: player.titleOn(at.slice(0, 10)),
  // a ballot is cast, and the minutes are signed, in one's own right
  signs: IN_PERSON.has(type) ? '' : player.signs,
});
