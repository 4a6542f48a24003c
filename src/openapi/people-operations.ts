import { ROLES } from '../../workflows/index.js';
import type { GrantShown, LoggedStep, PersonInFull, PersonInList } from '../people/directory.js';
import type { HandedOverAnswer } from '../people/handing-over.js';
import { type CodeIssued, type Deed, PeopleController } from '../people/people.controller.js';
import { PEOPLE_STEPS } from '../people/people-log.js';
import type { Page } from '../people/directory.js';
import { operationsOf } from './operation.js';
import {
  day,
  flag,
  instant,
  listOf,
  mapOf,
  nullable,
  oneOf,
  shapeOf,
  text,
  uuid,
  whole,
} from './schema-of.js';
import { ref } from './schemas/named.js';
import { substitutionShape } from './substitution-operations.js';

const role = oneOf(...ROLES);
const named = shapeOf<LoggedStep['by']>({ id: uuid, name: text });

const step = shapeOf<LoggedStep>({
  id: uuid,
  step: oneOf(...PEOPLE_STEPS),
  at: instant,
  noted: text,
  by: named,
  person: named,
  other: nullable(named),
  why: nullable(text),
  said: mapOf<unknown>({}),
});

const inList = shapeOf<PersonInList>({
  id: uuid,
  name: text,
  email: text,
  phone: text,
  disabled: flag,
  title: nullable(ref('Words')),
  unit: nullable(text),
  unitName: nullable(ref('Words')),
  roles: listOf(role),
});

const person = shapeOf<PersonInFull>({
  id: uuid,
  name: text,
  email: text,
  phone: text,
  disabledAt: nullable(instant),
  password: flag,
  pin: flag,
  second: flag,
  seenAt: nullable(instant),
  sessions: whole,
  links: whole,
  posts: listOf(
    shapeOf<PersonInFull['posts'][number]>({
      title: ref('Words'),
      unitName: ref('Words'),
      from: day,
      until: nullable(day),
    }),
  ),
  grants: listOf(
    shapeOf<GrantShown>({
      id: uuid,
      role,
      unit: nullable(text),
      unitName: nullable(ref('Words')),
      from: day,
      until: nullable(day),
      handedTo: nullable(text),
    }),
  ),
  substitutions: listOf(substitutionShape),
  log: listOf(step),
});

const deed = shapeOf<Deed>({ id: uuid });
const code = shapeOf<CodeIssued>({ code: nullable(text), until: instant });

/** Accounts and offices, for the administrator; the Office chief and the auditor read. */
export const peopleOperations = operationsOf(PeopleController, {
  list: {
    vi: 'Danh sách người dùng theo tên, thư hoặc đơn vị; mỗi trang 50 người.',
    en: 'People by name, address or unit, 50 a page.',
    answer: shapeOf<Page<PersonInList>>({ items: listOf(inList), next: nullable(text) }),
    also: [403],
  },
  log: {
    vi: 'Nhật ký tài khoản, quyền, ủy quyền, bàn giao: chỉ ghi thêm, không sửa, không xóa.',
    en: 'The log of accounts, offices, substitutions and hand-overs: appended to, never changed.',
    answer: shapeOf<Page<LoggedStep>>({ items: listOf(step), next: nullable(text) }),
    also: [403],
  },
  one: {
    vi: 'Một người: chức vụ, quyền, ủy quyền, tình trạng tài khoản, nhật ký; không có hồ sơ.',
    en: 'One person: posts, offices, substitutions, account and log; no dossier.',
    answer: person,
    also: [403, 404],
  },
  give: {
    vi: 'Giao một quyền có ngày đầu, ngày cuối và lý do.',
    en: 'Gives an office, with its first and last day and why.',
    answer: deed,
    also: [403, 404, 409],
  },
  end: {
    vi: 'Kết thúc một quyền từ một ngày.',
    en: 'Ends an office on a day, its last.',
    answer: deed,
    also: [403, 404, 409],
  },
  disable: {
    vi: 'Khóa tài khoản: phiên đăng nhập và liên kết hết hiệu lực ngay.',
    en: 'Locks an account: its sessions and links end at once.',
    answer: deed,
    also: [403, 404, 409],
  },
  enable: {
    vi: 'Mở lại tài khoản đã khóa.',
    en: 'Opens a locked account again.',
    answer: deed,
    also: [403, 404, 409],
  },
  resetSecond: {
    vi: 'Bỏ yếu tố xác thực thứ hai của một người để người đó đặt lại.',
    en: 'Removes somebody’s second factor, so that he sets it anew.',
    answer: deed,
    also: [403, 404, 409],
  },
  passwordCode: {
    vi: 'Cấp mã một lần để đặt mật khẩu, đọc cho người nhận; mã chỉ hiện một lần.',
    en: 'A one-time code to set a password, read out to its owner; it is shown this once.',
    answer: code,
    also: [403, 404, 409],
  },
  pinCode: {
    vi: 'Cấp mã một lần để đặt mã PIN, đọc cho người nhận; mã chỉ hiện một lần.',
    en: 'A one-time code to set a PIN, read out to its owner; it is shown this once.',
    answer: code,
    also: [403, 404, 409],
  },
  leave: {
    vi: 'Bàn giao khi một người thôi việc: quyền kết thúc, người kế nhiệm nhận từ hôm sau, ủy quyền kết thúc.',
    en: 'Hands over when somebody leaves: offices end, successors take them from the next day, substitutions end.',
    answer: shapeOf<HandedOverAnswer>({ id: uuid, ended: whole, given: whole }),
    also: [403, 404, 409],
  },
});
