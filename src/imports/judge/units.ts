import { nameKey } from '../words.js';
import type { Directory, KnownUnit } from './known.js';
import type { RowCells } from './row-cells.js';
import type { Judged, UnitWrite } from './verdict.js';
import { changed, type Seen, verdictOf } from './verdict-of.js';

const CODE = /^[\p{L}\d][\p{L}\d._-]{0,19}$/u;
const RANK_MAX = 999;

/** A unit is known by its code; what the row leaves empty stays as it is. */
export function judgeUnit(cells: RowCells, directory: Directory, seen: Seen, newId: () => string): Judged {
  const code = cells.text('unitCode', { needed: true, most: 40 });
  const name = cells.text('name', { needed: true, most: 150 });
  const nameEn = cells.text('nameEn', { most: 150 });
  const phone = cells.text('phone', { most: 40 });
  const rank = cells.whole('rank', RANK_MAX);
  const label = [code, name].filter((part) => part !== null).join(' · ');
  if (code === null || name === null) return verdictOf(cells, label, null);
  if (!CODE.test(code)) cells.wrong('CODE_UNREADABLE', 'unitCode', { value: code });
  seen.once(cells, code.toUpperCase());
  const old = directory.unitCoded(code) ?? null;
  const called = directory.unitNames().find(name);
  const other = called.ok ? directory.unit(called.id) : undefined;
  if (other && other.id !== old?.id && nameKey(other.name) === nameKey(name)) {
    cells.wrong('UNIT_NAME_TAKEN', 'name', { value: name, code: other.code });
  }
  const unit: KnownUnit = {
    id: old?.id ?? newId(),
    code: old?.code ?? code,
    name,
    nameEn: nameEn ?? old?.nameEn ?? name,
    phone: phone ?? old?.phone ?? '',
    rank: rank ?? old?.rank ?? directory.highestRank() + 1,
  };
  const write: UnitWrite = { to: 'unit', isNew: old === null, ...unit };
  const changes =
    old === null
      ? []
      : [
          ...changed('name', old.name, name),
          ...changed('nameEn', old.nameEn, nameEn),
          ...changed('phone', old.phone, phone),
          ...changed('rank', String(old.rank), rank === null ? null : String(rank)),
        ];
  const judged = verdictOf(cells, label, { isNew: old === null, changes, write });
  if (judged.verdict === 'new') directory.addUnit(unit);
  return judged;
}
