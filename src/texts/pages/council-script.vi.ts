/** What whoever presides says, moment by moment, as meetings of a council are led. Vietnamese is the source. */
export const councilScriptVi = {
  title: 'Kịch bản điều hành phiên họp',
  lead: 'Lúc này nói gì, làm gì tiếp theo. Trang theo đúng diễn biến của phiên họp; mở lại hoặc làm mới để xem bước mới.',
  back: 'Về phiên họp',
  refresh: 'Làm mới',
  now: 'Lúc này',
  sayNow: 'Nói',
  doNow: 'Làm',
  before: 'Đã qua',
  ahead: 'Sắp tới',
  scenes: {
    opening: 'Điểm danh, khai mạc',
    handOver: 'Giao quyền chủ trì',
    agenda: 'Trước khi bỏ phiếu',
    voting: 'Bỏ phiếu',
    counted: 'Công bố số phiếu',
    agree: 'Ý kiến người chủ trì',
    runoff: 'Bằng phiếu: bỏ phiếu lại',
    tie: 'Bằng phiếu: người chủ trì quyết định',
    second: 'Bỏ phiếu lần hai',
    minutes: 'Lập biên bản',
    signing: 'Đọc và ký biên bản',
    reopening: 'Có đề nghị bỏ phiếu lại từ đầu',
    release: 'Công bố kết quả',
    end: 'Bế mạc',
    cancelled: 'Phiên họp đã hủy',
  },
  ifNeeded: 'nếu bằng phiếu hoặc chưa đủ số lượng: bỏ phiếu lại, bỏ phiếu lần hai',
  comrade: (name: string) => `đồng chí ${name}`,
  say: {
    welcome: (at: string, place: string, round: string) =>
      `Kính thưa các đồng chí thành viên Hội đồng. Hôm nay, ${at}, tại ${place}, Hội đồng Thi đua - Khen thưởng Sở họp xem xét, lựa chọn điển hình tiên tiến (${round}).`,
    quorumAsk: (of: number, share: string, need: number) =>
      `Hội đồng có ${of} thành viên theo quyết định; phiên họp cần ít nhất ${share}, tức ${need} thành viên có mặt. Đề nghị thư ký điểm danh.`,
    quorum: (have: number, of: number, sum: string, enough: boolean) =>
      `Có mặt ${have} trong ${of} thành viên: ${sum}, ${enough ? 'đủ' : 'chưa đủ'} điều kiện tiến hành phiên họp.`,
    opened: (chair: string, secretary: string) =>
      `Chủ trì phiên họp là ${chair}; thư ký là ${secretary}. Tôi tuyên bố khai mạc phiên họp.`,
    handOver:
      'Tôi có tên trong danh sách xét nên không chủ trì phần bỏ phiếu. Tôi đề nghị một đồng chí không có tên trong danh sách thay tôi chủ trì.',
    agenda: (count: number, names: string) =>
      `Văn phòng Sở trình ${count} hồ sơ đủ điều kiện: ${names}. Đề nghị Văn phòng báo cáo tóm tắt; các đồng chí trao đổi, đặt câu hỏi.`,
    unqualified: (count: number) =>
      `Có ${count} hồ sơ chưa đủ điều kiện, được đọc kèm ý kiến của Văn phòng; Hội đồng không lựa chọn các hồ sơ này.`,
    held: (names: string) => `Đang tạm dừng xem xét, không có trên phiếu: ${names}.`,
    nobody: 'Không có hồ sơ nào để bỏ phiếu. Hội đồng lập biên bản và ghi rõ lý do.',
    conflicts: 'Về xung đột lợi ích, tôi nêu trước Hội đồng:',
    conflict: {
      self: (member: string) => `${member} là người được đề nghị`,
      kin: (member: string, name: string) => `${member} có người thân là ${name}`,
      interest: (member: string, name: string) => `${member} có lợi ích liên quan đến ${name}`,
      unit: (member: string, name: string) => `${member} cùng đơn vị với ${name}`,
    },
    treated: {
      voids: 'dấu cho tên đó không tính',
      leaves: 'không tham gia lần bỏ phiếu có tên đó',
      counts: 'nêu để biết, phiếu vẫn tính',
    },
    declare:
      'Đồng chí nào còn có quan hệ thân thích hoặc lợi ích liên quan với một tên trong danh sách, đề nghị khai báo ngay bây giờ, trước khi bỏ phiếu.',
    how: {
      secret: (most: number) =>
        `Hội đồng bỏ phiếu kín. Mỗi đồng chí chọn không quá ${most} tên; không chọn tên nào vẫn là phiếu hợp lệ.`,
      open: (most: number) =>
        `Hội đồng biểu quyết công khai, biên bản ghi tên. Mỗi đồng chí chọn không quá ${most} tên.`,
    },
    eachName: 'Với từng tên phải trả lời đồng ý hoặc không đồng ý.',
    bar: (line: string) => `${line}. Tính bằng số nguyên, không làm tròn.`,
    barLater: {
      present: (op: '>' | '>=', share: string) =>
        `Được lựa chọn khi có ${op === '>' ? 'hơn' : 'ít nhất'} ${share} số thành viên có mặt khi mở bỏ phiếu và đã gửi phiếu.`,
      cast: (op: '>' | '>=', share: string) =>
        `Được lựa chọn khi có ${op === '>' ? 'hơn' : 'ít nhất'} ${share} số phiếu đã bỏ.`,
    },
    seats: (min: number, max: number) =>
      `Hội đồng lựa chọn ${min === max ? min : `${min} đến ${max}`} tên, lấy từ nhiều phiếu xuống; bằng phiếu ở suất cuối thì bỏ phiếu lại, không thêm suất.`,
    chairSays: 'Sau khi kiểm phiếu, người chủ trì nêu ý kiến với từng tên đủ phiếu.',
    sealed: (count: number) =>
      `Có ${count} phiếu niêm phong của thành viên vắng mặt, mở cùng lúc kiểm phiếu.`,
    secrecy:
      'Về bí mật: hệ thống ghi ai đã bỏ phiếu, không ghi ai chọn ai; phiếu được xáo trộn khi kiểm. Không có số đếm dở dang. Riêng khi mọi phiếu giống nhau thì kết quả tự nói lên phiếu của từng người.',
    votingOpen: {
      first: (most: number) =>
        `Tôi mở bỏ phiếu. Các đồng chí mở trang “Bỏ phiếu”, nhập mã phòng họp, chọn không quá ${most} tên, xem lại rồi bỏ phiếu.`,
      runoff: (most: number, names: string) =>
        `Tôi mở bỏ phiếu lại giữa ${names}. Mỗi đồng chí chọn không quá ${most} tên; tên nào nhiều phiếu hơn được chọn.`,
      second: (most: number) =>
        `Tôi mở bỏ phiếu lần hai về những tên chưa được chọn. Mỗi đồng chí chọn không quá ${most} tên.`,
    },
    paper: (tellers: string) =>
      `Lần này bỏ phiếu giấy. Ban kiểm phiếu: ${tellers}; hai người đếm riêng và cùng nhập kết quả.`,
    cast: (cast: number, due: number) => `Đã bỏ ${cast} trong ${due} phiếu.`,
    closing: 'Các đồng chí đã bỏ phiếu xong chưa? Nếu xong, tôi tuyên bố kết thúc bỏ phiếu và kiểm phiếu.',
    counted: (issued: number, ballots: number) => `Phát ra ${issued} phiếu, thu về ${ballots} phiếu.`,
    count: (name: string, votes: number, outcome: string) => `${name}: ${votes} phiếu, ${outcome}`,
    agree: (names: string) =>
      `Các tên đủ phiếu: ${names}. Theo Kế hoạch, tôi nêu ý kiến với từng tên; tên tôi không đồng ý thì không được lựa chọn.`,
    runoff: (names: string, seats: number) =>
      `${names} bằng phiếu nhau, còn ${seats} suất. Hội đồng bỏ phiếu lại giữa các tên này; không bốc thăm, không thêm suất.`,
    tie: (names: string, times: number) =>
      `Đã bỏ phiếu lại ${times} lần, ${names} vẫn bằng phiếu. Theo Kế hoạch, tôi quyết định và nêu lý do để ghi vào biên bản.`,
    second: (have: number, min: number) =>
      `Mới chọn được ${have}, Kế hoạch cần ít nhất ${min}. Hội đồng bỏ phiếu thêm một lần về những tên chưa được chọn.`,
    selected: (count: number, names: string) =>
      `Kết quả tạm thời: Hội đồng lựa chọn ${count} điển hình tiên tiến: ${names}.`,
    selectedNobody: 'Kết quả tạm thời: không có tên nào được lựa chọn.',
    fewer: (have: number, min: number) =>
      `Số được chọn là ${have}, ít hơn ${min}. Lý do để ghi vào biên bản là: …`,
    draw: 'Đề nghị thư ký lập biên bản họp và biên bản kiểm phiếu. Từ nay đến khi ký, kết quả là tạm thời; đề nghị các đồng chí chưa nói ra ngoài.',
    read: 'Đề nghị thư ký đọc biên bản. Đồng chí nào thấy có sai sót, đề nghị nêu ngay; trước khi công bố, tôi và thư ký có thể cùng mở lại.',
    sign: 'Không còn ý kiến khác, tôi và thư ký ký biên bản.',
    signed: (names: string) => `Đã ký: ${names}.`,
    reopening: (name: string, reason: string) =>
      `${name} đề nghị bỏ phiếu lại từ đầu, lý do: ${reason}. Nếu đồng ý, các lần bỏ phiếu đã kiểm không tính; nếu không, kết quả giữ nguyên.`,
    release: (names: string) =>
      `Biên bản đã đủ hai chữ ký. Tôi công bố kết quả: Hội đồng lựa chọn ${names}. Trân trọng cảm ơn các đơn vị và những người được đề nghị.`,
    releaseNobody:
      'Biên bản đã đủ hai chữ ký. Tôi công bố kết quả: không có tên nào được lựa chọn. Trân trọng cảm ơn các đơn vị và những người được đề nghị.',
    end: 'Phiên họp đến đây kết thúc. Đề nghị các đồng chí giữ kín ý kiến trao đổi và phiếu của mình. Xin cảm ơn các đồng chí.',
    parked: (names: string) =>
      `Kết quả của ${names} được giữ lại cho đến khi kết thúc xem xét; thư ký chuyển sau.`,
    cancelled: 'Phiên họp đã hủy, không có gì để điều hành.',
  },
  do: {
    roll: 'Thư ký điểm danh trên trang phiên họp rồi bấm “Khai mạc”.',
    handOver: 'Trên trang phiên họp, chọn người thay và bấm “Giao quyền chủ trì”.',
    openVoting: 'Khi hết ý kiến, bấm “Mở bỏ phiếu”. Đọc hoặc chiếu mã phòng họp.',
    closeVoting: 'Khi đủ phiếu, bấm “Kết thúc bỏ phiếu, kiểm phiếu”. Ai chưa bỏ thì trang hỏi lại theo tên.',
    agree: 'Chọn đồng ý hoặc không đồng ý với từng tên, nhập mã phòng họp.',
    runoff: 'Bấm “Bỏ phiếu lại giữa những người bằng phiếu”.',
    tie: 'Chọn một tên, ghi lý do, nhập mã phòng họp.',
    second: 'Bấm “Bỏ phiếu lần hai”.',
    draw: 'Xem trước từng hồ sơ sẽ thế nào, ghi lý do nếu cần, bấm “Lập biên bản”.',
    sign: 'Mỗi người mở “Đọc và ký biên bản”, đọc hết rồi ký.',
    answer: 'Người kia trả lời: “Đồng ý bỏ phiếu lại từ đầu” hoặc “Giữ nguyên kết quả”.',
    release: 'Người chủ trì xem trước rồi bấm “Công bố kết quả”. Sau đó không mở lại được.',
    end: 'Không còn việc gì trong phiên họp này.',
    deliver: 'Thư ký bấm “Chuyển kết quả” khi việc tạm dừng của hồ sơ đã kết thúc.',
  },
};
