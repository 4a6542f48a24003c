import type { Assurance, Desk, Role } from '../../workflows/index.js';

const viRoles: Record<Role, string> = {
  nominator: 'Người lập hồ sơ của đơn vị',
  unitHead: 'Trưởng đơn vị',
  unitDeputy: 'Phó Trưởng đơn vị',
  clerk: 'Chuyên viên Văn phòng Sở',
  officeChief: 'Chánh Văn phòng Sở',
  officeDeputy: 'Phó Chánh Văn phòng Sở',
  councilMember: 'Ủy viên Hội đồng TĐKT Sở',
  councilSecretary: 'Thư ký Hội đồng TĐKT Sở',
  councilChair: 'Chủ tịch Hội đồng TĐKT Sở',
  councilViceChair: 'Phó Chủ tịch Hội đồng TĐKT Sở',
  director: 'Giám đốc Sở',
  deputyDirector: 'Phó Giám đốc Sở',
  nominee: 'Người được đề nghị',
  provinceContact: 'Ban TĐKT tỉnh',
  auditor: 'Người kiểm tra, giám sát',
  admin: 'Quản trị hệ thống',
  system: 'Hệ thống',
};

const enRoles: typeof viRoles = {
  nominator: 'Nominator of the unit',
  unitHead: 'Head of unit',
  unitDeputy: 'Deputy head of unit',
  clerk: 'Clerk of the Office',
  officeChief: 'Chief of the Office',
  officeDeputy: 'Deputy chief of the Office',
  councilMember: 'Member of the Council',
  councilSecretary: 'Secretary of the Council',
  councilChair: 'Chair of the Council',
  councilViceChair: 'Vice chair of the Council',
  director: 'Director',
  deputyDirector: 'Deputy director',
  nominee: 'Nominee',
  provinceContact: 'Provincial Board',
  auditor: 'Auditor',
  admin: 'System administrator',
  system: 'The system',
};

/** A desk is where a task waits, whoever sits at it today. */
const viDesks: Record<Desk, string> = {
  nominator: 'Người lập hồ sơ của đơn vị',
  unitHead: 'Lãnh đạo đơn vị',
  clerk: 'Chuyên viên Văn phòng Sở',
  officeChief: 'Lãnh đạo Văn phòng Sở',
  councilSecretary: 'Thư ký Hội đồng TĐKT Sở',
  councilChair: 'Chủ tịch Hội đồng TĐKT Sở',
  councilMember: 'Các thành viên Hội đồng TĐKT Sở',
  director: 'Lãnh đạo Sở',
  province: 'Ban TĐKT tỉnh',
  nominee: 'Người được đề nghị',
};

const enDesks: typeof viDesks = {
  nominator: 'Nominator of the unit',
  unitHead: 'Head of unit or deputy',
  clerk: 'Clerk of the Office',
  officeChief: 'Chief of the Office or deputy',
  councilSecretary: 'Secretary of the Council',
  councilChair: 'Chair of the Council',
  councilMember: 'Members of the Council',
  director: 'Director or deputy',
  province: 'Provincial Board',
  nominee: 'Nominee',
};

const viAssurances: Record<Assurance, string> = {
  session: 'đã đăng nhập',
  pin: 'bằng mã PIN cá nhân',
  room: 'bằng mã phòng họp',
  second: 'bằng xác thực hai lớp',
  rehearsal: 'trong chạy thử',
};

const enAssurances: typeof viAssurances = {
  session: 'signed in',
  pin: 'by personal PIN',
  room: 'by the room’s code',
  second: 'by a second factor',
  rehearsal: 'in rehearsal',
};

const vi = {
  roles: viRoles,
  desks: viDesks,
  assurances: viAssurances,
  kinds: { individual: 'Cá nhân', collective: 'Tập thể', household: 'Hộ gia đình', model: 'Mô hình' },
  /** Loại nhân sự in the register of people. */
  employment: {
    cadre: 'cán bộ',
    civilServant: 'công chức',
    publicEmployee: 'viên chức',
    contract: 'người lao động hợp đồng',
  } as Readonly<Record<string, string>>,
};

const en: typeof vi = {
  roles: enRoles,
  desks: enDesks,
  assurances: enAssurances,
  kinds: { individual: 'Individual', collective: 'Collective', household: 'Household', model: 'Model' },
  employment: {
    cadre: 'cadre',
    civilServant: 'civil servant',
    publicEmployee: 'public employee',
    contract: 'contract staff',
  },
};

export const people = { vi, en };
