import { Injectable } from '@nestjs/common';
import {
  type Dossier,
  type HandedFile,
  mayRead,
  mayReadRound,
  mayReadSent,
  type Offer,
  type Plan,
  provinceAt,
  type SubjectKind,
  type Words,
} from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import { NominationsService } from '../nominations/nominations.service.js';
import { Actors } from '../people/actors.js';
import { Plans } from '../plans/plans.js';
import {
  changedSince,
  filesIn,
  frozenIn,
  type Change,
  type FrozenDossier,
  type SealedFile,
  type Sending,
} from './frozen.js';
import { SEALED_FILES, SEALED_NAMES, SEALED_ROUND } from './sealed.sql.js';
import { type Came, cameBack, PROVINCE_STEPS, type Step } from './steps.js';

interface Row {
  readonly id: string;
  readonly code: string;
  readonly kind: SubjectKind;
  readonly person: string | null;
  readonly unitCode: string;
  readonly unit: Words;
  readonly state: readonly string[];
  readonly version: number;
  readonly dossier: Dossier;
  readonly tier: string | null;
  readonly planCode: string;
  readonly planVersion: number;
  readonly heldSince: string | null;
  readonly handed: HandedFile | null;
  readonly steps: readonly Step[];
  readonly sendings: readonly Sending[];
  readonly scansNow: Readonly<Record<string, readonly string[]>>;
  readonly revokedNow: readonly string[];
}

/** A name as one letter sent it, and where it stands since. */
export interface SealedName
  extends Pick<
    Row,
    'id' | 'code' | 'kind' | 'unit' | 'unitCode' | 'tier' | 'version' | 'heldSince' | 'handed' | 'steps'
  > {
  /** As it was sent; where that was erased, as it is called today. */
  readonly name: string;
  readonly post: string | null;
  /** `sent`, `received`…; empty once its life is over. */
  readonly at: string;
  readonly plan: Plan;
  readonly sending: Sending;
  readonly frozen: FrozenDossier | null;
  readonly changes: readonly Change[];
  readonly came: readonly Came[];
  /** By its newest letter: a name sent again is answered there. */
  readonly newest: boolean;
}

export interface SealedLetter {
  /** Its place among the round's, the first is 1. */
  readonly nth: number;
  readonly number: string;
  readonly date: string;
  readonly at: string;
  readonly names: readonly SealedName[];
}

export interface Sealed {
  readonly round: { readonly id: string; readonly code: string; readonly name: string };
  readonly plan: Plan;
  readonly today: string;
  /** The reader is of the house: nothing here is his to answer. */
  readonly house: boolean;
  /** In the order in which they went. */
  readonly letters: readonly SealedLetter[];
}

export type Offered = Pick<Offer, 'type' | 'open' | 'findings'>;

const SENDING = ['FORWARD', 'RESEND'];

const keyOf = ({ letter, at }: Sending): string => `${at} ${letter?.number} ${letter?.date}`;

/** What was sent to the province in a round, letter by letter, frozen as it went out. */
@Injectable()
export class SealedDossiers {
  constructor(
    private readonly database: Database,
    private readonly actors: Actors,
    private readonly plans: Plans,
    private readonly nominations: NominationsService,
  ) {}

  /** Null: for this reader there is nothing. */
  async of(id: string, signedIn: SignedIn): Promise<Sealed | null> {
    const { organisation } = signedIn;
    const { actor, day } = await this.actors.present(signedIn);
    if (!mayReadSent(actor, day)) return null;
    type RoundRow = Sealed['round'] & { planCode: string; planVersion: number };
    const [round] = await this.database.run<RoundRow>(SEALED_ROUND, [id, organisation]);
    if (!round) return null;
    const rows = await this.database.run<Row>(SEALED_NAMES, [id, organisation, PROVINCE_STEPS, SENDING]);
    const read = rows.filter(
      ({ state, unitCode, person }) =>
        mayRead(actor, day, { state, unit: unitCode, person, invited: false }) !== null,
    );
    const names = (await Promise.all(read.map((row) => this.sealed(row, organisation)))).flat();
    const { plan } = await this.plans.find(organisation, round.planCode, round.planVersion);
    return {
      round: { id: round.id, code: round.code, name: round.name },
      plan,
      today: day,
      house: mayReadRound(actor, day),
      letters: inLetters(names),
    };
  }

  /** What the reader may do with a name, each with what stands against it. */
  async offers({ id }: Pick<SealedName, 'id'>, signedIn: SignedIn): Promise<readonly Offered[]> {
    const read = await this.nominations.find(id, signedIn);
    return read.ok ? read.value.offers : [];
  }

  /** What the files of these names are, by their content. */
  async files(
    names: readonly Pick<SealedName, 'frozen'>[],
    { organisation }: SignedIn,
  ): Promise<ReadonlyMap<string, SealedFile>> {
    const hashes = [...new Set(names.flatMap(({ frozen }) => (frozen ? filesIn(frozen) : [])))];
    const rows = await this.database.run<SealedFile>(SEALED_FILES, [organisation, hashes]);
    return new Map(rows.map((file) => [file.sha256, file]));
  }

  /** The name once for each letter that sent it. */
  private async sealed(row: Row, organisation: string): Promise<SealedName[]> {
    const { plan } = await this.plans.find(organisation, row.planCode, row.planVersion);
    const {
      person: _,
      state,
      dossier,
      sendings,
      scansNow,
      revokedNow,
      planCode: __,
      planVersion: ___,
      ...of
    } = row;
    return sendings
      .filter(({ letter }) => letter !== null)
      .map((sending, nth, all) => {
        const frozen = frozenIn(sending, plan);
        const newest = nth === all.length - 1;
        return {
          ...of,
          plan,
          at: provinceAt(state),
          name: frozen?.name ?? dossier.name,
          post: (frozen?.post ?? dossier.post) || null,
          sending,
          frozen,
          changes: newest ? changedSince(sending, { dossier, scansNow, revokedNow }) : [],
          came: newest ? cameBack(row.steps) : [],
          newest,
        };
      });
  }
}

const inLetters = (names: readonly SealedName[]): SealedLetter[] => {
  const letters = new Map<string, SealedName[]>();
  for (const name of names) {
    const key = keyOf(name.sending);
    letters.set(key, [...(letters.get(key) ?? []), name]);
  }
  return [...letters.entries()]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, together], at) => {
      const [first] = together;
      const letter = first?.sending.letter;
      return first && letter ? [{ nth: at + 1, ...letter, at: first.sending.at, names: together }] : [];
    });
};
