import { SUBJECT_KINDS } from '../../workflows/index.js';
import { RehearsalSessionController } from '../access/rehearsal-session.controller.js';
import { SecondController } from '../access/proofs/second.controller.js';
import { SessionController } from '../access/session.controller.js';
import { ClockController } from '../clock/clock.controller.js';
import { FinderController } from '../finder/finder.controller.js';
import { HealthController } from '../health/health.controller.js';
import { MailController } from '../mail/mail.controller.js';
import { SubjectsController } from '../subjects/subjects.controller.js';
import { NominationsController } from '../nominations/nominations.controller.js';
import { RegisterController } from '../register/register.controller.js';
import { RoundsController } from '../rounds/rounds.controller.js';
import { SittingsController } from '../sittings/sittings.controller.js';
import { TasksController } from '../tasks/tasks.controller.js';
import type { ControllerClass } from './handler.js';
import { OpenApiController } from './openapi.controller.js';
import { type AnswerOf, type Operation, operationsOf } from './operation.js';
import { listOf, nullable, oneOf, only, type SchemaOf, shapeOf, text, uuid, whole } from './schema-of.js';
import { bundleOperations, nominationPdfOperations } from './bundle-operations.js';
import { councilOperations } from './council-operations.js';
import { peopleOperations } from './people-operations.js';
import { substitutionOperations } from './substitution-operations.js';
import { nominationFileOperations, registerFileOperations } from './file-operations.js';
import { importOperations } from './import-operations.js';
import { anchorOperations } from './anchor-operations.js';
import { auditOperations } from './audit-operations.js';
import { mailOperations } from './mail-operations.js';
import { recordOperations } from './record-operations.js';
import { planOperations } from './plan-operations.js';
import { workingDaysOperations } from './working-days-operations.js';
import { clockReading } from './schemas/house.js';
import { ref } from './schemas/named.js';

type AnswerTo<C, K extends keyof C> = AnswerOf<C[K]>;

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
  operationsOf(SecondController, {
    prove: {
      vi: 'Xác nhận lớp thứ hai cho phiên này bằng mã xác thực hoặc mã dự phòng; hiệu lực 10 phút.',
      en: 'Proves the second factor for this session by a code of the moment or a recovery code; holds for 10 minutes.',
      answer: ref('WhoAmI'),
      also: [403, 409, 429],
    },
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
  operationsOf(SubjectsController, {
    list: {
      vi: 'Các hộ gia đình, mô hình của những đơn vị mà người hỏi được xem hồ sơ, mỗi trang 100.',
      en: 'Households and models of the units whose nominations one may read, 100 a page.',
      answer: shapeOf<AnswerTo<SubjectsController, 'list'>>({
        items: listOf(
          shapeOf<AnswerTo<SubjectsController, 'list'>['items'][number]>({
            id: uuid,
            kind: oneOf('household', 'model'),
            name: text,
            unit: text,
            about: text,
            answers: text,
          }),
        ),
        next: nullable(uuid),
      }),
    },
  }),
  operationsOf(NominationsController, {
    file: {
      vi: 'Lập hồ sơ đề xuất một cá nhân, tập thể, hộ gia đình hoặc mô hình trong một đợt xét chọn.',
      en: 'Opens the nomination of a person, a collective, a household or a model in a round.',
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
      vi: 'Những người, tập thể, hộ gia đình và mô hình mà người hỏi được đề nghị trong đợt xét chọn.',
      en: 'The people, the collective, the households and the models one may nominate in a round.',
      answer: shapeOf<AnswerTo<NominationsController, 'nominees'>>({
        items: listOf(
          shapeOf<AnswerTo<NominationsController, 'nominees'>['items'][number]>({
            kind: oneOf(...SUBJECT_KINDS),
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
    slips: {
      vi: 'In thẻ bỏ phiếu cho lần bỏ phiếu đang mở: mã dùng một lần, chỉ trả về lần đầu (gửi lại cùng khóa thì `codes` là null); thẻ cũ chưa dùng hết giá trị.',
      en: 'Slips for the ballot that is open: one-time codes, answered only once (sent again with the same key `codes` is null); older unused slips are worth nothing.',
      answer: shapeOf<AnswerTo<SittingsController, 'slips'>>({
        ballotNo: whole,
        codes: nullable(listOf(text)),
      }),
      also: [403, 409],
    },
    past: {
      vi: 'Lịch sử của phiên họp, kèm kết quả kiểm tra chuỗi sự kiện; không có ai chọn ai.',
      en: 'The history of a sitting, with the check of its chain; who chose whom is not in it.',
      answer: ref('History'),
      also: [403],
    },
  }),
  bundleOperations,
  nominationPdfOperations,
  councilOperations,
  peopleOperations,
  substitutionOperations,
  planOperations,
  recordOperations,
  workingDaysOperations,
  importOperations,
  nominationFileOperations,
  registerFileOperations,
  operationsOf(RegisterController, {
    list: {
      vi: 'Các mục trong sổ người hỏi được xem: mục chờ xác minh trước, rồi mới nhất trước, mỗi trang 25.',
      en: 'The entries one may read: what waits for verification first, then the newest, 25 a page.',
      answer: shapeOf<AnswerTo<RegisterController, 'list'>>({
        items: listOf(ref('RegisterRow')),
        next: nullable(text),
      }),
    },
    one: {
      vi: 'Một mục trong sổ: ghi gì, ai đã làm gì, ai cùng quyết định đó, người hỏi làm được gì.',
      en: 'One entry: what it says, who did what, who shares the decision, what one may do.',
      answer: ref('RegisterEntryView'),
      also: [403],
    },
    enter: {
      vi: 'Ghi một quyết định cho một hoặc nhiều người, tập thể: Văn phòng ghi là đã xác minh, đơn vị ghi là kê khai; ai đã có thì trả lời bằng mục đang có.',
      en: 'Writes a decision down for one or several: what the Office enters is verified, what a unit enters is claimed; whoever has it already is answered with that entry.',
      answer: ref('RegisterTold'),
      also: [404],
      orStatus: 200,
    },
    verify: {
      vi: 'Văn phòng xác minh một mục đã kê khai.',
      en: 'The Office verifies what is claimed.',
      answer: ref('RegisterTold'),
    },
    reject: {
      vi: 'Văn phòng không chấp nhận một mục, kèm lý do.',
      en: 'The Office does not accept an entry, and says why.',
      answer: ref('RegisterTold'),
    },
    revoke: {
      vi: 'Thu hồi một mục theo quyết định; các hồ sơ dựa vào mục đó được tính lại cùng lúc.',
      en: 'Takes an entry back by a decision; the nominations that rely on it are counted again with it.',
      answer: ref('RegisterTold'),
    },
  }),
  operationsOf(FinderController, {
    find: {
      vi: 'Ai đủ điều kiện theo kế hoạch, ai thiếu đúng một thành tích và thiếu gì, tính đến một ngày; xếp theo tên, mỗi trang 25.',
      en: 'Who meets the plan, who lacks exactly one thing and which, as of a day; by given name, 25 a page.',
      answer: ref('Finder'),
      also: [403, 404],
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
  mailOperations,
  anchorOperations,
  auditOperations,
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
