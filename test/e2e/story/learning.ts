import { entryId, personId } from '../../../src/rehearsal/ids.js';
import { LATER, type LaterFact } from '../../../src/rehearsal/later.js';
import { HANG, MINH } from './cast.js';
import { same } from './not-as-told.js';
import type { Story } from './story.js';

type Entry = Extract<LaterFact, { what: 'entry' }>;
type Revocation = Extract<LaterFact, { what: 'revocation' }>;

/** Posts and duties change by the administrator's hand, not by an entry of the register. */
const inTheRegister = (fact: LaterFact): fact is Entry | Revocation =>
  fact.what === 'entry' || fact.what === 'revocation';

const subjectOf = ({ about }: Entry | Revocation) =>
  'person' in about ? { person: personId(about.person) } : { unit: about.unit };

const calledOf = ({ about }: Entry | Revocation): string => ('person' in about ? about.person : about.unit);

/** What the Office learns in five years, entered on the day it learns it. */
export class Learning {
  private readonly ahead = LATER.filter(inTheRegister);

  constructor(private readonly story: Story) {}

  /** Lets time pass, and enters on the way what becomes known. */
  async passTo(local: string): Promise<void> {
    const day = local.slice(0, 10);
    for (let first = this.ahead[0]; first !== undefined && first.on < day; first = this.ahead[0]) {
      const { on } = first;
      const known = this.ahead.splice(0, this.ahead.filter((fact) => fact.on === on).length);
      await this.story.goTo(`${on} 08:30`);
      for (const fact of known) await (fact.what === 'entry' ? this.enter(fact) : this.revoke(fact));
      this.say(known);
    }
    await this.story.goTo(local);
  }

  /** A clerk enters what he has seen on paper. */
  private async enter(entry: Entry): Promise<void> {
    await this.story.sends(MINH, '/api/register', { ...subjectOf(entry), ...entry.fact });
  }

  /** Thu hồi: all that relied on it is counted anew, and says so in its chain. */
  private async revoke({ about, of, revokedOn, by }: Revocation): Promise<void> {
    const id = entryId(about, of);
    const { recounted } = await this.story.sends<{ recounted: string[] }>(
      HANG,
      `/api/register/${id}/revoke`,
      {
        // "Quyết định số 1377/QĐ-UBND ngày …"
        number: /\d+\/[^\s,]+/.exec(by)?.[0] ?? by,
        on: revokedOn,
        reason: by,
      },
    );
    const holder = 'person' in about ? this.story.name(personId(about.person)).id : '-';
    same('counted anew', [holder], recounted);
  }

  private say(known: readonly (Entry | Revocation)[]): void {
    const ratings = known.filter((fact) => fact.what === 'entry' && fact.fact.kind === 'rating').length;
    const others = known.flatMap((fact) => {
      if (fact.what === 'revocation')
        return [`HỦY BỎ ${fact.of.value} ${fact.of.number} (${calledOf(fact)})`];
      const { kind, value, number } = fact.fact;
      return kind === 'rating' ? [] : [`${value} ${number} (${calledOf(fact)})`];
    });
    const words = [...others, ...(ratings > 0 ? [`xếp loại năm của ${ratings} cá nhân, tập thể`] : [])];
    this.story.trace.say(`${this.story.now}  Văn phòng ghi sổ thi đua: ${words.join('; ')}`);
  }
}
