/** Evidence files: sent, listed, shown. */
const vi = {
  kinds: { pdf: 'PDF', picture: 'Ảnh', word: 'Văn bản Word' },
  noName: 'Tệp không tên',
  about: (kind: string, size: string) => `${kind}, ${size}`,
  added: (who: string, when: string) => `${who} gửi lúc ${when}`,
  withdrawn: (who: string, when: string) => `Đã rút: ${who}, ${when}`,
  withdrawnOnes: (count: number) => `Bản đã rút (${count})`,
  open: 'Mở xem',
  save: 'Tải về',
  picture: (label: string) => `Ảnh chụp: ${label}`,
  frame: (label: string) => `Nội dung tệp ${label}`,
  cannotShow: 'Tệp Word không xem được ngay trên trang; tải về để mở.',
  none: 'Chưa có bản quét nào',
  noneText: 'Chụp hoặc quét quyết định rồi gửi lên đây, để người kiểm tra xem ngay cạnh nội dung kê khai.',
  viewer: 'Xem tệp minh chứng',
  back: 'Quay lại',
  entry: {
    title: 'Bản quét minh chứng',
    kinds: {
      award: 'Khen thưởng',
      initiative: 'Sáng kiến',
      rating: 'Xếp loại',
      discipline: 'Kỷ luật',
    },
    inForce: 'Bản đang dùng',
    attach: 'Gửi thêm bản quét',
    choose: 'Chọn tệp',
    hint: (file: string, count: number, claim: string) =>
      `PDF, ảnh (JPG, PNG, HEIC) hoặc Word (.docx). Mỗi tệp nhiều nhất ${file}; mỗi mục nhiều nhất ${count} tệp, cộng lại ${claim}.`,
    pictures:
      'Nhiều ảnh chụp gửi cùng lúc được ghép thành một tệp PDF, mỗi ảnh một trang, theo thứ tự gửi. Vị trí chụp và thông tin máy ảnh được xóa.',
    replace: 'Thay cho các bản đang dùng (bản cũ vẫn giữ lại, đánh dấu đã rút)',
    send: 'Gửi lên',
    withdraw: 'Rút bản này',
    reason: 'Lý do rút',
    withdrawOf: (label: string) => `Rút bản ${label}`,
    attached: (count: number) => `Đã gửi ${count} tệp.`,
    isWithdrawn: 'Đã rút. Bản đó vẫn giữ lại để tra cứu.',
    nothingChosen: 'Hãy chọn ít nhất một tệp rồi bấm “Gửi lên”.',
    someAttached: (count: number) => `${count} tệp khác đã gửi được và nằm trong danh sách dưới đây.`,
    notReplaced: 'Bản cũ chưa bị rút vì lần gửi này chưa đủ; gửi lại tệp còn thiếu rồi hãy rút.',
  },
  dossier: {
    scans: 'Bản quét',
    scan: (label: string) => `Gửi bản quét cho: ${label}`,
    scanShort: 'Gửi bản quét',
    again: 'Gửi lại bản quét',
    againHint:
      'Bản mới thay cho bản cũ; bản cũ vẫn giữ lại, đánh dấu đã rút. Các minh chứng khác không phải gửi lại.',
    rest: 'Lưu hồ sơ rồi xem, rút bản quét',
    papers: 'Giấy tờ kèm theo',
    papersNeeded: 'Tiêu chí này phải có giấy tờ chứng minh kèm theo.',
    paper: (label: string) => `Gửi giấy tờ cho: ${label}`,
    limits: (file: string) =>
      `PDF, ảnh (JPG, PNG, HEIC) hoặc Word (.docx), mỗi tệp nhiều nhất ${file}. Nhiều ảnh chọn cùng lúc được ghép thành một tệp PDF.`,
    keptNow: 'Đã nhận, sẽ gắn khi lưu',
    keep: (label: string) => `Giữ tệp ${label}`,
    tooManyKept: (count: number) => `Mỗi hồ sơ giữ nhiều nhất ${count} tệp; hãy ghép các trang lại`,
  },
  check: {
    scans: 'Bản quét',
    none: 'Đơn vị chưa gửi bản quét của minh chứng này. Cần xem thì trả lại riêng mục này.',
    papers: 'Giấy tờ kèm xác nhận',
    papersHint: 'Đơn vị gửi kèm để chứng minh điều đã xác nhận.',
  },
  faults: {
    FILE_EMPTY: (label: string) => `${label}: tệp rỗng`,
    FILE_TOO_LARGE: (label: string, have: string, most: string) =>
      `${label}: tệp ${have}, nhiều nhất ${most}; hãy quét ở độ phân giải thấp hơn hoặc chia nhỏ`,
    FILE_BROKEN: (label: string) => `${label}: tệp bị hỏng hoặc gửi chưa hết; hãy lưu lại tệp rồi gửi lại`,
    FILE_OF_OTHER_KIND: (label: string) =>
      `${label}: nội dung không phải PDF, JPG, PNG, HEIC hay Word (.docx), dù tên tệp ghi gì`,
    FILE_LOCKED: (label: string) =>
      `${label}: tệp đặt mật khẩu hoặc Word kiểu cũ (.doc); hãy bỏ mật khẩu, lưu thành .docx hoặc PDF`,
    FILE_HAS_MACROS: (label: string) =>
      `${label}: tệp có macro (chương trình chạy kèm), không nhận vì có thể gây hại; hãy lưu thành PDF`,
    FILE_HAS_ARCHIVE: (label: string) =>
      `${label}: tệp Word có tệp khác nhúng bên trong, không nhận vì không kiểm tra được; hãy lưu thành PDF`,
    FILE_UNPACKS_TOO_LARGE: (label: string) =>
      `${label}: tệp nén bung ra quá lớn, không nhận vì có thể làm nghẽn máy; hãy lưu thành PDF`,
    HEIC_BROKEN: (label: string) =>
      `${label}: không đọc được ảnh HEIC này; hãy đổi sang JPG trên điện thoại rồi gửi lại`,
    PICTURE_BROKEN: (label: string) => `${label}: không đọc được ảnh này; hãy chụp hoặc lưu lại rồi gửi lại`,
    PICTURES_TOO_LARGE: (label: string, _have: string, most: string) =>
      `${label}: các ảnh ghép lại vẫn quá ${most}; hãy gửi làm nhiều lần, mỗi lần ít ảnh hơn`,
    TOO_MANY_FILES: (_label: string, have: string, most: string) =>
      `Mỗi lần gửi nhiều nhất ${most} tệp, lần này có ${have}`,
  },
};

