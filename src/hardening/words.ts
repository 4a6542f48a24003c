import type { Excess, Power } from './excess.js';

type Powers = Readonly<Record<Power, string>>;

const POWERS_VI: Powers = {
  superuser: 'là superuser: mọi quyền và mọi trigger không ngăn được',
  createRole: 'tạo vai và tự cấp vai cho mình (CREATEROLE)',
  replication: 'sao chép cả cụm (REPLICATION)',
  predefined: 'có vai dựng sẵn đọc, ghi ngoài mọi quyền của bảng',
  triggersOff: 'được đặt session_replication_role',
  ownsDatabase: 'sở hữu cơ sở dữ liệu',
  ownsFunctions: 'sở hữu hàm (sửa được điều trigger kiểm tra)',
  ownsTables: 'sở hữu bảng (tắt được trigger)',
  createsInSchema: 'tạo được đối tượng trong lược đồ public',
  UPDATE: 'được sửa (UPDATE)',
  DELETE: 'được xóa (DELETE)',
  TRUNCATE: 'được xóa sạch (TRUNCATE)',
  TRIGGER: 'được đặt trigger (TRIGGER)',
};

const POWERS_EN: Powers = {
  superuser: 'is a superuser, whom no privilege and no trigger holds back',
  createRole: 'may make roles and give them to itself (CREATEROLE)',
  replication: 'may copy the whole cluster (REPLICATION)',
  predefined: 'holds a predefined role that reads or writes past all privileges',
  triggersOff: 'may set session_replication_role',
  ownsDatabase: 'owns the database',
  ownsFunctions: 'owns functions (and can change what triggers check)',
  ownsTables: 'owns tables (and can switch their triggers off)',
  createsInSchema: 'may create in schema public',
  UPDATE: 'may change (UPDATE)',
  DELETE: 'may take away from (DELETE)',
  TRUNCATE: 'may empty (TRUNCATE)',
  TRIGGER: 'may put triggers on (TRIGGER)',
};

const vi = {
  powers: POWERS_VI,
  by: (role: string): string => ` (qua vai ${role})`,
  tooMuch: (role: string): string =>
    `MODE=live: chương trình không khởi động, vì vai ${role} của DATABASE_URL có thể sửa lịch sử. Vai ấy:`,
  mend: 'Người quản trị cơ sở dữ liệu chạy npm run harden (in SQL ra để xem), npm run harden -- --apply, rồi đặt DATABASE_URL là vai của chương trình.',
  /** What each part of the SQL is for. */
  why: {
    owner: (role: string): string =>
      `Chủ sở hữu: ${role}. Chủ của một bảng tắt được trigger và xóa được bảng, nên không ai đăng nhập bằng vai này.`,
    belongings: (role: string): string =>
      `Cơ sở dữ liệu, bảng, dãy số và hàm trong lược đồ public thuộc về ${role}. Lược đồ graphile_worker là hàng đợi công việc của chương trình, không có lịch sử trong đó: vẫn là của vai chương trình.`,
    everybody:
      'PUBLIC là mọi vai: không tạo được gì trong lược đồ public, không tạo bảng tạm, không vào được cơ sở dữ liệu nếu không có tên dưới đây.',
    application: (role: string): string =>
      `Vai của chương trình (DATABASE_URL): ${role}. Đặt mật khẩu bằng \\password. Vai này chỉ thêm và đọc lịch sử; quyền của nó ở từng bảng do các bước nâng cấp lược đồ cấp cho guong_sang_app.`,
    memberships: (role: string): string =>
      `Là thành viên của vai nào thì trở thành vai ấy được (SET ROLE): ${role} không là thành viên của vai nào khác.`,
    written: 'Ghi một lần: không sửa, không xóa, không xóa sạch, không đặt trigger.',
    filledIn: 'Cũng vậy, nhưng vài cột được điền về sau, trigger canh từng lần.',
    migration: (role: string, owner: string): string =>
      `Vai nâng cấp lược đồ (DATABASE_ADMIN_URL, chỉ cho npm run migrate): ${role}. Nó làm việc với tư cách ${owner}. Đặt mật khẩu bằng \\password, và không để địa chỉ ấy trong môi trường của chương trình.`,
    report: (role: string): string =>
      `Vai báo cáo, chỉ đọc: ${role}. Không đọc phiếu bầu, mật khẩu, mã PIN, phiên, liên kết, thư, tệp và phần nằm cạnh chuỗi.`,
  },
  head: (database: string): string =>
    `-- Siết quyền cho cơ sở dữ liệu ${database}. Chạy lại bao nhiêu lần cũng được. Điều này ngăn chương trình và sơ suất;\n-- người quản trị cơ sở dữ liệu thì chỉ các mốc niêm phong giữ ở ngoài mới ngăn được.`,
  already: 'đã đúng',
  changed: (count: number): string => `Đã thực hiện ${count} lệnh:`,
  nothing: 'Không có gì phải đổi: mọi quyền đã đúng.',
  todo: (count: number): string =>
    count === 0
      ? '-- Mọi điều trên đã đúng.'
      : `-- ${count} lệnh chưa được thực hiện. Thực hiện: npm run harden -- --apply`,
  noSchema: 'Cơ sở dữ liệu này chưa có lược đồ. Đặt DATABASE_ADMIN_URL rồi chạy npm run migrate trước.',
  rolesDiffer: 'Bốn vai phải khác nhau.',
  stillTooMuch: (role: string): string =>
    `Không đổi gì: sau các lệnh ấy vai ${role} vẫn làm được nhiều hơn mức cho phép. Vai ấy:`,
  notAllowed: (why: string): string =>
    `Không đổi gì: chỉ superuser mới làm được những việc này (DATABASE_ADMIN_URL). Cơ sở dữ liệu trả lời: ${why}`,
};

