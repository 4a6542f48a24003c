import { Injectable } from '@nestjs/common';
import { type Finding, type Instant, mayReadQuestions } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import { Readings } from '../history/readings.js';
import { Actors } from '../people/actors.js';
import { READ_QUESTIONS, SITTINGS_WITH } from './questions.sql.js';
import { SittingsService } from './sittings.service.js';

/** A member's question to the Office about a dossier. Words are null where they have been erased. */
export interface CouncilQuestion {
  readonly sitting: string;
  readonly no: number;
  readonly nomination: string;
  readonly askedBy: string;
  readonly askedAt: Instant | null;
  readonly question: string | null;
  /** Null: not answered yet. */
  readonly answeredBy: string | null;
  readonly answeredAt: Instant | null;
  readonly answer: string | null;
}

export interface AboutDossier {
  readonly nomination: string;
  readonly code: string;
  readonly name: string;
  readonly questions: readonly (CouncilQuestion & {
    /** Whether the reader may answer it now. */
    readonly mine: boolean;
  })[];
  /** In which sitting the reader may ask, and what stands against it; null: it is not his to ask. */
  readonly ask: { readonly sitting: string; readonly findings: readonly Finding[] } | null;
}

interface Row extends CouncilQuestion {
  readonly about: string | null;
}

interface WithName {
  readonly id: string | null;
  readonly code: string;
  readonly name: string;
  readonly about: string | null;
}

/** Questions of the Council to the Office beside the dossier: for these two, never for the unit or the nominee. */
@Injectable()
export class CouncilQuestions {
  constructor(
    private readonly database: Database,
    private readonly sittings: SittingsService,
    private readonly actors: Actors,
    private readonly readings: Readings,
  ) {}

  /** Of a sitting that the reader has been shown; without those about himself. */
  async ofSitting(sitting: string, me: SignedIn): Promise<CouncilQuestion[]> {
    return this.read([me.organisation, sitting, null], me);
  }

  /**
   * Null: there is nothing here for the reader, or nothing before the Council. `noted`: he reads them with the dossier,
   * and that is on record already.
   */
  async ofDossier(nomination: string, me: SignedIn, noted = false): Promise<AboutDossier | null> {
    const found = await this.database.run<WithName & Record<string, unknown>>(SITTINGS_WITH, [
      me.organisation,
      nomination,
    ]);
    const [first] = found;
    const { actor, day, at } = await this.actors.present(me);
    if (!first || !mayReadQuestions(actor, day, first.about)) return null;
    const questions = await this.read([me.organisation, null, nomination], me);
    if (!noted) await this.readings.note(actor, me.organisation, at, nomination, 'nomination');
    const sitting = found.find(({ id }) => id !== null)?.id ?? null;
    if (questions.length === 0 && sitting === null) return null;
    return {
      nomination,
      code: first.code,
      name: first.name,
      questions: await Promise.all(
        questions.map(async (question) => ({ ...question, mine: await this.mayAnswer(question, me) })),
      ),
      ask: sitting === null ? null : await this.mayAsk(sitting, nomination, me),
    };
  }

  private async read(asked: readonly unknown[], me: SignedIn): Promise<CouncilQuestion[]> {
    const { actor, day } = await this.actors.present(me);
    const rows = await this.database.run<Row & Record<string, unknown>>(READ_QUESTIONS, [...asked]);
    return rows
      .filter(({ about }) => mayReadQuestions(actor, day, about))
      .map((row) => {
        const { about: _, ...question } = row;
        return question;
      });
  }

  private async mayAnswer({ sitting, no, answeredBy }: CouncilQuestion, me: SignedIn): Promise<boolean> {
    if (answeredBy !== null) return false;
    const order = { type: 'ANSWER_MEMBER', question: no, answer: '-' } as const;
    return (await this.sittings.foresee(sitting, order, me))?.ok ?? false;
  }

  private async mayAsk(sitting: string, nomination: string, me: SignedIn): Promise<AboutDossier['ask']> {
    const order = { type: 'ASK_OFFICE', nomination, question: '-' } as const;
    const foreseen = await this.sittings.foresee(sitting, order, me);
    if (!foreseen || (!foreseen.ok && foreseen.because === 'forbidden')) return null;
    const findings = foreseen.ok ? [] : foreseen.findings.filter(({ effect }) => effect === 'block');
    return { sitting, findings };
  }
}
