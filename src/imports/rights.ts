import { permission } from '../../workflows/index.js';
import type { Present } from '../people/actors.js';
import type { MayImport } from './import.js';
import { type Area, AREAS } from './sheet-kinds.js';

const asked = (area: Area, { actor, day }: Present, about: string | null) =>
  permission({
    life: 'import',
    action: area,
    state: [],
    day,
    actor,
    unit: null,
    nominee: about === null ? null : { kind: 'individual', person: about },
    taken: [],
  });

/** What this person may import, if anything. Nobody holds both rights: whoever administers holds no business role. */
export function mayImport(present: Present): MayImport {
  let closest: MayImport | null = null;
  for (const area of Object.keys(AREAS) as Area[]) {
    const may = asked(area, present, null);
    if (!may.allow) {
      closest ??= { ok: false, findings: may.findings };
      continue;
    }
    const { person } = present.actor;
    const self = asked(area, present, person);
    return { ok: true, area, capacity: may.capacity, notAbout: self.allow ? null : person };
  }
  return closest ?? { ok: false, findings: [] };
}
