import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { SignedIn } from '../../access/signed-in.js';
import { invalidText } from '../../http/field-names.js';
import { UUID } from '../../http/input.pipe.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { problemOf } from '../../orders/answer.js';
import { isNamedDay, isSaid } from '../../orders/fields.js';
import { Candidates } from '../../people/candidates.js';
import { Directory } from '../../people/directory.js';
import { HandingOverService } from '../../people/handing-over.js';
import { said, textsIn } from '../../texts/index.js';
import { type Posted, sentValues, text } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { Leave, type LeavePage } from '../../web/pages/people/leave.js';
import type { FieldError } from '../../web/view-models.js';
import { type Asked, Exchange } from '../asked.js';
import { Frames } from '../frame.js';
import { lacksProof, proving, ProofsAsked } from '../second/proofs-asked.js';
import { HTML } from '../html.js';
import { nonceIn, one } from '../read-order.js';
import { reasonsOf } from '../refused.js';

const TO = 'to.';
const FOUND_MOST = 60;
const REASON_MOST = 1000;

/** Of each office named, to whom it goes; a person that is no id is nobody. */
const successorsIn = (posted: Posted): Record<string, string | null> =>
  Object.fromEntries(
    Object.keys(posted)
      .filter((name) => name.startsWith(TO) && UUID.test(name.slice(TO.length)))
      .slice(0, 40)
      .map((name) => {
        const person = one(posted, name).toLowerCase();
        return [name.slice(TO.length).toLowerCase(), UUID.test(person) ? person : null];
      }),
  );

const carried = (posted: Posted): (readonly [string, string])[] => [
  ...['lastDay', 'reason', 'lock'].map((name) => [name, text(posted[name])] as const),
  ...Object.entries(successorsIn(posted)).map(([grant, person]) => [`${TO}${grant}`, person ?? ''] as const),
];

/** Handing over when somebody leaves: filled in, looked at, written in one transaction. */
@Controller('people/:id/leave')
export class LeaveController {
  constructor(
    private readonly handing: HandingOverService,
    private readonly directory: Directory,
    private readonly candidates: Candidates,
    private readonly frames: Frames,
    private readonly proofs: ProofsAsked,
  ) {}

  @Get()
  blank(@Param('id') id: string, @Exchange() asked: Asked): Promise<string> {
    return this.page(asked, id, {}, 200, []);
  }

  @Post()
  @HttpCode(303)
  async post(
    @Param('id') id: string,
    @Body() posted: Posted,
    @Exchange() asked: Asked,
  ): Promise<string | undefined> {
    const { request, reply, me } = asked;
    const lang = languageOf(request);
    const nonce = nonceIn(posted);
    const step = one(posted, 'step');
    if (step !== 'preview' && step !== 'write') return this.page(asked, id, posted, 200, []);
    const errors = this.mistakes(posted, lang);
    if (errors.length > 0) return this.page(asked, id, posted, 422, errors);
    if (step === 'preview') return this.page(asked, id, posted, 200, [], true);
    const order = {
      lastDay: text(posted['lastDay']),
      to: successorsIn(posted),
      why: text(posted['reason']),
      lock: text(posted['lock']) === 'yes',
    };
    const outcome = await this.handing.handOver(id, order, `page:${nonce}`, me);
    if (!outcome.ok) {
      // only the code is typed again: all else stays as it was looked over
      const again = lacksProof(outcome);
      return this.page(
        asked,
        id,
        posted,
        problemOf(outcome).getStatus(),
        reasonsOf(outcome, lang, me),
        again,
      );
    }
    void reply.header('location', `/people/${id}?done=HAND_OVER`);
    return undefined;
  }

  private mistakes(posted: Posted, lang: 'vi' | 'en'): FieldError[] {
    const words = textsIn(lang).pages.people;
    const lastDay = text(posted['lastDay']);
    const reason = text(posted['reason']);
    const wrongIn = (field: string, rule: string, name: string): FieldError => ({
      field,
      text: invalidText({ field, rule }, lang, name),
    });
    return [
      ...(isNamedDay(lastDay)
        ? []
        : [wrongIn('lastDay', lastDay === '' ? 'dayChosen' : 'isDay', words.leave.lastDay)]),
      ...(isSaid(reason) && reason.length <= REASON_MOST
        ? []
        : [wrongIn('reason', isSaid(reason) ? 'maxLength' : 'isNotEmpty', words.reason)]),
    ];
  }

  private async page(
    { request, reply, me }: Asked,
    id: string,
    posted: Posted,
    status: number,
    errors: readonly FieldError[],
    preview = false,
  ): Promise<string> {
    const lang = languageOf(request);
    const { keep, day, prove } = await this.directory.rights(me);
    if (!keep) throw new Problem(403, 'FORBIDDEN');
    const typed = text(posted['lastDay']);
    const lastDay = isNamedDay(typed) ? typed : day;
    const to = successorsIn(posted);
    const order = preview ? { to, lock: text(posted['lock']) === 'yes' } : { to: {}, lock: false };
    // what he proves with the writing counts as proved here
    const left = await this.handing.foresee(id, { lastDay, ...order }, proving(me));
    if (left === null) throw new Problem(404, 'NOT_FOUND');
    const stopped = preview && !left.open;
    const reasons = stopped ? reasonsOf({ ok: false, code: 'REFUSED', findings: left.findings }, lang) : [];
    const units = await this.directory.units(me);
    void reply.status(stopped ? 409 : status).header('content-type', HTML);
    return renderPage(
      <Leave
        frame={await this.frames.of(request, 'people', me)}
        nonce={randomUUID()}
        person={id}
        left={left}
        unitNames={Object.fromEntries(units.map(({ code, name }) => [code, said(name, lang)]))}
        candidates={await this.choices(id, posted, to, day, me)}
        preview={preview && left.open ? { lastDay, fields: carried(posted) } : null}
        proof={
          await this.proofs.of(
            me,
            prove.includes('HAND_OVER') ? [{ prove: 'second' }] : [],
            `/people/${id}/leave`,
          )
        }
        to={Object.fromEntries(
          Object.entries(to).flatMap(([grant, person]) => (person ? [[grant, person]] : [])),
        )}
        sent={{ values: sentValues(posted), errors: [...errors, ...reasons] }}
      />,
    );
  }

  /** Colleagues of his unit, whoever was looked for, and whoever is chosen already. */
  private async choices(
    id: string,
    posted: Posted,
    to: Readonly<Record<string, string | null>>,
    day: string,
    me: SignedIn,
  ): Promise<LeavePage['candidates']> {
    const wanted = { day, of: id, roles: null, most: FOUND_MOST };
    const q = one(posted, 'q').trim();
    const chosen = Object.values(to).filter((person) => person !== null);
    const people = [
      ...(await this.candidates.these(chosen, day, me)),
      ...(q === '' ? [] : await this.candidates.search({ ...wanted, q }, me)),
      ...(await this.candidates.search({ ...wanted, q: '' }, me)),
    ];
    return [...new Map(people.map(({ person, name }) => [person, { value: person, label: name }])).values()];
  }
}
