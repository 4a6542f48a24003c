import { Controller, Get, Header, Param, Req } from '@nestjs/common';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Request } from '../../http/exchange.js';
import { textsIn } from '../../texts/index.js';
import { renderPage } from '../../web/page.js';
import { Script } from '../../web/pages/council/script.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { scriptOf } from './script-page.js';
import { pathOf } from './sitting-page.js';
import { SittingPages } from './sitting-pages.js';

/** One page for whoever presides: what to say and what to do next, at this moment of the sitting. */
@Controller('sittings')
export class ScriptController {
  constructor(
    private readonly pages: SittingPages,
    private readonly frames: Frames,
  ) {}

  @Get(':id/script')
  @Header('content-type', HTML)
  async show(@Param('id') id: string, @Req() request: Request, @Current() me: SignedIn): Promise<string> {
    const board = await this.pages.read(id, me);
    const frame = await this.frames.of(request, 'sittings', me);
    const sitting = pathOf(id);
    return renderPage(
      <Script
        {...scriptOf(board, textsIn(frame.lang))}
        frame={frame}
        self={`${sitting}/script`}
        code={board.view.code}
        sitting={sitting}
      />,
    );
  }
}
