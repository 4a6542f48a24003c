/** What is wrong with the writing, in words that tell somebody who never heard of YAML what to do. */
export interface Said {
  readonly code: string;
  readonly message: { readonly vi: string; readonly en: string };
}

const said = (code: string, vi: string, en: string): Said => ({ code, message: { vi, en } });

export const ALIAS = said(
  'ALIAS',
  'không dùng "&" và "*"; hãy ghi đủ nội dung tại đây',
  'anchors and aliases are not read; write the content out here',
);

export const DUPLICATE_KEY = said(
  'DUPLICATE_KEY',
  'mục này đã ghi ở trên; mỗi mục ghi một lần',
  'this key is given above; give it once',
);

export const TAB = said(
  'TAB',
  'dùng phím Tab ở đầu dòng; thụt vào bằng hai dấu cách cho mỗi cấp',
  'a tab begins this line; indent by two spaces a level',
);

export const EMPTY_PLAN = said(
  'EMPTY',
  'tệp không có nội dung; một kế hoạch bắt đầu bằng "code:", xem docs/plan-files.md',
  'the file says nothing; a plan begins with "code:", see docs/plan-files.md',
);

export const EMPTY_YEAR = said(
  'EMPTY',
  'chưa có nội dung; lịch của một năm bắt đầu bằng "year:", ví dụ "year: 2027"',
  'nothing is written; the calendar of a year begins with "year:", like "year: 2027"',
);

export const NESTED = said(
  'TOO_NESTED',
  'lồng vào nhau quá sâu; không tệp nào cần quá 60 cấp',
  'nested too deep; no file needs more than 60 levels',
);

const SEVERAL_DOCUMENTS = said(
  'SEVERAL_DOCUMENTS',
  'dấu "---" mở văn bản thứ hai; mỗi tệp chỉ một văn bản',
  'a second document begins at "---"; one file holds one document',
);

export const DIRECTIVE = said(
  'DIRECTIVE',
  'không dùng dòng bắt đầu bằng "%"; hãy bỏ dòng này',
  'lines that begin with "%" are not read; take this one out',
);