const en: typeof vi = {
  kinds: { pdf: 'PDF', picture: 'Picture', word: 'Word document' },
  noName: 'File without a name',
  about: (kind, size) => `${kind}, ${size}`,
  added: (who, when) => `Sent by ${who} at ${when}`,
  withdrawn: (who, when) => `Withdrawn: ${who}, ${when}`,
  withdrawnOnes: (count) => `Withdrawn (${count})`,
  open: 'Open',
  save: 'Download',
  picture: (label) => `Picture: ${label}`,
  frame: (label) => `Content of ${label}`,
  cannotShow: 'A Word document cannot be shown on the page; download it to open it.',
  none: 'No scan yet',
  noneText: 'Photograph or scan the decision and send it here: whoever checks it sees it beside the claim.',
  viewer: 'Evidence file',
  back: 'Back',
  entry: {
    title: 'Scans of the evidence',
    kinds: { award: 'Award', initiative: 'Initiative', rating: 'Rating', discipline: 'Discipline' },
    inForce: 'In force',
    attach: 'Send a scan',
    choose: 'Choose files',
    hint: (file, count, claim) =>
      `PDF, pictures (JPG, PNG, HEIC) or Word (.docx). Each file at most ${file}; each entry at most ${count} files, ${claim} together.`,
    pictures:
      'Several pictures sent together become one PDF, a page each, in the order sent. Where they were taken and with which camera is removed.',
    replace: 'Instead of those in force (they are kept, marked as withdrawn)',
    send: 'Send',
    withdraw: 'Withdraw this one',
    reason: 'Reason for withdrawing',
    withdrawOf: (label) => `Withdraw ${label}`,
    attached: (count) => (count === 1 ? 'Sent: 1 file.' : `Sent: ${count} files.`),
    isWithdrawn: 'Withdrawn. It is kept to be looked up.',
    nothingChosen: 'Choose at least one file, then press “Send”.',
    someAttached: (count) => `Files taken all the same, and listed below: ${count}.`,
    notReplaced:
      'What was in force has not been withdrawn, as not all was taken; send what is missing first.',
  },
  dossier: {
    scans: 'Scans',
    scan: (label) => `Send a scan for: ${label}`,
    scanShort: 'Send a scan',
    again: 'Send the scan again',
    againHint:
      'The new one replaces the old one, which is kept and marked as withdrawn. Nothing else has to be sent again.',
    rest: 'Save, then see or withdraw scans',
    papers: 'Papers that show it',
    papersNeeded: 'This criterion has to be shown by a paper.',
    paper: (label) => `Send papers for: ${label}`,
    limits: (file) =>
      `PDF, pictures (JPG, PNG, HEIC) or Word (.docx), each at most ${file}. Several pictures chosen together become one PDF.`,
    keptNow: 'Received; attached when you save',
    keep: (label) => `Keep ${label}`,
    tooManyKept: (count) => `A dossier keeps at most ${count} files; join their pages`,
  },
  check: {
    scans: 'Scans',
    none: 'The unit has sent no scan of this piece. To see it, send this item back alone.',
    papers: 'Papers behind what is answered for',
    papersHint: 'Sent by the unit to show what it answers for.',
  },
  faults: {
    FILE_EMPTY: (label) => `${label}: the file is empty`,
    FILE_TOO_LARGE: (label, have, most) =>
      `${label}: ${have}, at most ${most}; scan it coarser or send it in parts`,
    FILE_BROKEN: (label) =>
      `${label}: the file is damaged or did not come whole; save it anew and send it again`,
    FILE_OF_OTHER_KIND: (label) =>
      `${label}: its content is not PDF, JPG, PNG, HEIC or Word (.docx), whatever its name says`,
    FILE_LOCKED: (label) =>
      `${label}: it has a password or is an old Word file (.doc); remove the password and save it as .docx or PDF`,
    FILE_HAS_MACROS: (label) =>
      `${label}: it has macros, programs that could do harm, and is not taken; save it as PDF`,
    FILE_HAS_ARCHIVE: (label) =>
      `${label}: another file is embedded in it, which cannot be checked, and it is not taken; save it as PDF`,
    FILE_UNPACKS_TOO_LARGE: (label) =>
      `${label}: it unpacks to far too much, which could choke the server, and is not taken; save it as PDF`,
    HEIC_BROKEN: (label) =>
      `${label}: this HEIC picture cannot be read; turn it into JPG on the phone and send it again`,
    PICTURE_BROKEN: (label) =>
      `${label}: this picture cannot be read; take or save it anew and send it again`,
    PICTURES_TOO_LARGE: (label, _have, most) =>
      `${label}: even joined, the pictures exceed ${most}; send fewer at a time`,
    TOO_MANY_FILES: (_label, have, most) => `At most ${most} files at a time; ${have} came`,
  },
};

export const files = { vi, en };
