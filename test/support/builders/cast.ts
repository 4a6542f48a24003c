import type { Actor, Assurance, Grant, Role } from '../../../workflows/policy/roles.js';

/** Somebody of the department, invented. */
export interface CastMember {
  readonly id: string;
  readonly name: string;
  readonly post: string;
  /** Home unit; null for those outside the department. */
  readonly unit: string | null;
  readonly grants: readonly Grant[];
}

const SINCE = '2021-01-01';

export const grant = (role: Role, unit: string | null = null, over: Partial<Grant> = {}): Grant => ({
  role,
  unit,
  from: SINCE,
  until: null,
  ...over,
});

type Line = readonly [id: string, name: string, post: string, unit: string | null, ...roles: Role[]];

const OF_A_UNIT: ReadonlySet<Role> = new Set(['nominator', 'unitHead', 'unitDeputy']);

const member = ([id, name, post, unit, ...roles]: Line): CastMember => ({
  id,
  name,
  post,
  unit,
  grants: roles.map((role) => grant(role, OF_A_UNIT.has(role) ? unit : null)),
});

const LEADERS: readonly Line[] = [
  ['khoi', 'Trần Minh Khôi', 'Giám đốc Sở', 'LĐS', 'director', 'councilChair'],
  ['phuong', 'Nguyễn Thị Mai Phương', 'Phó Giám đốc Sở', 'LĐS', 'deputyDirector', 'councilViceChair'],
  ['son', 'Lê Hồng Sơn', 'Phó Giám đốc Sở', 'LĐS', 'deputyDirector'],
  ['yen', 'Đinh Hải Yến', 'Phó Giám đốc Sở', 'LĐS', 'deputyDirector'],
];

/** The Office is a unit like the others, and the desk that checks them all. */
const OFFICE: readonly Line[] = [
  ['hang', 'Lê Thu Hằng', 'Chánh Văn phòng', 'VP', 'officeChief', 'unitHead', 'councilSecretary'],
  ['dung', 'Phạm Tiến Dũng', 'Phó Chánh Văn phòng', 'VP', 'officeDeputy', 'unitDeputy'],
  ['lan', 'Hoàng Ngọc Lan', 'Phó Chánh Văn phòng', 'VP', 'officeDeputy', 'unitDeputy'],
  ['mai', 'Trịnh Thanh Mai', 'Chuyên viên', 'VP', 'clerk'],
  ['tuan', 'Cao Anh Tuấn', 'Chuyên viên', 'VP', 'clerk'],
  ['thao', 'Nguyễn Phương Thảo', 'Chuyên viên', 'VP', 'nominator'],
  ['quan', 'Dương Hồng Quân', 'Chuyên viên', 'VP'],
];

