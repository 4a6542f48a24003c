const vi = {
  title: (done: string) => `Đã ghi: ${done}`,
  safe: 'Quyết định đã lưu chắc chắn. Bấm lại hay tải lại trang cũng không ghi thêm lần nữa.',
  nomination: 'Hồ sơ',
  at: 'Thời điểm',
  as: 'Người ký',
  state: 'Hồ sơ chuyển sang',
  event: 'Sự kiện',
  hash: 'Mã băm',
  hashHint: 'Giữ mã này nếu muốn tự đối chiếu về sau.',
  noted: 'Ghi kèm quyết định',
  next: 'Tiếp theo',
  nextNobody: 'Hiện không có việc nào của riêng hồ sơ này đang chờ ai.',
  told: 'Đã báo cho',
  toTasks: 'Về việc cần làm',
  toNomination: 'Xem hồ sơ',
  nextTask: 'Việc tiếp theo của bạn',
};

const en: typeof vi = {
  title: (done) => `Recorded: ${done}`,
  safe: 'The decision is stored for good. Pressing again or reloading records nothing more.',
  nomination: 'Nomination',
  at: 'Time',
  as: 'Signed by',
  state: 'The nomination is now',
  event: 'Event',
  hash: 'Hash',
  hashHint: 'Keep this code to check for yourself later.',
  noted: 'Noted with the decision',
  next: 'What happens next',
  nextNobody: 'Nothing of this nomination alone waits for anybody now.',
  told: 'Told',
  toTasks: 'Back to my tasks',
  toNomination: 'See the nomination',
  nextTask: 'Your next task',
};

export const receipt = { vi, en };
