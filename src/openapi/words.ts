/** What the description says of the whole. */
export const ABOUT = {
  vi: 'API của hệ thống đề xuất, xét chọn, bồi dưỡng và nhân rộng điển hình tiên tiến; các trang web dùng cùng những dịch vụ này. Mục được dẫn là mục của Kế hoạch. Câu chữ bằng tiếng Việt, hoặc tiếng Anh khi gửi Accept-Language: en.',
  en: 'The API of the system in which exemplars are nominated, chosen, fostered and made known; the pages are served by the same services. A clause is one of the plan. Sentences are in Vietnamese, or in English with Accept-Language: en.',
} as const;

const tag = (name: string, vi: string, en: string) => ({ name, description: vi, 'x-description-en': en });

export const TAGS = [
  tag('session', 'Đăng nhập', 'Signing in'),
  tag('tasks', 'Việc cần làm', 'Tasks'),
  tag('nominations', 'Hồ sơ đề xuất', 'Nominations'),
  tag('subjects', 'Hộ gia đình, mô hình', 'Households and models'),
  tag('rounds', 'Đợt xét chọn', 'Rounds of selection'),
  tag('council', 'Hội đồng TĐKT Sở', 'The Council'),
  tag('substitutions', 'Ủy quyền', 'Substitutions'),
  tag('bundle', 'Gói chứng minh', 'Bundles that prove a history'),
  tag('people', 'Người dùng, quyền', 'People and their offices'),
  tag('sittings', 'Phiên họp Hội đồng', 'Sittings of the Council'),
  tag('register', 'Sổ khen thưởng', 'The award register'),
  tag('imports', 'Nhập từ bảng tính', 'Workbooks brought in'),
  tag('finder', 'Ai đủ điều kiện', 'Who qualifies'),
  tag('plans', 'Kế hoạch', 'Plans'),
  tag('working-days', 'Ngày làm việc', 'Working days'),
  tag('clock', 'Đồng hồ', 'The clock'),
  tag('mail', 'Thư khi chạy thử', 'Mails of a rehearsal'),
  tag('mails', 'Thư đã gửi', 'What became of each mail'),
  tag('audit', 'Kiểm tra, giám sát', 'What auditors ask'),
  tag('redactions', 'Xóa dữ liệu theo quy định', 'Erasing data as the law asks'),
  tag('anchors', 'Mốc niêm phong', 'Checkpoints kept outside'),
  tag('health', 'Tình trạng hệ thống', 'Health of the system'),
  tag('openapi', 'Bản mô tả API', 'The description of the API'),
];
