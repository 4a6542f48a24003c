const vi = {
  title: 'Việc cần làm',
  summary: (open: number) => `${open} việc đang chờ bạn`,
  late: (count: number) => `${count} việc đã quá hạn`,
  soon: (count: number) => `${count} việc sắp đến hạn`,
  as: 'Bạn đang làm việc với vai trò:',
  group: {
    late: 'Đã quá hạn',
    soon: 'Sắp đến hạn, trong 3 ngày',
    later: 'Còn thời gian',
    undated: 'Không có hạn',
  },
  column: { what: 'Việc', about: 'Hồ sơ', unit: 'Đơn vị, mã', due: 'Hạn cuối', act: 'Thao tác' },
  open: 'Mở',
  /** Instead of the plain name of the task, where the nomination was sent back. */
  returned: 'Bổ sung hồ sơ bị trả lại',
  openFor: (what: string, who: string) => `Mở: ${what}, ${who}`,
  noDue: 'không có hạn',
  next: '25 việc tiếp theo',
  first: 'Về đầu danh sách',
  shown: (shown: number, all: number) => `Hiện ${shown} trong ${all} việc`,
  deadlines: {
    registration: 'Đơn vị gửi danh sách về Văn phòng',
    province: 'Gửi danh sách lên Ban TĐKT tỉnh',
  },
  unitsSent: (done: number, of: number) => `${done}/${of} đơn vị đã gửi`,
  own: 'Hồ sơ đề xuất về ông/bà',
  ownHint: 'Xem thông tin đã đúng chưa; có chỗ sai thì báo ngay trên trang hồ sơ.',
  erasures: {
    title: 'Đề nghị xóa dữ liệu chờ lãnh đạo Sở trả lời',
    line: (code: string) => `Xóa dữ liệu của ${code}`,
    by: (name: string, at: string) => `${name} đề nghị, ${at}`,
  },
  empty: {
    title: 'Không có việc nào đang chờ bạn',
    text: 'Khi một hồ sơ đến lượt bạn, việc sẽ hiện ở đây và thư báo được gửi đến hộp thư của bạn.',
    suggestions: {
      unitList: 'Xem danh sách của đơn vị',
      rounds: 'Xem đợt xét chọn',
      nominations: 'Xem các hồ sơ',
      calendar: 'Xem lịch thực hiện Kế hoạch',
    },
  },
};

const en: typeof vi = {
  title: 'My tasks',
  summary: (open) => (open === 1 ? '1 task is waiting for you' : `${open} tasks are waiting for you`),
  late: (count) => `${count} overdue`,
  soon: (count) => `${count} due soon`,
  as: 'You are working as:',
  group: {
    late: 'Overdue',
    soon: 'Due within 3 days',
    later: 'Later',
    undated: 'No date',
  },
  column: { what: 'Task', about: 'Nomination', unit: 'Unit, code', due: 'Last day', act: 'Action' },
  open: 'Open',
  returned: 'Complete what was sent back',
  openFor: (what, who) => `Open: ${what}, ${who}`,
  noDue: 'no date',
  next: 'Next 25 tasks',
  first: 'Back to the start of the list',
  shown: (shown, all) => `${shown} of ${all} tasks shown`,
  deadlines: {
    registration: 'Units send their lists to the Office',
    province: 'The list goes to the provincial Board',
  },
  unitsSent: (done, of) => `${done} of ${of} units have sent`,
  own: 'Nominations about you',
  ownHint: 'See whether the facts are right; if not, say so on the nomination’s page.',
  erasures: {
    title: 'Requests to erase data, waiting for a leader of the department',
    line: (code) => `Erase data of ${code}`,
    by: (name, at) => `asked by ${name}, ${at}`,
  },
  empty: {
    title: 'Nothing is waiting for you',
    text: 'When a nomination needs you, the task appears here and a mail is sent to you.',
    suggestions: {
      unitList: 'See the unit’s list',
      rounds: 'See the round',
      nominations: 'See the nominations',
      calendar: 'See the calendar of the plan',
    },
  },
};

export const inbox = { vi, en };
