import { RehearsalSessionController } from '../access/rehearsal-session.controller.js';
import { SessionController } from '../access/session.controller.js';
import { ClockController } from '../clock/clock.controller.js';
import { HealthController } from '../health/health.controller.js';
import { MailController } from '../mail/mail.controller.js';
import { NominationsController } from '../nominations/nominations.controller.js';
import { PlansController } from '../plans/plans.controller.js';
import { RegisterController } from '../register/register.controller.js';
import { RoundsController } from '../rounds/rounds.controller.js';
import { SittingsController } from '../sittings/sittings.controller.js';
import { TasksController } from '../tasks/tasks.controller.js';
import type { ControllerClass } from './handler.js';
import { OpenApiController } from './openapi.controller.js';
import { type AnswerOf, type Operation, operationsOf } from './operation.js';
import {
  hash,
  listOf,
  nullable,
  oneOf,
  only,
  type SchemaOf,
  shapeOf,
  text,
  uuid,
  whole,
} from './schema-of.js';
import { clockReading } from './schemas/house.js';
import { ref } from './schemas/named.js';

type AnswerTo<C, K extends keyof C> = AnswerOf<C[K]>;

const entered = shapeOf<AnswerTo<RegisterController, 'enter'>>({ id: uuid, recounted: listOf(uuid) });

const plansListed = shapeOf<AnswerTo<PlansController, 'list'>>({
  items: listOf(
    shapeOf<AnswerTo<PlansController, 'list'>['items'][number]>({
      code: text,
      version: whole,
      sha256: hash,
      title: text,
    }),
  ),
});