export const controlCharacter = (letter: string): Said => {
  const name = `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return said(
    'CONTROL_CHARACTER',
    `có ký tự điều khiển không nhìn thấy (${name}); xóa đi và gõ lại`,
    `holds an invisible control character (${name}); delete it and type the text again`,
  );
};

export const tooLarge = (kilobytes: number): Said =>
  said(
    'TOO_LARGE',
    `tệp lớn hơn ${kilobytes} KB; tệp đúng loại này dài nhất cũng nhỏ hơn nhiều, xem lại có đúng tệp không`,
    `the file is over ${kilobytes} KB; the longest of its kind is far smaller: is it the right file?`,
  );

export const TOO_MANY = said(
  'TOO_LARGE',
  'từ đây nhiều mục hơn bất kỳ tệp nào có thể cần; xem lại có đúng tệp không',
  'from here on there are more entries than any file can need: is it the right file?',
);

export const NOT_UTF8 = said(
  'NOT_UTF8',
  'từ đây tệp không ở dạng UTF-8 (có thể là Windows-1258, TCVN3 hoặc VNI); lưu lại bằng UTF-8',
  'from here the file is not UTF-8 (it may be Windows-1258, TCVN3 or VNI); save it as UTF-8',
);

export const UTF16 = said(
  'NOT_UTF8',
  'tệp ở dạng UTF-16 ("Unicode" của Notepad); chọn Lưu thành, mã hóa UTF-8',
  'the file is UTF-16 (Notepad\'s "Unicode"); choose Save as, encoding UTF-8',
);

export const NO_SUCH_ZONE = said(
  'NOT_A_ZONE',
  'không có múi giờ này; ghi như Asia/Ho_Chi_Minh',
  'there is no such time zone; write one like Asia/Ho_Chi_Minh',
);

const QUOTE = {
  vi: 'giá trị có ký tự đặc biệt (": ", "#", "[", "{", "*", "&", "!", "%", "@", ">"); đặt cả dòng chữ trong dấu ngoặc kép "…"',
  en: 'the text holds a special letter (": ", "#", "[", "{", "*", "&", "!", "%", "@", ">"); put all of it in quotation marks "…"',
};

/** By the parser's own code of the fault. */
const BROKEN: Readonly<Record<string, Said['message']>> = {
  BAD_INDENT: {
    vi: 'thụt dòng không đều; các mục cùng cấp phải thẳng hàng, mỗi cấp thụt hai dấu cách; hoặc một dấu "[" hay "{" ở trên chưa đóng',
    en: 'uneven indentation; entries of one level start in one column, two spaces further in than the level above; or a "[" or "{" above is never closed',
  },
  BLOCK_AS_IMPLICIT_KEY: QUOTE,
  BLOCK_IN_FLOW: {
    vi: 'trong "{ }" hoặc "[ ]" phải ghi tiếp trên một mạch, ngăn bằng dấu phẩy; dòng chữ có ": " thì đặt trong dấu ngoặc kép, ví dụ "Lưu: VT"',
    en: 'inside "{ }" or "[ ]" everything is written in one run, set apart by commas; a text that holds ": " goes in quotation marks, like "Lưu: VT"',
  },
  MULTILINE_IMPLICIT_KEY: {
    vi: 'thiếu ":" sau tên mục, hoặc dòng chữ dài bị ngắt; ghi "tên: giá trị" trên một dòng',
    en: 'a ":" is missing after the key, or a long text is broken; write "key: value" in one line',
  },
  MISSING_CHAR: {
    vi: 'thiếu dấu đóng hoặc dấu ngăn: "]", "}", "," , ":" hoặc dấu ngoặc kép',
    en: 'a closing or separating mark is missing: "]", "}", ",", ":" or a quotation mark',
  },
  UNEXPECTED_TOKEN: {
    vi: 'có phần không đúng chỗ; kiểm tra dấu ngoặc kép, "[", "{" và dấu ":" gần đây; dòng chữ bắt đầu bằng ">", "|" hoặc "-" thì đặt trong dấu ngoặc kép',
    en: 'something stands where it cannot; look at the quotation marks, "[", "{" and ":" nearby; a text that begins with ">", "|" or "-" goes in quotation marks',
  },
  BAD_SCALAR_START: QUOTE,
  BAD_DQ_ESCAPE: {
    vi: 'dấu "\\" trong ngoặc kép không đúng; ghi "\\\\" hoặc dùng dấu nháy đơn',
    en: 'a "\\" inside quotation marks means something else; write "\\\\" or use single quotes',
  },
  NON_STRING_KEY: {
    vi: 'tên mục phải là một từ, không phải danh sách hay nhóm',
    en: 'a key is one word, not a list or a group',
  },
  TAG_RESOLVE_FAILED: {
    vi: 'không dùng "!" trước giá trị; bỏ phần bắt đầu bằng "!"',
    en: 'a "!" before a value is not read; take out what begins with "!"',
  },
  KEY_OVER_1024_CHARS: { vi: 'tên mục dài quá', en: 'the key is far too long' },
};

const OTHERWISE = {
  vi: 'không đọc được từ đây; xem lại dấu ngoặc, dấu ":" và khoảng cách đầu dòng',
  en: 'cannot be read from here on; look at the brackets, the ":" and the spaces before the text',
};

export const broken = (fault: string): Said => {
  if (fault === 'MULTIPLE_DOCS') return SEVERAL_DOCUMENTS;
  if (fault === 'TAB_AS_INDENT') return TAB;
  if (fault === 'RESOURCE_EXHAUSTION') return NESTED;
  const { vi, en } = BROKEN[fault] ?? OTHERWISE;
  return said('BROKEN_YAML', `viết sai quy tắc: ${vi}`, `this is broken YAML: ${en}`);
};
