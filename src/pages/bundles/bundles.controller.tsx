import { Controller, Get, Header, Param, Query, type StreamableFile } from '@nestjs/common';
import type { SignedIn } from '../../access/signed-in.js';
import { bundleReply } from '../../bundles/bundle-reply.js';
import { BundlesService, type Foreseen } from '../../bundles/bundles.service.js';
import { NominationFile } from '../../bundles/nomination-file.js';
import type { Scope } from '../../bundles/scope.js';
import { xmlReply } from '../../bundles/xml-reply.js';
import { shortCode } from '../../log/checkpoint.js';
import { renderPage } from '../../web/page.js';
import { BundleToTake } from '../../web/pages/bundles/bundle.js';
import type { BundlePage } from '../../web/pages/bundles/views.js';
import type { Path, Section } from '../../web/view-models.js';
import { type Asked, Exchange } from '../asked.js';
import { proofBefore } from '../audit/sheet-view.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { NominationPdf } from './nomination-pdf.js';
import { pdfReply } from './pdf-reply.js';

interface Place {
  readonly scope: Scope;
  readonly section: Section;
  /** Where its whole history is read. */
  readonly back: Path;
  readonly self: Path;
}

const placeOf = (is: 'nomination' | 'sitting' | 'round', id: string): Place => {
  const of: Path = `/${is}s/${encodeURIComponent(id)}`;
  return { scope: { is, id }, section: `${is}s`, back: `${of}/trace`, self: `${of}/bundle` };
};

const ALL: Place = { scope: { is: 'all' }, section: 'audit', back: '/audit', self: '/audit/bundle' };

/** What a bundle holds, and the bundle itself for whoever asks with a browser: what stands against it comes as a page. */
@Controller()
export class BundlePagesController {
  constructor(
    private readonly bundles: BundlesService,
    private readonly file: NominationFile,
    private readonly paper: NominationPdf,
    private readonly frames: Frames,
  ) {}

  @Get('nominations/:id/bundle')
  @Header('content-type', HTML)
  nomination(@Param('id') id: string, @Exchange() asked: Asked): Promise<string> {
    return this.show(placeOf('nomination', id), asked);
  }

  @Get('sittings/:id/bundle')
  @Header('content-type', HTML)
  sitting(@Param('id') id: string, @Exchange() asked: Asked): Promise<string> {
    return this.show(placeOf('sitting', id), asked);
  }

  @Get('rounds/:id/bundle')
  @Header('content-type', HTML)
  round(@Param('id') id: string, @Exchange() asked: Asked): Promise<string> {
    return this.show(placeOf('round', id), asked);
  }

  @Get('audit/bundle')
  @Header('content-type', HTML)
  all(@Exchange() asked: Asked): Promise<string> {
    return this.show(ALL, asked);
  }

  @Get('nominations/:id/bundle.zip')
  nominationZip(
    @Param('id') id: string,
    @Query('files') files: unknown,
    @Exchange() asked: Asked,
  ): Promise<StreamableFile> {
    return this.zip(placeOf('nomination', id), files, asked);
  }

  @Get('sittings/:id/bundle.zip')
  sittingZip(
    @Param('id') id: string,
    @Query('files') files: unknown,
    @Exchange() asked: Asked,
  ): Promise<StreamableFile> {
    return this.zip(placeOf('sitting', id), files, asked);
  }

  @Get('rounds/:id/bundle.zip')
  roundZip(
    @Param('id') id: string,
    @Query('files') files: unknown,
    @Exchange() asked: Asked,
  ): Promise<StreamableFile> {
    return this.zip(placeOf('round', id), files, asked);
  }

  @Get('audit/bundle.zip')
  allZip(@Query('files') files: unknown, @Exchange() asked: Asked): Promise<StreamableFile> {
    return this.zip(ALL, files, asked);
  }

  @Get('nominations/:id/file.xml')
  async xml(@Param('id') id: string, @Exchange() { reply, me }: Asked): Promise<StreamableFile> {
    return xmlReply(await this.file.of(id, me), reply);
  }

  @Get('nominations/:id/file.pdf')
  async pdf(@Param('id') id: string, @Exchange() { reply, me }: Asked): Promise<StreamableFile> {
    return pdfReply(await this.paper.of(id, me), reply);
  }

  private zip({ scope }: Place, files: unknown, { reply, me }: Asked): Promise<StreamableFile> {
    return bundleReply(this.bundles, scope, files === '1', reply, me);
  }

  private async show(place: Place, { request, me }: Asked): Promise<string> {
    const foreseen = await this.bundles.foresee(place.scope, me);
    const frame = await this.frames.of(request, place.section, me);
    return renderPage(<BundleToTake frame={frame} {...viewOf(place, foreseen, me)} />);
  }
}

const viewOf = (
  { scope, back, self }: Place,
  { name, chains, events, notYet, checkpoint }: Foreseen,
  me: SignedIn,
): Omit<BundlePage, 'frame'> => ({
  of: scope.is,
  name,
  back,
  zip: `${self}.zip`,
  chains,
  events,
  notYet,
  checkpoint: checkpoint && { code: shortCode(checkpoint), at: checkpoint.at },
  prove: proofBefore(self, me),
  file:
    scope.is === 'nomination'
      ? {
          pdf: `/nominations/${encodeURIComponent(scope.id)}/file.pdf`,
          xml: `/nominations/${encodeURIComponent(scope.id)}/file.xml`,
          print: `${back}?open=all`,
        }
      : null,
});
