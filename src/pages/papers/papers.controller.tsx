import { Controller, Get, Header, Param, Query, Req } from '@nestjs/common';
import { IsNumberString, IsOptional, IsString, MaxLength } from 'class-validator';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Request } from '../../http/exchange.js';
import { Problem } from '../../http/problem.js';
import { CriteriaPapers } from '../../papers/criteria-papers.js';
import { LetterPapers } from '../../papers/letter-papers.js';
import type { PapersOf } from '../../papers/paper.js';
import { SittingPapers } from '../../papers/sitting-papers.js';
import { UnitListPapers } from '../../papers/unit-list-papers.js';
import { renderPage } from '../../web/page.js';
import { Papers } from '../../web/pages/papers/papers.js';
import type { PapersPage } from '../../web/pages/papers/views.js';
import type { Section } from '../../web/view-models.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';

class WhichDto {
  /** Place of the one paper to show; absent: all. */
  @IsOptional() @IsNumberString({ no_symbols: true }) @MaxLength(3) paper?: string;
  @IsOptional() @IsString() @MaxLength(10) lang?: string;
}

/** Papers as pages: to be read on a screen, and printed as they will be signed. */
@Controller()
export class PapersController {
  constructor(
    private readonly frames: Frames,
    private readonly lists: UnitListPapers,
    private readonly letters: LetterPapers,
    private readonly sittings: SittingPapers,
    private readonly criteria: CriteriaPapers,
  ) {}

  @Get('nominations/:id/criteria/paper')
  @Header('content-type', HTML)
  async measured(
    @Param('id') id: string,
    @Query() which: WhichDto,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    const papers = await this.criteria.of(id, me);
    const back = `/nominations/${id}` as const;
    return this.render(request, me, 'nominations', which, papers, { kind: 'criteria', back });
  }

  @Get('rounds/:id/units/:unit/paper')
  @Header('content-type', HTML)
  async unitList(
    @Param('id') id: string,
    @Param('unit') unit: string,
    @Query() which: WhichDto,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    const papers = await this.lists.of(id, unit, me);
    const back = `/rounds/${id}/units/${encodeURIComponent(unit)}` as const;
    return this.render(request, me, 'unitList', which, papers, { kind: 'unitList', back });
  }

  @Get('rounds/:id/letter')
  @Header('content-type', HTML)
  async letter(
    @Param('id') id: string,
    @Query() which: WhichDto,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    const papers = await this.letters.of(id, me);
    return this.render(request, me, 'rounds', which, papers, { kind: 'letter', back: `/rounds/${id}` });
  }

  @Get('sittings/:id/invitation')
  @Header('content-type', HTML)
  async invitation(
    @Param('id') id: string,
    @Query() which: WhichDto,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    const papers = await this.sittings.invitation(id, me);
    return this.render(request, me, 'sittings', which, papers, {
      kind: 'invitation',
      back: `/sittings/${id}`,
    });
  }

  @Get('sittings/:id/minutes')
  @Header('content-type', HTML)
  async minutes(
    @Param('id') id: string,
    @Query() which: WhichDto,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    const papers = await this.sittings.minutes(id, me);
    return this.render(request, me, 'sittings', which, papers, { kind: 'minutes', back: `/sittings/${id}` });
  }

  private async render(
    request: Request,
    me: SignedIn,
    section: Section,
    { paper }: WhichDto,
    { papers, ...about }: PapersOf,
    page: Pick<PapersPage, 'kind' | 'back'>,
  ): Promise<string> {
    const frame = await this.frames.of(request, section, me);
    const one = papers[Number(paper) - 1];
    if (paper !== undefined && !one) throw new Problem(404, 'NOT_FOUND');
    const apart = papers.map((each, at) => ({
      title: [each.title, each.number.number ?? each.about].join(' · '),
      href: `?paper=${at + 1}` as const,
      shown: each === one,
    }));
    return renderPage(
      <Papers
        frame={frame}
        {...page}
        {...about}
        papers={one ? [one] : papers}
        apart={papers.length > 1 ? apart : []}
      />,
    );
  }
}
