import { Injectable } from '@nestjs/common';
import { taskName, tasksOf } from '../../workflows/index.js';
import { momentAt } from '../clock/moment.js';
import { Database } from '../database/database.js';
import { Plans } from '../plans/plans.js';
import type { Who } from '../road/command.js';
import { nominationFacts, type NominationRow } from '../road/lives/nomination.facts.js';
import { READ_NOMINATION } from '../road/lives/nomination.read.js';

const BATCH = 200;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Nominations of a round with a task that a date binds. $1 round · $2 organisation · $3 the last one seen · $4 how many */
const DATED_IN_ROUND = {
  name: 'due-dates-in-round',
  text: `
select n.id from nomination n
 where n.round_id = $1 and n.organisation_id = $2 and n.id > $3
   and exists (select from task t where t.subject_id = n.id and t.closed_seq is null and t.due < 'infinity')
 order by n.id limit $4`,
};

/** $1 nomination · $2 organisation */
const OPEN_TASKS = {
  name: 'due-dates-open-tasks',
  text: `select id, key from task
          where subject_id = $1 and organisation_id = $2 and closed_seq is null and due < 'infinity' order by id`,
};

/** A task that an event has closed meanwhile has gone, and the event dated what it opened. $1 tasks: id, key, due · $2 organisation */
const REDATE = {
  name: 'due-dates-redate',
  text: `
update task t set key = w.key, due = w.due
  from json_to_recordset($1::json) as w (id uuid, key text, due date)
 where t.id = w.id and t.organisation_id = $2 and t.closed_seq is null and t.key <> w.key`,
};

interface OpenTask {
  readonly id: string;
  readonly key: string;
}

const nobody = (organisation: string): Who => ({
  person: null,
  organisation,
  assurance: 'session',
  channel: 'timer',
});

/**
 * An extension moves dates without touching a nomination. The open tasks of its round take them over: their due
 * date is what the law makes of the round now, and each is the same task as before.
 */
@Injectable()
export class DueDates {
  constructor(
    private readonly database: Database,
    private readonly plans: Plans,
  ) {}

  async follow(organisation: string, round: string): Promise<void> {
    for (let last: string | undefined = FIRST_ID; last !== undefined; ) {
      const asked = [round, organisation, last, BATCH];
      const rows: { id: string }[] = await this.database.run(DATED_IN_ROUND, asked);
      for (const { id } of rows) await this.redate(organisation, id);
      last = rows.at(-1)?.id;
    }
  }

  private async redate(organisation: string, id: string): Promise<void> {
    // the tasks first: what an event opens after this it dates itself, by the round as it is
    const open = await this.database.run<OpenTask>(OPEN_TASKS, [id, organisation]);
    const [row] = await this.database.run<NominationRow>(READ_NOMINATION, [id, organisation, null, '']);
    if (!row?.head_at) return;
    const { plan } = await this.plans.find(organisation, row.plan_code, row.plan_version);
    const facts = nominationFacts(row, plan, momentAt(row.head_at, plan.zone), nobody(organisation));
    const wanted = new Map(tasksOf(row.state, row.context, facts).map((task) => [taskName(task.key), task]));
    const moved = open.flatMap(({ id: task, key }) => {
      const now = wanted.get(taskName(key));
      return now && now.key !== key && now.due !== null ? [{ id: task, key: now.key, due: now.due }] : [];
    });
    if (moved.length > 0) await this.database.run(REDATE, [JSON.stringify(moved), organisation]);
  }
}
