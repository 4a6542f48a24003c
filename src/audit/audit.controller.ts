import { Controller, Get, Query } from '@nestjs/common';
import { Current } from '../access/current.js';
import type { SignedIn } from '../access/signed-in.js';
import {
  AdministrationQuery,
  actsIn,
  AttemptsQuery,
  EventsQuery,
  FoundNominationsQuery,
  ReadingsQuery,
  readingsIn,
  soughtIn,
  typedIn,
} from './audit.dto.js';
import { Administration, type Administered } from './administration.js';
import { Auditors } from './auditors.js';
import { type NotedReading, ReadingList } from './reading-list.js';
import {
  AuditSearch,
  type FoundAttempt,
  type FoundEvent,
  type FoundNomination,
  type Page,
} from './search.js';

/** What auditors ask, as their pages do: each of these is a reading, put on record before it is answered. */
@Controller('api/audit')
export class AuditApiController {
  constructor(
    private readonly auditors: Auditors,
    private readonly search: AuditSearch,
    private readonly readings: ReadingList,
    private readonly administration: Administration,
  ) {}

  @Get('events')
  async events(@Query() asked: EventsQuery, @Current() me: SignedIn): Promise<Page<FoundEvent>> {
    await this.auditors.note(me, 'search', typedIn(asked, 'events'));
    return this.search.events(me.organisation, soughtIn(asked), { after: asked.after ?? null });
  }

  @Get('nominations')
  async nominations(
    @Query() asked: FoundNominationsQuery,
    @Current() me: SignedIn,
  ): Promise<Page<FoundNomination>> {
    await this.auditors.note(me, 'search', typedIn(asked, 'nominations'));
    return this.search.nominations(me.organisation, soughtIn(asked), { after: asked.after ?? null });
  }

  @Get('attempts')
  async attempts(@Query() asked: AttemptsQuery, @Current() me: SignedIn): Promise<Page<FoundAttempt>> {
    await this.auditors.note(me, 'search', typedIn(asked, 'attempts'));
    return this.search.attempts(me.organisation, soughtIn(asked), { after: asked.after ?? null });
  }

  @Get('readings')
  read(@Query() asked: ReadingsQuery, @Current() me: SignedIn): Promise<Page<NotedReading>> {
    return this.readings.find(me, readingsIn(asked), asked.after ?? null, typedIn(asked));
  }

  @Get('exports')
  taken(@Query() asked: ReadingsQuery, @Current() me: SignedIn): Promise<Page<NotedReading>> {
    return this.readings.find(me, readingsIn(asked, true), asked.after ?? null, typedIn(asked));
  }

  @Get('administration')
  administered(@Query() asked: AdministrationQuery, @Current() me: SignedIn): Promise<Page<Administered>> {
    return this.administration.find(me, actsIn(asked), asked.after ?? null, typedIn(asked));
  }
}
