import { Controller, Get, Header, Query, Req } from '@nestjs/common';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Request } from '../../http/exchange.js';
import { Exemplars } from '../../nominations/exemplars.js';
import { renderPage } from '../../web/page.js';
import { ExemplarList } from '../../web/pages/exemplars/exemplar-list.js';
import { Frames } from '../frame.js';
import { ExemplarsDto } from './exemplars.dto.js';
import { listed } from './exemplars-page.js';

@Controller('exemplars/years')
export class ExemplarsController {
  constructor(
    private readonly exemplars: Exemplars,
    private readonly frames: Frames,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  async list(
    @Query() wanted: ExemplarsDto,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    const list = await this.exemplars.list(me, wanted);
    const frame = await this.frames.of(request, 'exemplars', me);
    return renderPage(<ExemplarList frame={frame} {...listed(list, wanted)} />);
  }
}