const en: typeof vi = {
  powers: POWERS_EN,
  by: (role) => ` (as ${role})`,
  tooMuch: (role) =>
    `MODE=live: the program does not start, for the role ${role} of DATABASE_URL could rewrite history. It`,
  mend: 'Whoever runs the database runs npm run harden (which prints the SQL), npm run harden -- --apply, and sets DATABASE_URL to the role of the application.',
  why: {
    owner: (role) =>
      `The owner: ${role}. Whoever owns a table can switch its triggers off and drop it, so nobody signs in as this role.`,
    belongings: (role) =>
      `The database and the tables, sequences and functions of schema public belong to ${role}. The schema graphile_worker is the program's queue, with no history in it: it stays with the application's role.`,
    everybody:
      'PUBLIC is every role: it creates nothing in schema public, makes no temporary tables, and comes into the database only if named below.',
    application: (role) =>
      `The role of the application (DATABASE_URL): ${role}. Give it a password with \\password. It adds to the history and reads it; what it may do with each table the migrations grant to guong_sang_app.`,
    memberships: (role) =>
      `Whoever is a member of a role can become it (SET ROLE): ${role} is a member of no other.`,
    written: 'Written once: no change, no deletion, no emptying, no trigger.',
    filledIn: 'These too, but some columns are filled in later, each time under the eyes of a trigger.',
    migration: (role, owner) =>
      `The role for migrations (DATABASE_ADMIN_URL, for npm run migrate alone): ${role}. It works as ${owner}. Give it a password with \\password, and keep that address out of the program's environment.`,
    report: (role) =>
      `The role for reports, which only reads: ${role}. Not ballots, passwords, PINs, sessions, links, mails, files, nor what lies beside a chain.`,
  },
  head: (database) =>
    `-- Hardening of the database ${database}. It may be run any number of times. It stops the program and accidents;\n-- whoever runs the database is stopped by nothing but checkpoints that are held outside.`,
  already: 'as it should be',
  changed: (count) => `Statements done: ${count}`,
  nothing: 'Nothing to change: all is as it should be.',
  todo: (count) =>
    count === 0
      ? '-- All of this is as it should be.'
      : `-- Statements still to be done: ${count}. To do them: npm run harden -- --apply`,
  noSchema: 'This database has no schema yet. Set DATABASE_ADMIN_URL and run npm run migrate first.',
  rolesDiffer: 'The four roles have to be different ones.',
  stillTooMuch: (role) =>
    `Nothing is changed: after these statements the role ${role} could still do too much. It`,
  notAllowed: (why) =>
    `Nothing is changed: only a superuser may do this (DATABASE_ADMIN_URL). The database answers: ${why}`,
};

export type Words = typeof vi;
export const WORDS = { vi, en } as const;

/** One line each: what the role can do, with what, and as which other role. */
export const excessText = (found: readonly Excess[], { powers, by }: Words): string[] =>
  found.map((one) => {
    const on = one.on.length === 0 ? '' : `: ${one.on.join(', ')}`;
    return `  - ${powers[one.power]}${one.by === null ? '' : by(one.by)}${on}`;
  });
