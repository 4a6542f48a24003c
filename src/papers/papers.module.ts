import { Module } from '@nestjs/common';
import { SittingsModule } from '../sittings/sittings.module.js';
import { CriteriaPapers } from './criteria-papers.js';
import { Hands } from './hands.js';
import { LetterPapers } from './letter-papers.js';
import { Measurements } from './record/measured.js';
import { NamesOnPaper } from './record/names.js';
import { PeopleOnPaper } from './record/people.js';
import { RoundRecords } from './record/round-record.js';
import { SittingRecords } from './record/sitting-record.js';
import { Seals } from './seals.js';
import { SealedLetters } from './sealed-letters.js';
import { SittingPapers } from './sitting-papers.js';
import { UnitListPapers } from './unit-list-papers.js';

@Module({
  imports: [SittingsModule],
  providers: [
    NamesOnPaper,
    PeopleOnPaper,
    RoundRecords,
    SittingRecords,
    Hands,
    UnitListPapers,
    LetterPapers,
    SittingPapers,
    Measurements,
    CriteriaPapers,
    SealedLetters,
    Seals,
  ],
  exports: [Seals, UnitListPapers, LetterPapers, SittingPapers, CriteriaPapers, SealedLetters],
})
export class PapersModule {}
