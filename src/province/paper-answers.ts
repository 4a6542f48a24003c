import { Injectable } from '@nestjs/common';
import type { NominationOrder } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { FilesService, type Scan } from '../files/files.service.js';
import { whoIs } from '../people/actors.js';
import type { Outcome } from '../road/command.js';
import { Road } from '../road/road.js';

export type AnswerRead = Omit<Extract<NominationOrder, { type: 'RECORD_ANSWER' }>, 'scan'>;

/** An answer that came on paper goes down with its scan: both in one transaction, or neither. */
@Injectable()
export class PaperAnswers {
  constructor(
    private readonly road: Road,
    private readonly files: FilesService,
  ) {}

  /** Without a scan the law refuses, and says what else stands against it. */
  record(
    id: string,
    answer: AnswerRead,
    scan: Scan | null,
    version: number,
    key: string,
    signedIn: SignedIn,
  ): Promise<Outcome> {
    const order = { ...answer, scan: scan?.sha256 ?? '' };
    const who = whoIs(signedIn, 'page');
    return this.road.act({ life: 'nomination', id, order, version, key, who }, async (queries) => {
      if (scan) await this.files.keep(queries, signedIn.organisation, id, scan);
    });
  }
}
