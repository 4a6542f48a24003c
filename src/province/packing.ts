import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../access/signed-in.js';
import { RehearsalClock } from '../clock/rehearsal-clock.js';
import { FilesService } from '../files/files.service.js';
import { Readings } from '../history/readings.js';
import { said } from '../texts/index.js';
import { SealedLetters } from '../papers/sealed-letters.js';
import type { Seal } from '../papers/paper.js';
import { Seals } from '../papers/seals.js';
import { paperPdf } from '../papers/pdf/paper-pdf.js';
import { type Archive, archiveOf, manifestOf, type Packed } from './archive.js';
import { coverPaper } from './cover-paper.js';
import { dossierPaper, endingOf } from './dossier-paper.js';
import { filesIn, type SealedFile } from './frozen.js';
import { type Sealed, SealedDossiers, type SealedLetter, type SealedName } from './sealed.js';

const twoDigits = (at: number): string => String(at + 1).padStart(2, '0');

/** What a file shows: the entry or the statement that names it. */
const aboutFile = ({ frozen }: SealedName, sha256: string): string => {
  const entry = frozen?.evidence.find(({ files }) => files.includes(sha256));
  const attested = frozen?.attestations.find(({ files }) => files.includes(sha256));
  return entry ? said(entry.label, 'vi') : (attested?.asked.vi ?? '');
};

/** One letter with all that it sent, as one file: papers as PDF, evidence as it came, and what proves them whole. */
@Injectable()
export class Packing {
  constructor(
    private readonly contents: FilesService,
    private readonly sealed: SealedDossiers,
    private readonly letters: SealedLetters,
    private readonly clock: RehearsalClock,
    private readonly seals: Seals,
    private readonly readings: Readings,
  ) {}

  /** Taken out of the house, and so on record. What is handed over instead is an event of its own. */
  async archive(of: Sealed, letter: SealedLetter, signedIn: SignedIn): Promise<Archive> {
    const archive = archiveOf(await this.files(of, letter, signedIn), letter);
    const { at } = await this.clock.now(signedIn.organisation);
    await this.readings.taken(signedIn, at, of.round.id, 'archive', letter.number);
    return archive;
  }

  /** The same with a cover sheet, to be handed over where links are blocked; and the figure the chain keeps of it. */
  async handover(of: Sealed, letter: SealedLetter, code: string, signedIn: SignedIn): Promise<Archive> {
    const files = await this.files(of, letter, signedIn);
    const { whole } = manifestOf(files, letter);
    const { rehearsal } = await this.clock.now(signedIn.organisation);
    const cover: Packed = {
      path: 'bia-ban-giao.pdf',
      bytes: await paperPdf(
        coverPaper({ plan: of.plan, letter, whole, code, rehearsal }),
        await this.sealOf(letter, signedIn),
      ),
      about: 'Trang bìa bàn giao',
    };
    return archiveOf(files, letter, [cover]);
  }

  /** The newest checkpoint when the letter was sent: the file stays what it was, whenever it is packed. */
  private async sealOf({ names: [first] }: SealedLetter, { organisation }: SignedIn): Promise<Seal | null> {
    return first ? this.seals.whenKept(organisation, first.id, first.sending.seq) : null;
  }

  private async files({ round, plan }: Sealed, letter: SealedLetter, signedIn: SignedIn): Promise<Packed[]> {
    const { rehearsal } = await this.clock.now(signedIn.organisation);
    const facts = await this.sealed.files(letter.names, signedIn);
    const paper = await this.letters.paper({ round, plan, letter, rehearsal }, signedIn);
    const seal = await this.sealOf(letter, signedIn);
    const packed: Packed[] = [
      { path: 'to-trinh.pdf', bytes: await paperPdf(paper, seal), about: paper.about },
    ];
    for (const [at, name] of letter.names.entries()) {
      const folder = `${twoDigits(at)}-${name.code}`;
      const placed = placesIn(name, facts);
      const dossier = dossierPaper(name, letter, placed, rehearsal);
      packed.push({ path: `${folder}/ho-so.pdf`, bytes: await paperPdf(dossier, seal), about: 'Hồ sơ' });
      for (const [sha256, place] of placed) {
        const bytes = await this.contents.bytesOf(sha256, signedIn.organisation);
        if (bytes) packed.push({ path: `${folder}/${place}`, bytes, about: aboutFile(name, sha256) });
      }
    }
    return packed;
  }
}

const placesIn = (
  { frozen }: SealedName,
  facts: ReadonlyMap<string, SealedFile>,
): ReadonlyMap<string, string> =>
  new Map(
    (frozen ? filesIn(frozen) : []).flatMap((sha256, at) => {
      const file = facts.get(sha256);
      return file ? [[sha256, `minh-chung-${twoDigits(at)}.${endingOf(file)}`] as const] : [];
    }),
  );
