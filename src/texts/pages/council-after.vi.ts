/** What follows from the count: result step by step, minutes, release. Vietnamese is the source. */
export const councilAfterVi = {
  steps: {
    titleChair: 'Việc của người chủ trì',
    titleSecretary: 'Việc của thư ký phiên họp',
    say: {
      AGREE:
        'Kế hoạch hỏi ý kiến người chủ trì về từng tên đủ phiếu. Tên không được đồng ý thì không được lựa chọn, dù đủ phiếu.',
      DRAW_MINUTES:
        'Biên bản chốt kết quả tạm thời để người chủ trì và thư ký đọc, ký. Chưa hồ sơ nào được báo kết quả.',
      DRAW_AGAIN: 'Lập lại biên bản khi lý do ghi chưa đúng. Chữ ký đã có không còn giá trị, cả hai ký lại.',
      SIGN_MINUTES:
        'Đọc toàn bộ biên bản họp và biên bản kiểm phiếu rồi ký. Kết quả chỉ công bố khi đủ hai chữ ký.',
      CONCLUDE:
        'Công bố chuyển kết quả tới tất cả hồ sơ cùng một lúc; không mở lại được sau khi công bố. Xem trước từng hồ sơ dưới đây.',
      ASK_REOPEN:
        'Khi phát hiện sai sót trước khi công bố. Nếu người kia đồng ý, mọi lần bỏ phiếu đã kiểm không còn tính và Hội đồng bỏ phiếu lại từ đầu; kết quả cũ và lý do vẫn lưu trong lịch sử. Trong lúc chờ trả lời, không ký và không công bố được.',
      REOPEN:
        'Đồng ý thì mọi lần bỏ phiếu đã kiểm không còn tính, chữ ký bị bỏ, Hội đồng bỏ phiếu lại từ đầu. Việc này ghi vào lịch sử cùng lý do.',
      WITHDRAW_MINUTES:
        'Khi có hồ sơ vừa thay đổi sau kiểm phiếu: rút biên bản về bước sau kiểm phiếu. Số phiếu giữ nguyên, chữ ký đã có không còn giá trị.',
      KEEP_RESULT: 'Không bỏ phiếu lại: kết quả và các chữ ký giữ nguyên, đề nghị được khép lại.',
    },
    agree: {
      legend: (name: string) => `Ý kiến với ${name}`,
      votes: (votes: number) => `${votes} phiếu, đủ phiếu`,
      yes: 'Đồng ý',
      no: 'Không đồng ý',
      missing: (name: string) => `Chưa nêu ý kiến với ${name}`,
      changed: 'Danh sách tên đủ phiếu vừa thay đổi. Xem lại rồi nêu ý kiến',
    },
    drawReason: (min: number) => `Lý do lựa chọn ít hơn ${min}`,
    drawReasonHint: 'Bắt buộc; ghi nguyên văn vào biên bản họp.',
    drawAgain: 'Lập lại biên bản',
    preview: 'Nếu công bố, từng hồ sơ sẽ thế nào',
    reopenReason: 'Lý do đề nghị bỏ phiếu lại',
    reopenReasonHint: 'Người kia đọc lý do này trước khi trả lời.',
    toSign: 'Đọc và ký biên bản',
    unread: 'Mở trang “Đọc và ký biên bản”, đọc hết rồi ký ở cuối trang',
    changed: 'Biên bản vừa thay đổi so với bản bạn đã đọc. Đọc lại rồi ký',
  },
  fate: {
    votes: (votes: number) => `${votes} phiếu`,
    withRunoff: (votes: number, runoff: number) =>
      `${votes} phiếu ở lần bỏ phiếu về tất cả, ${runoff} phiếu khi bỏ phiếu lại`,
  },
  minutes: {
    title: 'Biên bản và chữ ký',
    provisional: 'Kết quả tạm thời, chờ ký biên bản',
    provisionalNote: 'Chỉ Hội đồng xem được. Đơn vị và người được đề nghị chưa được báo gì.',
    released: 'Kết quả đã công bố cho tất cả hồ sơ.',
    drawn: (at: string) => `Biên bản lập ${at}.`,
    reason: (reason: string) => `Lý do lựa chọn ít hơn số tối thiểu: ${reason}`,
    duty: { chair: 'Chủ tọa', secretary: 'Thư ký' },
    you: 'bạn',
    signed: (at: string) => `đã ký ${at}`,
    unsigned: 'chưa ký',
    asked: (name: string, at: string) => `${name} đề nghị bỏ phiếu lại từ đầu (${at}).`,
    askedReason: (reason: string) => `Lý do: ${reason}`,
    askedMine:
      'Bạn đã đề nghị; đang chờ người kia trả lời. Bạn có thể tự rút đề nghị bằng “Giữ nguyên kết quả”.',
  },
  sign: {
    title: 'Đọc và ký biên bản',
    lead: 'Toàn bộ biên bản họp và biên bản kiểm phiếu. Chữ ký của bạn gắn với đúng nội dung dưới đây; nội dung đổi thì phải đọc và ký lại.',
    back: 'Về phiên họp',
    mine: 'Ký biên bản',
    done: 'Bạn đã ký biên bản này.',
    notYours: 'Biên bản do người chủ trì và thư ký phiên họp ký.',
    wrong: 'Có sai sót? Chưa ký vội: về phiên họp và chọn “Đề nghị bỏ phiếu lại từ đầu”.',
  },
  result: {
    title: 'Kết quả từng bước',
    ballot: (no: number, kind: string) => `Lần ${no}: ${kind}`,
    kind: {
      first: 'bỏ phiếu về tất cả các tên',
      runoff: 'bỏ phiếu lại giữa các tên bằng phiếu',
      second: 'bỏ phiếu lần hai về các tên chưa được chọn',
    },
    voters: (voters: number, took: number) =>
      `Được bỏ phiếu khi mở: ${voters} người; đã bỏ phiếu: ${took} người.`,
    missed: (names: string) => `Không bỏ phiếu: ${names}.`,
    ballots: (count: number) => `Số phiếu: ${count}`,
    advance: (count: number) => `trong đó ${count} phiếu niêm phong gửi trước`,
    bySlip: (count: number) => `trong đó ${count} phiếu bằng thẻ tại bàn`,
    paper: (tellers: string, invalid: number) =>
      `phiếu giấy, ${tellers} kiểm phiếu; ${invalid} phiếu không hợp lệ`,
    open: 'biểu quyết công khai, ghi tên',
    base: {
      members: (many: number) => `Căn cứ: ${many} thành viên theo quyết định (người vắng vẫn tính)`,
      present: (many: number) => `Căn cứ: ${many} thành viên có mặt hoặc đã gửi phiếu`,
      cast: (many: number) => `Căn cứ: ${many} phiếu đã bỏ`,
    },
    need: (op: '>' | '>=', share: string, base: number, part: string, needed: number) =>
      `Cần ${op === '>' ? 'hơn' : 'ít nhất'} ${share} của ${base} = ${part}, nên cần ${needed} phiếu`,
    mostVotes:
      'Các tên này đã đủ phiếu ở lần trước; lần này tên nào nhiều phiếu hơn được chọn, không có ngưỡng',
    passed: (names: string) => `Đủ phiếu: ${names}.`,
    nobodyPassed: 'Không tên nào đủ phiếu.',
    agreement: 'Ý kiến người chủ trì với từng tên đủ phiếu ghi ở bảng dưới.',
    agreementDue: 'Đang chờ ý kiến người chủ trì với các tên đủ phiếu; chưa ai nhận suất.',
    seats: (before: number, taken: number) => `Còn ${before} suất trước lần này, lần này chọn ${taken}.`,
    ranked: 'Xếp theo số phiếu',
    votes: (votes: number) => `${votes} phiếu`,
    inRunoff: 'khi bỏ phiếu lại',
    enough: 'đủ phiếu',
    below: 'chưa đủ',
    own: (base: number, needed: number, without: string) =>
      `Riêng tên này tính trên ${base}, cần ${needed} phiếu: không tính ${without} vì xung đột lợi ích`,
    someone: 'thành viên có xung đột',
    agreed: {
      yes: 'người chủ trì đồng ý',
      no: 'người chủ trì không đồng ý',
      notHis: 'người chủ trì không nêu ý kiến vì liên quan đến mình',
    },
    outcome: {
      seat: 'Được chọn',
      tie: 'Bằng phiếu ở suất cuối',
      out: 'Không được chọn',
      waits: 'Chờ ý kiến chủ trì',
    },
    tie: (names: string) => `Bằng phiếu ở suất cuối, lần này chưa ai nhận suất đó: ${names}.`,
    tieByChair: (name: string, reason: string) => `Người chủ trì quyết định chọn ${name}. Lý do: ${reason}`,
    tieByNobody: 'Vẫn bằng phiếu nên không ai nhận suất này, suất để trống; không chọn thêm người.',
    openVotes: 'Ai đồng ý với ai',
    nobody: 'không tên nào',
    struckTitle: 'Lần bỏ phiếu không tính',
    struck: {
      abandoned: (no: number, at: string) => `Lần ${no}: hủy khi đang bỏ phiếu, ${at}.`,
      reopened: (no: number, at: string) => `Lần ${no}: đã kiểm phiếu rồi mở lại, ${at}.`,
    },
    reason: (reason: string) => `Lý do: ${reason}`,
    selectedTitle: (count: number, min: number, max: number) =>
      `Đã chọn ${count} (Kế hoạch: ${min} đến ${max})`,
    nobodySelected: 'Chưa có tên nào được chọn.',
    byChair: 'do người chủ trì quyết định khi bằng phiếu',
    held: 'đang tạm dừng: kết quả giữ lại',
  },
  script: {
    link: 'Kịch bản điều hành',
    linkHint: 'Nói gì, làm gì tiếp theo, ngay lúc này',
  },
  told: {
    title: 'Cảm ơn đơn vị và người được đề nghị',
    thanks:
      'Hội đồng Thi đua - Khen thưởng Sở đã xem xét hồ sơ và trân trọng cảm ơn đơn vị cùng người được đề nghị. Lần này hồ sơ chưa được lựa chọn.',
    exemplar:
      'Đây vẫn là điển hình tiên tiến của đơn vị: đơn vị tiếp tục bồi dưỡng, biểu dương và có thể đề nghị ở đợt sau.',
    ended: 'Việc xét chọn hồ sơ này kết thúc ở đây; đơn vị có thể đề nghị ở đợt sau.',
    ineligible:
      'Hồ sơ ở trong danh sách chưa đủ điều kiện nên Hội đồng không lựa chọn; khi đủ điều kiện, đơn vị có thể đề nghị ở đợt sau.',
  },
};
