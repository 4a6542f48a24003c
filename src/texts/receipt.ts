const vi = {
  title: (done: string) => `Đã ghi: ${done}`,
  safe: 'Quyết định đã lưu chắc chắn. Bấm lại hay tải lại trang cũng không ghi thêm lần nữa.',
  about: { nomination: 'Hồ sơ', round: 'Đợt xét chọn', sitting: 'Phiên họp' },
  at: 'Thời điểm',
  as: 'Người ký',
  state: 'Hiện ở bước',
  event: 'Sự kiện',
  hash: 'Mã kiểm tra',
  hashHint: 'Giữ mã này nếu muốn tự đối chiếu về sau.',
  noted: 'Ghi kèm quyết định',
  next: 'Tiếp theo',
  nextNobody: 'Hiện không có việc nào của riêng hồ sơ, đợt hay phiên họp này đang chờ ai.',
  told: 'Đã báo cho',
  toTasks: 'Về việc cần làm',
  toSubject: { nomination: 'Xem hồ sơ', round: 'Về trang của đợt', sitting: 'Về trang phiên họp' },
  nextTask: 'Việc tiếp theo của bạn',
};

const en: typeof vi = {
  title: (done) => `Recorded: ${done}`,
  safe: 'The decision is stored for good. Pressing again or reloading records nothing more.',
  about: { nomination: 'Nomination', round: 'Round', sitting: 'Sitting' },
  at: 'Time',
  as: 'Signed by',
  state: 'Now at',
  event: 'Event',
  hash: 'Check code',
  hashHint: 'Keep this code to check for yourself later.',
  noted: 'Noted with the decision',
  next: 'What happens next',
  nextNobody: 'Nothing of this alone waits for anybody now.',
  told: 'Told',
  toTasks: 'Back to my tasks',
  toSubject: {
    nomination: 'See the nomination',
    round: 'Back to the round',
    sitting: 'Back to the sitting',
  },
  nextTask: 'Your next task',
};

export const receipt = { vi, en };
