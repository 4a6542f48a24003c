import { Controller, Get, Header, Param } from '@nestjs/common';
import type { Finding } from '../../../workflows/index.js';
import type { Traced } from '../../nominations/nominations.service.js';
import type { PastEvent } from '../../history/history.service.js';
import { HistoryNames } from '../../history/names.js';
import { Problem } from '../../http/problem.js';
import { Law } from '../../law/law.js';
import { Choices } from '../../nominations/choices.js';
import { NominationsService } from '../../nominations/nominations.service.js';
import { Plans } from '../../plans/plans.js';
import { orderWords } from '../../texts/index.js';
import { renderPage } from '../../web/page.js';
import { Seen } from '../../web/pages/audit/seen.js';
import type { SeenPage } from '../../web/pages/audit/seen-views.js';
import { type Asked, Exchange } from '../asked.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { tracePath } from './audit-view.js';
import { dossierSince, lawOf, notSeen, seenGroups } from './seen-view.js';
import type { Telling } from './told.js';
import { bytesOf, byOf, howText } from './trace-view.js';

const SEQ = /^[1-9]\d{0,8}$/;

/** So much of a hash tells one set of rules from another on a page. */
const SHORT = 12;

/** What lay before whoever decided something about a nomination, and what of it is otherwise today. */
@Controller('nominations/:id/trace')
export class SeenController {
  constructor(
    private readonly nominations: NominationsService,
    private readonly names: HistoryNames,
    private readonly choices: Choices,
    private readonly plans: Plans,
    private readonly law: Law,
    private readonly frames: Frames,
  ) {}

  @Get(':seq')
  @Header('content-type', HTML)
  async show(
    @Param('id') id: string,
    @Param('seq') seq: string,
    @Exchange() { request, me }: Asked,
  ): Promise<string> {
    if (!SEQ.test(seq)) throw new Problem(404, 'NOT_FOUND');
    const traced = await this.nominations.trace(id, me);
    if (!traced.ok) throw new Problem(traced.code === 'NOT_FOUND' ? 404 : 403, traced.code);
    const { name, past, now } = traced.value;
    const event = past.events.find((one) => one.seq === Number(seq));
    if (!event) throw new Problem(404, 'NOT_FOUND');
    const frame = await this.frames.of(request, 'nominations', me);
    const then = await this.tellingOf(event, now, frame.lang, me.organisation, await this.choices.of(me));
    const findings = (event.private.findings as readonly Finding[] | undefined) ?? [];
    return renderPage(
      <Seen
        frame={frame}
        name={name}
        trace={tracePath('nomination', id)}
        seq={event.seq}
        what={orderWords(event.type, frame.lang).done}
        at={event.at}
        by={byOf(event)}
        how={howText(event, then)}
        since={dossierSince(past.events, event)}
        findings={findings}
        groups={groupsOf(traced.value, event, then)}
        otherLaw={lawOf(event) === this.law.hash ? null : lawOf(event).slice(0, SHORT)}
      />,
    );
  }

  /** Names for whatever either side only points to, and the plan it was decided under. */
  private async tellingOf(
    event: PastEvent,
    now: Traced['now'],
    lang: Telling['lang'],
    organisation: string,
    { units }: { readonly units: Telling['units'] },
  ): Promise<Telling> {
    const { code, version } = bytesOf(event).plan;
    const said = JSON.stringify([event.private, now && { ...now, plan: null }]);
    const [names, { plan }] = await Promise.all([
      this.names.in(organisation, said),
      this.plans.find(organisation, code, version),
    ]);
    return { lang, names, units, plan };
  }
}

const groupsOf = ({ state, now }: Traced, event: PastEvent, then: Telling): SeenPage['groups'] =>
  now === null
    ? (notSeen(event) ?? 'hidden')
    : seenGroups(event, { state, facts: now }, { before: then, now: { ...then, plan: now.plan } });
