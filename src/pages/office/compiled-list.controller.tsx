import { type ListPlace, listPlace } from '../../../workflows/index.js';
import { Controller, Get, Header, Param, Req } from '@nestjs/common';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Request } from '../../http/exchange.js';
import { Problem } from '../../http/problem.js';
import { NominationsService } from '../../nominations/nominations.service.js';
import { Seals } from '../../papers/seals.js';
import { Plans } from '../../plans/plans.js';
import { type BoardName, BoardService, type BoardUnit } from '../../rounds/board.js';
import { RoundsService } from '../../rounds/rounds.service.js';
import { renderPage } from '../../web/page.js';
import { CompiledList } from '../../web/pages/office/compiled-list.js';
import type { ListedName } from '../../web/pages/office/views.js';
import { Frames } from '../frame.js';
import { listedOf } from './compiled-list.js';
import { headOf, nameOf } from './rounds-view.js';

/** The list that goes to the Council and to the province (danh sách tổng hợp), as it stands now. */
@Controller('rounds')
export class CompiledListController {
  constructor(
    private readonly rounds: RoundsService,
    private readonly board: BoardService,
    private readonly nominations: NominationsService,
    private readonly plans: Plans,
    private readonly frames: Frames,
    private readonly seals: Seals,
  ) {}

  @Get(':id/list')
  @Header('content-type', 'text/html; charset=utf-8')
  async show(@Param('id') id: string, @Req() request: Request, @Current() me: SignedIn): Promise<string> {
    const [round, board] = await Promise.all([this.rounds.find(id, me), this.board.of(id, me)]);
    if (!round || board === 'NOT_FOUND') throw new Problem(404, 'NOT_FOUND');
    if (board === 'NOT_YOURS') throw new Problem(403, 'NOT_YOURS');
    const { plan } = await this.plans.find(me.organisation, round.plan.code, round.plan.version);
    const all = board.units.flatMap((unit) =>
      unit.names.map((name) => ({
        unit,
        name,
        place: listPlace({ state: name.state, held: name.heldSince !== null }),
      })),
    );
    const listed = async (place: ListPlace): Promise<ListedName[]> => {
      const names = all.filter((one) => one.place === place);
      const rows = await Promise.all(names.map(({ name, unit }) => this.listed(name, unit, plan, me)));
      return rows.flat();
    };
    const [accepted, unqualified, held] = [
      await listed('qualified'),
      await listed('unqualified'),
      await listed('held'),
    ];
    return renderPage(
      <CompiledList
        frame={await this.frames.of(request, 'rounds', me)}
        today={board.today}
        round={headOf(round)}
        qualified={accepted.filter(({ fallen }) => !fallen)}
        fallen={accepted.filter(({ fallen }) => fallen)}
        unqualified={unqualified}
        held={held}
        pending={all.filter(({ place }) => place === 'pending').map(({ name, unit }) => nameOf(name, unit))}
        nil={board.units
          .filter(({ standing }) => standing !== 'sent')
          .map(({ name, reason, standing }) => ({ unit: name, reason, standing }))}
        letter={`/rounds/${id}/letter`}
        seal={await this.seals.now(me.organisation)}
      />,
    );
  }

  private async listed(
    name: BoardName,
    unit: BoardUnit,
    plan: Parameters<typeof listedOf>[3],
    me: SignedIn,
  ): Promise<ListedName[]> {
    const read = await this.nominations.onOnePage(name.id, me);
    return read.ok ? [listedOf(name, unit, read.value, plan)] : [];
  }
}
