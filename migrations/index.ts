import { People1700000000001 } from './0001-people.js';
import { Register1700000000002 } from './0002-register.js';
import { Lives1700000000003 } from './0003-lives.js';
import { Record1700000000004 } from './0004-record.js';
import { Privileges1700000000005 } from './0005-privileges.js';
import { Timers1700000000006 } from './0006-timers.js';
import { LastUse1700000000007 } from './0007-last-use.js';
import { Room1700000000008 } from './0008-room.js';
import { Search1700000000009 } from './0009-search.js';
import { Files1700000000010 } from './0010-files.js';
import { AwardRegister1700000000011 } from './0011-award-register.js';
import { EvidenceFiles1700000000012 } from './0012-evidence-files.js';
import { Imports1700000000013 } from './0013-imports.js';
import { Plans1700000000014 } from './0014-plans.js';
import { Subjects1700000000015 } from './0015-subjects.js';
import { RegisterChanges1700000000016 } from './0016-register-changes.js';
import { ScanWithdrawnFor1700000000017 } from './0017-scan-withdrawn-for.js';
import { LookAlikeLetters1700000000018 } from './0018-look-alike-letters.js';
import { Council1700000000019 } from './0019-council.js';
import { SittingInWriting1700000000020 } from './0020-sitting-in-writing.js';
import { BallotSlips1700000000021 } from './0021-ballot-slips.js';
import { Invited1700000000022 } from './0022-invited.js';
import { Links1700000000023 } from './0023-links.js';
import { Proofs1700000000024 } from './0024-proofs.js';
import { Delivery1700000000025 } from './0025-delivery.js';
import { Letters1700000000026 } from './0026-letters.js';
import { WorkingYears1700000000027 } from './0027-working-years.js';
import { Substitutions1700000000029 } from './0029-substitutions.js';
import { Log1700000000031 } from './0031-log.js';
import { Unheard1700000000032 } from './0032-unheard.js';
import { NeverBegun1700000000033 } from './0033-never-begun.js';
import { Anchors1700000000035 } from './0035-anchors.js';
import { Records1700000000036 } from './0036-records.js';
import { Reasons1700000000037 } from './0037-reasons.js';
import { Gaps1700000000038 } from './0038-gaps.js';

/** In order. A migration that has shipped is never edited. */
export const MIGRATIONS = [
  People1700000000001,
  Register1700000000002,
  Lives1700000000003,
  Record1700000000004,
  Privileges1700000000005,
  Timers1700000000006,
  LastUse1700000000007,
  Room1700000000008,
  Search1700000000009,
  Files1700000000010,
  AwardRegister1700000000011,
  EvidenceFiles1700000000012,
  Imports1700000000013,
  Plans1700000000014,
  Subjects1700000000015,
  RegisterChanges1700000000016,
  ScanWithdrawnFor1700000000017,
  LookAlikeLetters1700000000018,
  Council1700000000019,
  SittingInWriting1700000000020,
  BallotSlips1700000000021,
  Invited1700000000022,
  Links1700000000023,
  Proofs1700000000024,
  Delivery1700000000025,
  Letters1700000000026,
  WorkingYears1700000000027,
  Substitutions1700000000029,
  Log1700000000031,
  Unheard1700000000032,
  NeverBegun1700000000033,
  Anchors1700000000035,
  Records1700000000036,
  Reasons1700000000037,
  Gaps1700000000038,
];
