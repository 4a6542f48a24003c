import type { UnitCode } from './department/words.js';

/** A name that a unit can put forward, by the register of 15/3/2021 and with every attestation given. */
export interface Candidate {
  readonly unit: UnitCode;
  /** His e-mail; null: the unit itself, as a collective. */
  readonly person: string | null;
  /** The criterion of the plan that stops him when the unit endorses; null: none. */
  readonly stoppedBy: string | null;
}

const individual = (unit: UnitCode, person: string, stoppedBy: string | null = null): Candidate => ({
  unit,
  person,
  stoppedBy,
});

const collective = (unit: UnitCode, stoppedBy: string | null = null): Candidate => ({
  unit,
  person: null,
  stoppedBy,
});

const DEPARTMENT_LEADER = 'departmentLeader.threshold';
const UNIT_LEADER = 'unitLeader.threshold';
const STAFF = 'staff.threshold';

/** Leaders of the Sở come through Văn phòng. Every nominating unit has at least one name that passes. */
export const CANDIDATES: readonly Candidate[] = [
  individual('VP', 'khoitm@sct.example'),
  individual('VP', 'thuyhtb@sct.example', DEPARTMENT_LEADER),
  individual('VP', 'vietlq@sct.example', DEPARTMENT_LEADER),
  individual('VP', 'hanglt@sct.example', UNIT_LEADER),
  individual('VP', 'thunth@sct.example'),
  collective('TTr'),
  individual('TTr', 'trangltq@sct.example'),
  individual('KHTCTH', 'tuanda@sct.example'),
  individual('KHTCTH', 'quyenttl@sct.example', STAFF),
  individual('KHTCTH', 'datlc@sct.example', STAFF),
  collective('KHTCTH', 'collective.rating.latest'),
  individual('QLTM', 'anhptn@sct.example'),
  individual('QLTM', 'longbd@sct.example'),
  individual('QLTM', 'phulv@sct.example', UNIT_LEADER),
  collective('QLCN'),
  individual('QLCN', 'dungntt@sct.example'),
  individual('QLCN', 'vinhtq@sct.example', UNIT_LEADER),
  individual('QLCN', 'namvh@sct.example', STAFF),
  individual('QLNL', 'thinhnd@sct.example'),
  individual('QLNL', 'hanbg@sct.example'),
  individual('QLNL', 'lampv@sct.example', STAFF),
  individual('KTATMT', 'linhhk@sct.example'),
  individual('KTATMT', 'cuongpd@sct.example', UNIT_LEADER),
  individual('KTATMT', 'chauttb@sct.example', STAFF),
  collective('KTATMT', 'collective.discipline'),
  individual('TTKC', 'huongmtt@sct.example'),
  individual('TTKC', 'maivtt@sct.example'),
  individual('TTKC', 'bachnx@sct.example'),
  individual('TTKC', 'baodq@sct.example', STAFF),
];
