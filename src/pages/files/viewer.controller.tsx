import { Controller, Get, Header, Param, Query, Req } from '@nestjs/common';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import { FilesService } from '../../files/files.service.js';
import type { Request } from '../../http/exchange.js';
import { localPath } from '../../http/local-path.js';
import { Problem } from '../../http/problem.js';
import { renderPage } from '../../web/page.js';
import { FileViewer } from '../../web/pages/files/file-viewer.js';
import type { Path } from '../../web/view-models.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { keptView } from './file-view.js';

const SHA_256 = /^[0-9a-f]{64}$/;

/** One file on a page of its own, with the way back. */
@Controller('files')
export class ViewerController {
  constructor(
    private readonly files: FilesService,
    private readonly frames: Frames,
  ) {}

  @Get(':sha256/view')
  @Header('content-type', HTML)
  async show(
    @Param('sha256') sha256: string,
    @Query('back') back: unknown,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    const about = SHA_256.test(sha256) ? await this.files.about(sha256, me) : null;
    if (!about) throw new Problem(404, 'NOT_FOUND');
    const frame = await this.frames.of(request, 'nominations', me);
    const file = keptView({ sha256, ...about });
    return renderPage(<FileViewer frame={frame} file={file} back={localPath(back) as Path} />);
  }
}
