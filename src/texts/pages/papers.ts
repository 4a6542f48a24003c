/** Around the papers; the papers themselves are Vietnamese only and have their words in `src/papers`. */
const vi = {
  titles: {
    unitList: 'Tờ trình, danh sách của đơn vị',
    invitation: 'Giấy mời họp Hội đồng',
    minutes: 'Biên bản họp và biên bản kiểm phiếu',
    letter: 'Tờ trình gửi tỉnh',
    criteria: 'Phụ lục đối chiếu tiêu chí',
  },
  back: {
    unitList: 'Về danh sách của đơn vị',
    invitation: 'Về phiên họp',
    minutes: 'Về phiên họp',
    letter: 'Về đợt xét chọn',
    criteria: 'Về hồ sơ',
  },
  toCriteria: 'Phụ lục đối chiếu tiêu chí, để in',
  print:
    'Để in hoặc lưu PDF: dùng lệnh In của trình duyệt (Ctrl + P; trên điện thoại: Chia sẻ, In), khổ A4, tỉ lệ 100 %, bỏ chọn “Đầu trang và chân trang”.',
  pageNumbers:
    'Trình duyệt mới tự đánh số trang từ trang 2 của mỗi lần in; trình duyệt cũ không đánh số, khi đó ghi số trang bằng tay.',
  language: null as string | null,
  several: (count: number) => `Có ${count} văn bản, in liền nhau hoặc từng văn bản:`,
  all: 'Tất cả',
};

const en: typeof vi = {
  titles: {
    unitList: 'The unit’s letter and list',
    invitation: 'Invitation to the Council',
    minutes: 'Minutes of the sitting and of the count',
    letter: 'Letter to the province',
    criteria: 'Annex: criteria, compared',
  },
  back: {
    unitList: 'Back to the unit’s list',
    invitation: 'Back to the sitting',
    minutes: 'Back to the sitting',
    letter: 'Back to the round',
    criteria: 'Back to the nomination',
  },
  toCriteria: 'Annex of the criteria, to print',
  print:
    'To print or to save as PDF: the browser’s own Print (Ctrl + P; on a phone: Share, Print), A4, scale 100%, with “Headers and footers” off.',
  pageNumbers:
    'Recent browsers number the pages of a print from the second on; older ones do not: write the numbers in by hand.',
  language: 'Official papers are written in Vietnamese only: the paper below is as it will be signed.',
  several: (count) => `There are ${count} papers, printed one after another or one by one:`,
  all: 'All of them',
};

export const papers = { vi, en };
