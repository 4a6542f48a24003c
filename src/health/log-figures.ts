import { Injectable } from '@nestjs/common';
import { AnchorAges } from '../anchors/anchor-age.js';
import { Database } from '../database/database.js';
import { Checkpoints } from '../log/checkpoints.js';
import { gauge } from './gauge.js';

const DEPARTMENTS = { name: 'health-departments', text: 'select id from organisation' };

/** How far the history of the whole installation is sealed, and held outside: of several departments the worst. */
@Injectable()
export class LogFigures {
  constructor(
    private readonly database: Database,
    private readonly checkpoints: Checkpoints,
    private readonly anchors: AnchorAges,
  ) {}

  /** Nothing while the database is silent: the other figures are asked for just then. */
  async text(): Promise<string> {
    try {
      let [behind, age] = [0, 0];
      for (const { id } of await this.database.run<{ id: string }>(DEPARTMENTS, [])) {
        behind = Math.max(behind, await this.checkpoints.behind(id));
        age = Math.max(age, (await this.anchors.of(id)).seconds);
      }
      return [
        gauge('log_behind_seconds', 'Since when the oldest event waits that no checkpoint covers.', behind),
        gauge(
          'anchor_age_seconds',
          'Since when the history grows without a newer checkpoint acknowledged outside; days off left out.',
          age,
        ),
      ].join('\n');
    } catch {
      return '';
    }
  }
}
