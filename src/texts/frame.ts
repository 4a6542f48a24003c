/** What stands around every page. */
const vi = {
  app: 'Gương Sáng',
  about: 'Phát hiện, bồi dưỡng, nhân rộng điển hình tiên tiến',
  skip: 'Đến nội dung chính',
  sections: 'Các phần',
  nav: {
    tasks: 'Việc cần làm',
    unitList: 'Danh sách đơn vị',
    rounds: 'Đợt xét',
    sittings: 'Phiên họp',
    province: 'Cấp tỉnh',
    nominations: 'Hồ sơ',
    exemplars: 'Điển hình',
    calendar: 'Lịch',
    audit: 'Kiểm tra',
  },
  waiting: (count: number) => `${count} việc đang chờ`,
  /** Beside the name of another place, where a bare number would be taken for that place's. */
  tasksWaiting: (count: number) => `${count} việc`,
  rehearsal: (clock: string) => `CHẠY THỬ — đồng hồ: ${clock}`,
  rehearsalLink: 'Đổi giờ, xem hộp thư',
  rehearsalNote: 'Mọi người và số liệu ở đây đều hư cấu.',
  account: 'Tài khoản',
  signIn: 'Đăng nhập',
  signOut: 'Đăng xuất',
  /** In the other language, for those who read only that one. */
  otherLanguage: 'English',
  switchLanguage: 'Read this page in English',
  crumbs: 'Đường dẫn',
  footer: 'Mọi quyết định được ghi vào lịch sử nối chuỗi, không sửa, không xóa được.',
};

const en: typeof vi = {
  app: 'Gương Sáng',
  about: 'Finding, fostering and making known exemplars',
  skip: 'Skip to the main content',
  sections: 'Sections',
  nav: {
    tasks: 'My tasks',
    unitList: 'Unit list',
    rounds: 'Rounds',
    sittings: 'Sittings',
    province: 'Province',
    nominations: 'Nominations',
    exemplars: 'Exemplars',
    calendar: 'Calendar',
    audit: 'Audit',
  },
  waiting: (count) => `${count} waiting`,
  tasksWaiting: (count) => (count === 1 ? '1 task' : `${count} tasks`),
  rehearsal: (clock) => `REHEARSAL — clock: ${clock}`,
  rehearsalLink: 'Move the clock, open the mail tray',
  rehearsalNote: 'All people and figures here are invented.',
  account: 'Account',
  signIn: 'Sign in',
  signOut: 'Sign out',
  otherLanguage: 'Tiếng Việt',
  switchLanguage: 'Đọc trang này bằng tiếng Việt',
  crumbs: 'Breadcrumb',
  footer: 'Every decision is written into a chained history that cannot be changed or deleted.',
};

export const frame = { vi, en };