const UNITS: readonly Line[] = [
  ['vinh', 'Đoàn Quang Vinh', 'Chánh Thanh tra', 'TTr', 'unitHead', 'councilMember'],
  ['hoa', 'Mai Thị Hoa', 'Phó Chánh Thanh tra', 'TTr', 'unitDeputy'],
  ['nhi', 'Tô Yến Nhi', 'Thanh tra viên', 'TTr', 'nominator'],
  ['dat', 'Lương Thành Đạt', 'Thanh tra viên', 'TTr'],
  ['cuong', 'Vũ Mạnh Cường', 'Trưởng phòng', 'KHTCTH', 'unitHead', 'councilMember'],
  ['huyen', 'Ngô Thu Huyền', 'Phó Trưởng phòng', 'KHTCTH', 'unitDeputy'],
  ['trang', 'Bạch Thùy Trang', 'Chuyên viên', 'KHTCTH', 'nominator'],
  ['loc', 'Hà Phước Lộc', 'Chuyên viên', 'KHTCTH'],
  ['hieu', 'Tạ Trung Hiếu', 'Trưởng phòng', 'QLTM', 'unitHead', 'councilMember'],
  ['nga', 'Chu Thị Nga', 'Phó Trưởng phòng', 'QLTM', 'unitDeputy'],
  ['binh', 'Kiều Thanh Bình', 'Chuyên viên', 'QLTM', 'nominator'],
  ['anh', 'Phan Thị Ngọc Ánh', 'Chuyên viên', 'QLTM'],
  ['hung', 'Lâm Việt Hùng', 'Trưởng phòng', 'QLCN', 'unitHead', 'councilMember'],
  ['thuy', 'Quách Bích Thủy', 'Phó Trưởng phòng', 'QLCN', 'unitDeputy'],
  ['long', 'Thái Bảo Long', 'Chuyên viên', 'QLCN', 'nominator'],
  ['nam', 'Võ Hoài Nam', 'Chuyên viên', 'QLCN'],
  ['thinh', 'Nguyễn Đức Thịnh', 'Trưởng phòng', 'QLNL', 'unitHead', 'councilMember'],
  ['tam', 'Phùng Minh Tâm', 'Phó Trưởng phòng', 'QLNL', 'unitDeputy'],
  ['ly', 'Mạc Khánh Ly', 'Chuyên viên', 'QLNL', 'nominator'],
  ['han', 'Bùi Gia Hân', 'Chuyên viên', 'QLNL'],
  ['tung', 'Đào Xuân Tùng', 'Trưởng phòng', 'KTATMT', 'unitHead', 'councilMember'],
  ['hue', 'Trương Thị Huệ', 'Phó Trưởng phòng', 'KTATMT', 'unitDeputy'],
  ['khanh', 'Nghiêm Duy Khánh', 'Chuyên viên', 'KTATMT', 'nominator'],
  ['linh', 'Hồ Khánh Linh', 'Chuyên viên', 'KTATMT'],
  ['duc', 'Phạm Hữu Đức', 'Giám đốc Trung tâm', 'TTKC', 'unitHead'],
  ['oanh', 'Lý Kim Oanh', 'Phó Giám đốc Trung tâm', 'TTKC', 'unitDeputy'],
  ['phuc', 'Đỗ Hạnh Phúc', 'Viên chức', 'TTKC', 'nominator'],
  ['bao', 'Đặng Quốc Bảo', 'Viên chức', 'TTKC'],
];

const OUTSIDE: readonly Line[] = [
  ['giang', 'Hoàng Hương Giang', 'Chuyên viên Ban Thi đua - Khen thưởng tỉnh', null, 'provinceContact'],
  ['kien', 'Nguyễn Trung Kiên', 'Người kiểm tra, giám sát', null, 'auditor'],
  ['quyen', 'Lưu Thế Quyền', 'Quản trị hệ thống', null, 'admin'],
];

/** The whole house: every role that people hold, with its grants. Nine sit in the Council. */
export const CAST: readonly CastMember[] = [...LEADERS, ...OFFICE, ...UNITS, ...OUTSIDE].map(member);

export const castMember = (id: string): CastMember => {
  const found = CAST.find((one) => one.id === id);
  if (!found) throw new Error(`nobody of the cast is called ${id}`);
  return found;
};

/** A member of the cast at his desk, by default with a second factor at hand. */
export const actor = (id: string, over: Partial<Actor> = {}): Actor => ({
  person: id,
  grants: castMember(id).grants,
  assurance: 'second',
  substitutions: [],
  ...over,
});

/** Somebody who holds just this, and is nobody of the cast. */
export const someone = (
  grants: readonly Grant[],
  assurance: Assurance = 'second',
  person = 'someone',
): Actor => ({
  person,
  grants,
  assurance,
  substitutions: [],
});

/** `principal` has made `substitute` sign for him (ủy quyền) for these actions, in March 2021. */
export const standingIn = (principal: string, substitute: string, ...actions: string[]): Actor =>
  actor(substitute, {
    substitutions: [
      { principal, grants: castMember(principal).grants, actions, from: '2021-03-01', until: '2021-03-31' },
    ],
  });
