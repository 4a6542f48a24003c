import { randomUUID } from 'node:crypto';
import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Query,
  Redirect,
  Req,
  Res,
} from '@nestjs/common';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import { EntryFiles, type EntryAbout, type Filed } from '../../files/entry-files.js';
import { faultText } from '../../files/fault-text.js';
import { intakeOf } from '../../files/intake.js';
import type { Reply, Request } from '../../http/exchange.js';
import { UUID } from '../../http/input.pipe.js';
import { languageOf } from '../../http/language.js';
import { invalidText } from '../../http/field-names.js';
import { localPath } from '../../http/local-path.js';
import { Problem } from '../../http/problem.js';
import { readUploads, SendsFile } from '../../http/read-upload.js';
import { problemOf } from '../../orders/answer.js';
import { textsIn } from '../../texts/index.js';
import { type Posted, sentValues, text } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { EntryFilesShown } from '../../web/pages/files/entry-files.js';
import type { EntryFilesPage } from '../../web/pages/files/views.js';
import type { Sent } from '../../web/pieces/fields.js';
import type { FieldError, Path } from '../../web/view-models.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { nonceIn, one } from '../read-order.js';
import { reasonsOf } from '../refused.js';
import { attachedView, LIMITS } from './file-view.js';

interface Asked {
  readonly entry: string;
  readonly back: Path;
  readonly request: Request;
  readonly reply: Reply;
  readonly me: SignedIn;
}

type Said = Pick<EntryFilesPage, 'errors' | 'notes' | 'done'> & { readonly values: Sent['values'] };
const NOTHING_SAID: Said = { errors: [], notes: [], done: null, values: {} };

const REASON_MOST = 2000;

const pathOf = (entry: string): Path => `/files/entries/${entry}`;

const hereOf = ({ entry, back }: Pick<Asked, 'entry' | 'back'>): Path =>
  `${pathOf(entry)}?back=${encodeURIComponent(back)}`;

const doneIn = (done: unknown): Said['done'] => {
  const [, what, count = '1'] = /^(attached|withdrawn)(?:-(\d{1,2}))?$/.exec(String(done)) ?? [];
  return what === undefined ? null : { what: what as 'attached' | 'withdrawn', count: Number(count) };
};

/** The scans of one entry of the award register: sent, withdrawn, looked up. */
@Controller('files/entries')
export class EntryFilesController {
  constructor(
    private readonly entryFiles: EntryFiles,
    private readonly frames: Frames,
  ) {}

  @Get(':entry')
  @Header('content-type', HTML)
  show(
    @Param('entry') entry: string,
    @Query('back') back: unknown,
    @Query('done') done: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    const asked = { entry, back: localPath(back) as Path, request, reply, me };
    return this.render(asked, { ...NOTHING_SAID, done: doneIn(done) });
  }

  @Post(':entry')
  @SendsFile()
  @HttpCode(303)
  async attach(
    @Param('entry') entry: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    // before minutes of pictures are read for somebody who may not send them
    await this.found(entry, me);
    const { fields, files } = await readUploads(request);
    nonceIn(fields);
    const asked = { entry, back: localPath(fields['back']) as Path, request, reply, me };
    const lang = languageOf(request);
    const words = textsIn(lang).pages.files.entry;
    if (files.length === 0)
      return this.giveBack(422, asked, { errors: [{ field: 'files', text: words.nothingChosen }] });
    const { taken, notTaken } = await intakeOf(files);
    const replacing = one(fields, 'replace') === 'yes' && notTaken.length === 0;
    const filed = taken.length > 0 ? await this.entryFiles.attach(entry, taken, me, { replacing }) : null;
    if (filed && !filed.ok) return this.refused(filed, asked);
    if (notTaken.length > 0) {
      const errors = notTaken.map((one_): FieldError => ({ field: 'files', text: faultText(one_, lang) }));
      const notes = [
        ...(taken.length > 0 ? [words.someAttached(taken.length)] : []),
        ...(one(fields, 'replace') === 'yes' ? [words.notReplaced] : []),
      ];
      return this.giveBack(422, asked, { errors, notes });
    }
    void reply.header('location', `${hereOf(asked)}&done=attached-${taken.length}`);
    return '';
  }

  /** The address a refused withdrawal stays at. */
  @Get(':entry/withdraw')
  @Redirect(undefined, 303)
  back(@Param('entry') entry: string): { url: string } {
    return { url: pathOf(entry) };
  }

  @Post(':entry/withdraw')
  @HttpCode(303)
  async withdraw(
    @Param('entry') entry: string,
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    nonceIn(posted);
    const asked = { entry, back: localPath(one(posted, 'back')) as Path, request, reply, me };
    const file = one(posted, 'file');
    const field = `reason.${file}`;
    const reason = text(posted[field]);
    const values = sentValues(posted);
    const rule = reason === '' ? 'isNotEmpty' : reason.length > REASON_MOST ? 'maxLength' : null;
    if (rule !== null) {
      const lang = languageOf(request);
      const called = textsIn(lang).pages.files.entry.reason;
      const errors = [{ field, text: invalidText({ field, rule }, lang, called) }];
      return this.giveBack(422, asked, { errors, values });
    }
    const filed = await this.entryFiles.withdraw(UUID.test(file) ? file : randomUUID(), reason, me);
    if (!filed.ok) return this.refused(filed, asked, values);
    void reply.header('location', `${hereOf(asked)}&done=withdrawn`);
    return '';
  }

  private async found(entry: string, me: SignedIn): Promise<EntryAbout> {
    const about = UUID.test(entry) ? await this.entryFiles.about(entry, me) : null;
    if (!about) throw new Problem(404, 'NOT_FOUND');
    return about;
  }

  private refused(
    filed: Extract<Filed, { ok: false }>,
    asked: Asked,
    values: Said['values'] = {},
  ): Promise<string> {
    if (filed.code === 'NOT_FOUND') throw problemOf(filed);
    return this.giveBack(problemOf(filed).getStatus(), asked, {
      errors: reasonsOf(filed, languageOf(asked.request)),
      values,
    });
  }

  private giveBack(status: number, asked: Asked, said: Partial<Said>): Promise<string> {
    void asked.reply.status(status).header('content-type', HTML);
    return this.render(asked, { ...NOTHING_SAID, ...said });
  }

  private async render({ entry, back, request, me }: Asked, { values, ...said }: Said): Promise<string> {
    const { id: _, may, ...about } = await this.found(entry, me);
    const files = await this.entryFiles.list(entry, me);
    const nonce = randomUUID();
    return renderPage(
      <EntryFilesShown
        frame={await this.frames.of(request, 'nominations', me)}
        entry={about}
        files={files.map(attachedView)}
        back={back}
        here={hereOf({ entry, back })}
        attach={may.attach ? { action: pathOf(entry), nonce } : null}
        withdraw={
          may.withdraw
            ? { action: `${pathOf(entry)}/withdraw`, nonce, sent: { values, errors: said.errors } }
            : null
        }
        limits={LIMITS}
        {...said}
      />,
    );
  }
}
