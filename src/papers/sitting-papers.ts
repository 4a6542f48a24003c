import { Injectable } from '@nestjs/common';
import { isIn } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { RehearsalClock } from '../clock/rehearsal-clock.js';
import { Problem } from '../http/problem.js';
import { memberOf } from './content/council.js';
import { countPaper } from './content/count.js';
import { invitationPaper } from './content/invitation.js';
import { marksOf } from './content/marks.js';
import { minutesPaper } from './content/minutes.js';
import type { PapersOf, Signature } from './paper.js';
import { PeopleOnPaper } from './record/people.js';
import { type SittingRecord, SittingRecords } from './record/sitting-record.js';
import { fullMoment } from './words/days.js';
import { byOrderOf } from './words/signing.js';
import { Seals } from './seals.js';

/** Until both have signed and it is released, it is no paper to rely on. */
const draftOf = ({ state, context }: SittingRecord): string | null => {
  if (isIn(state, 'concluded')) return null;
  return context.results.length > 0 || isIn(state, 'minutes')
    ? 'Kết quả tạm thời, chờ ký biên bản'
    : 'Dự thảo, chưa kết thúc phiên họp';
};

const handOf = (duty: string, person: string | null, sitting: SittingRecord): Signature => {
  // signed by whoever presided before is not signed by who presides now
  const stands = person !== null && sitting.context.signatures.includes(person);
  const signed = stands ? sitting.course.signed.findLast((one) => one.person === person) : undefined;
  return {
    lines: [duty],
    name: memberOf(sitting, person)?.name ?? '',
    signed: signed ? `Đã ký ${fullMoment(signed.at, sitting.plan.zone)}` : 'chưa ký',
  };
};

/** The papers of a sitting: whom it invites, and what it found. */
@Injectable()
export class SittingPapers {
  constructor(
    private readonly sittings: SittingRecords,
    private readonly people: PeopleOnPaper,
    private readonly clock: RehearsalClock,
    private readonly seals: Seals,
  ) {}

  async invitation(id: string, signedIn: SignedIn): Promise<PapersOf> {
    const sitting = await this.sitting(id, signedIn);
    const signature = await this.byTheOffice(sitting, signedIn.organisation);
    const rehearsal = await this.rehearsed(signedIn);
    const paper = invitationPaper({ sitting, signature, rehearsal });
    const seal = await this.seals.now(signedIn.organisation);
    return { code: sitting.code, name: sitting.roundName, papers: [paper], seal };
  }

  /** The minutes of the sitting, and apart those of the count. */
  async minutes(id: string, signedIn: SignedIn): Promise<PapersOf> {
    const sitting = await this.sitting(id, signedIn);
    const marks = marksOf(await this.rehearsed(signedIn), draftOf(sitting));
    const { secretary, chair } = sitting.context;
    const signatures = [handOf('THƯ KÝ', secretary, sitting), handOf('CHỦ TỌA', chair, sitting)];
    const facts = { sitting, marks, signatures };
    return {
      code: sitting.code,
      name: sitting.roundName,
      papers: [minutesPaper(facts), countPaper(facts)],
      seal: await this.seals.now(signedIn.organisation),
    };
  }

  private async sitting(id: string, signedIn: SignedIn): Promise<SittingRecord> {
    const sitting = await this.sittings.find(id, signedIn);
    if (typeof sitting !== 'string') return sitting;
    throw new Problem(sitting === 'NOT_FOUND' ? 404 : 403, sitting);
  }

  /** The Office sends it by order of the Director. */
  private async byTheOffice(
    { convenedOn: day }: SittingRecord,
    organisation: string,
  ): Promise<Signature | null> {
    const [chief] = await this.people.holders(organisation, ['officeChief'], null, day);
    const [director] = await this.people.holders(organisation, ['director'], null, day);
    if (!chief || !director) return null;
    const posts = await this.people.inPost(organisation, [chief.person, director.person], day);
    const { name = '', title = '' } = posts.get(chief.person) ?? {};
    return byOrderOf(posts.get(director.person)?.title ?? '', title, name);
  }

  private async rehearsed({ organisation }: SignedIn): Promise<boolean> {
    return (await this.clock.now(organisation)).rehearsal;
  }
}
