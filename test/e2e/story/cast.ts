import { PEOPLE } from '../../../src/rehearsal/department/people.js';
import { personId } from '../../../src/rehearsal/ids.js';

/** Somebody of the invented department, and how he signs what he does here. */
export interface Player {
  readonly id: string;
  readonly name: string;
  readonly signs: '' | 'KT.';
  readonly titleOn: (day: string) => string;
}

const player = (user: string, signs: Player['signs'] = ''): Player => {
  const email = `${user}@sct.example`;
  return playerOf(email, signs);
};

const playerOf = (email: string, signs: Player['signs'] = ''): Player => {
  const person = PEOPLE.find((one) => one.email === email);
  if (!person) throw new Error(`nobody is called ${email}`);
  const titleOn = (day: string): string =>
    person.posts.find(({ from, until }) => from <= day && (until === null || day <= until))?.title.vi ??
    'Ban TĐKT tỉnh';
  return { id: personId(email), name: person.name, signs, titleOn };
};

/** A deputy signs KT. (ký thay), in his own right. */
const deputy = (user: string): Player => player(user, 'KT.');

// Lãnh đạo Sở
export const KHOI = player('khoitm');
export const THUY = deputy('thuyhtb');
export const VIET = deputy('vietlq');

// Văn phòng Sở
export const HANG = player('hanglt');
export const SON = deputy('sondv');
export const DUYEN = player('duyenttm');
export const MINH = player('minhpc');
export const HUYEN = player('huyendtt');
export const QUANG = player('quanghn');
export const NGHIA_IT = player('nghiadt');

// Thanh tra Sở
export const MANH = player('manhtd');
export const TUAN_TTR = player('tuanhv');
export const TRANG = player('trangltq');

// Phòng Kế hoạch - Tài chính - Tổng hợp
export const YEN = player('yenvth');
export const NHUNG = player('nhungpth');
export const TUAN = player('tuanda');

// Phòng Quản lý Thương mại
export const NGHIA = player('nghianh');
export const NGUYET = player('nguyetvtm');
export const ANH = player('anhptn');
export const LONG = player('longbd');

// Phòng Quản lý Công nghiệp
export const VINH = player('vinhtq');
export const TU = player('tuhtc');
export const NAM = player('namvh');

// Phòng Quản lý Năng lượng
export const THINH = player('thinhnd');
export const THAO = deputy('thaoltp');
export const DUY = player('duytk');
export const HAN = player('hanbg');
export const HAN_AS_DEPUTY = deputy('hanbg');
export const LAM = player('lampv');

// Phòng Kỹ thuật an toàn - Môi trường
export const CUONG = player('cuongpd');
export const VI = player('vintt');
export const HUY = player('huylq');
export const LINH = player('linhhk');

// Trung tâm Khuyến công
export const BACH = player('bachnx');
export const HUY_TTKC = player('huypg');
export const BAO = player('baodq');

/** The auditor: trưởng ban Thanh tra nhân dân. */
export const AUDITOR = player('vinhlt');
/** Ban Thi đua, khen thưởng tỉnh. */
export const PROVINCE = playerOf('vanctk@tinh.example');

/** A name on a unit's list: one of its people, or the unit itself. */
export type Nominee = Player | string;

export const keyOf = (nominee: Nominee): string => (typeof nominee === 'string' ? nominee : nominee.id);
export const nameOf = (nominee: Nominee): string =>
  typeof nominee === 'string' ? `Tập thể ${nominee}` : nominee.name;