export const OPERATIONS: ReadonlyMap<ControllerClass, Readonly<Record<string, Operation | null>>> = new Map([
  operationsOf(SessionController, {
    begin: {
      vi: 'Đăng nhập bằng thư điện tử và mật khẩu; phiên đăng nhập nằm trong cookie.',
      en: 'Signs in with e-mail and password; the session is a cookie.',
      answer: ref('WhoAmI'),
      also: [401, 429, 503],
      setsCookie: true,
    },
    show: {
      vi: 'Ai đang đăng nhập, hôm nay giữ những vai trò nào.',
      en: 'Who is signed in, and which roles he holds today.',
      answer: ref('WhoAmI'),
    },
    end: { vi: 'Đăng xuất.', en: 'Signs out.', answer: null, also: [503] },
  }),
  operationsOf(RehearsalSessionController, {
    people: {
      vi: 'Chạy thử: những người giả định có thể đăng nhập bằng một lần bấm, theo vai trò.',
      en: 'Rehearsal: the invented people one may sign in as with one click, by role.',
      answer: listOf(ref('PeopleOfRole')),
      also: [503],
    },
    begin: {
      vi: 'Chạy thử: đăng nhập ngay với tư cách một người giả định.',
      en: 'Rehearsal: signs in at once as an invented person.',
      answer: ref('WhoAmI'),
      also: [503],
      setsCookie: true,
    },
  }),
  operationsOf(NominationsController, {
    file: {
      vi: 'Lập hồ sơ đề xuất một cá nhân hoặc tập thể trong một đợt xét chọn.',
      en: 'Opens the nomination of a person or a collective in a round.',
      answer: ref('Told'),
    },
    list: {
      vi: 'Các hồ sơ người hỏi được xem, mỗi trang 25, mã mới nhất trước.',
      en: 'The nominations one may read, 25 a page, newest code first.',
      answer: shapeOf<AnswerTo<NominationsController, 'list'>>({
        items: listOf(ref('ListedNomination')),
        next: nullable(text),
      }),
    },
    nominees: {
      vi: 'Những người và tập thể mà người hỏi được đề nghị trong đợt xét chọn.',
      en: 'The people and the collective one may nominate in a round.',
      answer: shapeOf<AnswerTo<NominationsController, 'nominees'>>({
        items: listOf(
          shapeOf<AnswerTo<NominationsController, 'nominees'>['items'][number]>({
            kind: oneOf('individual', 'collective'),
            nominee: text,
            name: text,
            post: text,
            unit: text,
            stands: nullable(text),
          }),
        ),
      }),
    },
    one: {
      vi: 'Một hồ sơ: đang ở bước nào, từng tiêu chí với minh chứng, những việc người hỏi làm được.',
      en: 'One nomination: its step, each criterion with its evidence, what one may do.',
      answer: ref('Nomination'),
      also: [403],
    },
    dossier: {
      vi: 'Ghi nội dung hồ sơ: tóm tắt thành tích, xác nhận, minh chứng.',
      en: 'Writes the dossier: narrative, attestations, evidence.',
      answer: ref('Told'),
    },
    act: {
      vi: 'Thực hiện một việc đối với hồ sơ: trình, gửi về Văn phòng, trả lại, chấp nhận…',
      en: 'Gives an order to a nomination: submit, endorse, return, accept…',
      answer: ref('Told'),
    },
    past: {
      vi: 'Lịch sử của hồ sơ, kèm kết quả kiểm tra chuỗi sự kiện.',
      en: 'The history of a nomination, with the check of its chain.',
      answer: ref('History'),
      also: [403],
    },
  }),
  operationsOf(RoundsController, {
    list: {
      vi: 'Các đợt xét chọn, mới nhất trước.',
      en: 'The rounds of selection, newest first.',
      answer: shapeOf<AnswerTo<RoundsController, 'list'>>({ items: listOf(ref('Round')) }),
    },
    open: {
      vi: 'Mở một đợt xét chọn theo kế hoạch.',
      en: 'Opens a round of a plan.',
      answer: ref('Told'),
    },
    one: {
      vi: 'Một đợt xét chọn: thời hạn, danh sách của từng đơn vị, số hồ sơ ở mỗi bước.',
      en: 'One round: its dates, the list of each unit, how many nominations stand where.',
      answer: ref('Round'),
    },
    act: {
      vi: 'Thực hiện một việc đối với đợt xét chọn: áp dụng cho mọi hồ sơ liên quan, hoặc không hồ sơ nào.',
      en: 'Gives an order to a round: applied to all its nominations or to none.',
      answer: ref('Told'),
    },
    past: {
      vi: 'Lịch sử của đợt xét chọn, kèm kết quả kiểm tra chuỗi sự kiện.',
      en: 'The history of a round, with the check of its chain.',
      answer: ref('History'),
    },
  }),
  operationsOf(SittingsController, {
    convene: { vi: 'Triệu tập phiên họp Hội đồng.', en: 'Convenes the Council.', answer: ref('Told') },
    one: {
      vi: 'Một phiên họp: thành viên, danh sách xét, số phiếu đã bỏ, kết quả.',
      en: 'One sitting: its members, the agenda, how many ballots are cast, the results.',
      answer: ref('Sitting'),
      also: [403],
    },
    act: {
      vi: 'Thực hiện một việc trong phiên họp: điểm danh, bỏ phiếu kín, kiểm phiếu, kết luận…',
      en: 'Gives an order to a sitting: take the roll, vote in secret, count, conclude…',
      answer: ref('Told'),
    },
    past: {
      vi: 'Lịch sử của phiên họp, kèm kết quả kiểm tra chuỗi sự kiện; không có ai chọn ai.',
      en: 'The history of a sitting, with the check of its chain; who chose whom is not in it.',
      answer: ref('History'),
      also: [403],
    },
  }),
  operationsOf(PlansController, {
    list: {
      vi: 'Các kế hoạch của cơ quan, mọi phiên bản.',
      en: 'The plans of the department, in all versions.',
      answer: plansListed,
    },
    check: {
      vi: 'Kiểm tra một tệp kế hoạch và nêu mọi lỗi kèm dòng; không ghi gì.',
      en: 'Judges a plan file, every mistake with its line; records nothing.',
      answer: ref('PlanReading'),
    },
    one: {
      vi: 'Phiên bản mới nhất của một kế hoạch.',
      en: 'The newest version of a plan.',
      answer: shapeOf<AnswerTo<PlansController, 'one'>>({ plan: ref('Plan'), sha256: hash }),
    },
  }),
  operationsOf(RegisterController, {
    enter: {
      vi: 'Ghi vào sổ một thành tích, sáng kiến, xếp loại hoặc kỷ luật.',
      en: 'Enters an award, an initiative, a rating or a discipline into the register.',
      answer: entered,
      also: [404],
    },
    revoke: {
      vi: 'Thu hồi một mục trong sổ; các hồ sơ dựa vào mục đó được tính lại cùng lúc.',
      en: 'Takes an entry back; the nominations that rely on it are counted again with it.',
      answer: entered,
    },
  }),
  operationsOf(TasksController, {
    inbox: {
      vi: 'Việc cần làm của người đăng nhập, theo hạn, mỗi trang 25.',
      en: 'What waits for whoever is signed in, by due date, 25 a page.',
      answer: ref('TaskPage'),
    },
  }),
  operationsOf(ClockController, {
    read: {
      vi: 'Thời điểm làm việc: giờ thật, hoặc giờ của đồng hồ chạy thử.',
      en: 'The moment of business: real time, or that of the rehearsal’s clock.',
      answer: ref('Clock'),
    },
    move: {
      vi: 'Chạy thử: chuyển đồng hồ tới trước; việc đến hạn trên đường xảy ra trước khi trả lời.',
      en: 'Rehearsal: moves the clock forward; what falls due on the way happens before the answer.',
      answer: shapeOf<AnswerTo<ClockController, 'move'>>({
        ...clockReading,
        setOff: listOf(ref('SetOff')) as SchemaOf<unknown>,
      }),
      also: [409],
    },
  }),
  operationsOf(MailController, {
    read: {
      vi: 'Chạy thử: các thư lẽ ra đã gửi, mới nhất trước, mỗi trang 25.',
      en: 'Rehearsal: the mails that would have gone out, newest first, 25 a page.',
      answer: ref('MailPage'),
    },
  }),
  operationsOf(HealthController, {
    live: {
      vi: 'Tiến trình đang chạy.',
      en: 'The process runs.',
      answer: shapeOf<AnswerTo<HealthController, 'live'>>({ status: only('live') }),
    },
    ready: {
      vi: 'Nhận được yêu cầu hay chưa: cơ sở dữ liệu có trả lời và có đủ bảng không.',
      en: 'Whether requests may be sent here: the database answers and has its tables.',
      answer: ref('Readiness'),
      orStatus: 503,
    },
    metrics: null,
  }),
  operationsOf(OpenApiController, {
    show: {
      vi: 'Bản mô tả này.',
      en: 'This description.',
      answer: { type: 'object' },
    },
  }),
]);
