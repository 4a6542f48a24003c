import type { Language } from './language.js';

/** What is done with the award register; no order to a nomination, and all the same something one may lend. */
const vi = {
  CLAIM_RECORD: 'Khai thành tích của đơn vị',
  ENTER_RECORD: 'Ghi vào sổ khen thưởng',
  VERIFY_RECORD: 'Xác nhận mục trong sổ khen thưởng',
  REJECT_RECORD: 'Không xác nhận mục trong sổ khen thưởng',
  REVOKE_RECORD: 'Ghi thu hồi khen thưởng',
  ATTACH_SCAN: 'Gửi bản chụp minh chứng',
  WITHDRAW_SCAN: 'Rút bản chụp minh chứng',
  MAKE_SUBSTITUTION: 'Lập ủy quyền',
  END_SUBSTITUTION: 'Kết thúc ủy quyền',
};

const en: typeof vi = {
  CLAIM_RECORD: 'Claim an award of the unit',
  ENTER_RECORD: 'Enter an award in the register',
  VERIFY_RECORD: 'Verify an entry of the register',
  REJECT_RECORD: 'Reject an entry of the register',
  REVOKE_RECORD: 'Record that an award was revoked',
  ATTACH_SCAN: 'Send a scan of evidence',
  WITHDRAW_SCAN: 'Withdraw a scan of evidence',
  MAKE_SUBSTITUTION: 'Make a substitution',
  END_SUBSTITUTION: 'End a substitution',
};

export const registerActs: Record<Language, Readonly<Record<string, string>>> = { vi, en };
