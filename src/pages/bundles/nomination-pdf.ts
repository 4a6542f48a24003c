import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../access/signed-in.js';
import { type FileTaken, fileName, NominationFile } from '../../bundles/nomination-file.js';
import { HistoryNames } from '../../history/names.js';
import { Installation } from '../../http/installation.js';
import { type NominationFileFacts, nominationFilePaper } from '../../papers/content/nomination-file.js';
import { paperPdf } from '../../papers/pdf/paper-pdf.js';
import { Seals } from '../../papers/seals.js';
import { stateName, textsIn } from '../../texts/index.js';
import { unitName, type Telling } from '../audit/told.js';
import { verdictOf } from '../audit/trace-view.js';
import { Traces } from '../audit/traces.js';
import { evidenceOf } from './file-evidence.js';
import { FileInWords } from './file-in-words.js';

export interface PdfFile {
  /** ASCII, so that every system keeps it. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** The chain read whole is told as it is; where it breaks, and how. */
const faultText = ({ past }: FileTaken['traced']): string | null => {
  const { fault } = verdictOf(past);
  if (fault === null) return null;
  const { broken } = textsIn('vi').pages.audit.trace.verdict;
  const { where, faults } = textsIn('vi').pages.audit.desk.chains;
  return `${broken.toLocaleUpperCase('vi')}. ${where(fault.seq, faults[fault.name])}`;
};

/**
 * One nomination's file as the paper that is printed and kept: what the XML holds, in words. The same rights, and on record
 * as the same taking out.
 */
@Injectable()
export class NominationPdf {
  constructor(
    private readonly file: NominationFile,
    private readonly traces: Traces,
    private readonly names: HistoryNames,
    private readonly seals: Seals,
    private readonly installation: Installation,
  ) {}

  async of(id: string, me: SignedIn): Promise<PdfFile> {
    const taken = await this.file.taken(id, me);
    const { traced, present } = taken;
    const telling = await this.traces.telling(traced.past, 'vi', me);
    const named = await this.names.in(me.organisation, traced.round);
    const facts = this.facts(taken, telling, { round: named.get(traced.round) ?? '', by: me.name });
    const seal = await this.seals.now(me.organisation);
    const bytes = await paperPdf(nominationFilePaper(facts), seal);
    return { name: `${fileName(traced, present)}.pdf`, bytes };
  }

  private facts(
    { traced, present: { at, day } }: FileTaken,
    telling: Telling | null,
    { round, by }: { readonly round: string; readonly by: string },
  ): NominationFileFacts {
    const { past, plan, code, kind, name, unit, state } = traced;
    const { events } = past;
    const last = events.at(-1);
    const inWords = telling && new FileInWords(telling);
    return {
      plan,
      code,
      nominee: { kind, name },
      unit: telling ? unitName(unit, telling) : unit,
      round,
      standing: state.map((leaf) => stateName('nomination', leaf, 'vi')),
      events: inWords ? events.map((event, nth) => inWords.event(event, events[nth + 1])) : [],
      evidence: evidenceOf(events),
      fault: faultText(traced),
      unreadable: (last?.seq ?? 0) - events.length,
      taken: { by, at, day },
      rehearsal: this.installation.rehearsal,
      head: { code, seq: last?.seq ?? 0, hash: past.chain.head },
    };
  }
}
