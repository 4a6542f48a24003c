import { BundlesController } from '../bundles/bundles.controller.js';
import { NominationPdfController } from '../pages/bundles/nomination-pdf.controller.js';
import { operationsOf } from './operation.js';

const ZIP = { answer: null, file: 'application/zip', also: [403, 404, 409, 429] } as const;

/** What is on record, with what proves it. */
export const bundleOperations = operationsOf(BundlesController, {
  nomination: {
    vi: 'Gói chứng minh của một hồ sơ: đúng từng byte đã ghi, phần người tải được xem, và cách tự kiểm tra; cần xác nhận lớp thứ hai, và được ghi vào sổ.',
    en: 'The bundle of a nomination: the very bytes on record, what the reader may see, and how to check it oneself; needs a second factor, and is on record.',
    ...ZIP,
  },
  asXml: {
    vi: 'Xuất hồ sơ một đề xuất: cả quá trình theo thứ tự thời gian, dạng XML.',
    en: 'The file of a nomination: all that happened in order of time, as XML.',
    answer: null,
    file: 'application/xml',
    also: [403, 404],
  },
  sitting: {
    vi: 'Gói chứng minh của một phiên họp, có kết quả kiểm phiếu; không có ai bầu cho ai.',
    en: 'The bundle of a sitting, with its tally; who chose whom is not in it.',
    ...ZIP,
  },
  round: {
    vi: 'Gói chứng minh của một đợt, với các hồ sơ và phiên họp của đợt.',
    en: 'The bundle of a round, with its nominations and sittings.',
    ...ZIP,
  },
  all: {
    vi: 'Gói chứng minh của cả cơ quan; chỉ người kiểm tra, giám sát.',
    en: 'The bundle of the whole department; for auditors alone.',
    answer: null,
    file: 'application/zip',
    also: [403, 409, 429],
  },
});

/** The same file as a paper. */
export const nominationPdfOperations = operationsOf(NominationPdfController, {
  asPdf: {
    vi: 'Xuất hồ sơ một đề xuất dạng PDF để in và lưu: trang đầu có mốc niêm phong, mục lục có số trang, cả quá trình theo thứ tự thời gian; quyền và việc ghi sổ như bản XML.',
    en: 'The file of a nomination as PDF to print and keep: checkpoint on the first page, contents with pages, all in order of time; rights and record as of the XML.',
    answer: null,
    file: 'application/pdf',
    also: [403, 404],
  },
});
