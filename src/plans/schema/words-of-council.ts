import type { KeyWords } from './key-words.js';

export const WORDS_OF_COUNCIL: KeyWords = {
  council: ['Hội đồng bỏ phiếu thế nào.', 'How the Council votes.'],
  'council.quorum': ['Phần thành viên phải có mặt.', 'Share of the members who must be there.'],
  'council.quorum.num': ['Tử số.', 'Numerator.'],
  'council.quorum.den': ['Mẫu số.', 'Denominator.'],
  'council.quorum.of': [
    'members: của thành viên theo quyết định; entitled: của thành viên được tham gia bỏ phiếu (trừ người thuộc leaveVote).',
    'members: of the members by decision; entitled: of those who may vote (without those of leaveVote).',
  ],
  'council.secret': [
    'true: bỏ phiếu kín; false: biểu quyết công khai, biên bản ghi từng người chọn ai.',
    'true: secret ballot; false: open vote, the minutes name every vote.',
  ],
  'council.form': [
    'marks: đánh dấu tên được chọn; eachName: với từng tên ghi đồng ý hoặc không đồng ý.',
    'marks: a mark for each name chosen; eachName: yes or no to every name.',
  ],
  'council.marksMax': [
    'Mỗi phiếu chọn (đồng ý) nhiều nhất bao nhiêu tên, dù mẫu phiếu nào.',
    'Names a ballot may choose (say yes to) at most, whatever its form.',
  ],
  'council.approve': ['Tỷ lệ phiếu để được lựa chọn.', 'Share of votes to be selected.'],
  'council.approve.op': ['">" : hơn; ">=" : từ.', '">": more than; ">=": at least.'],
  'council.approve.share': ['Tỷ lệ.', 'The share.'],
  'council.approve.share.num': ['Tử số.', 'Numerator.'],
  'council.approve.share.den': ['Mẫu số.', 'Denominator.'],
  'council.approve.of': [
    'Tính trên: members: thành viên theo quyết định; present: thành viên có mặt hoặc đã gửi phiếu; cast: số phiếu thu về.',
    'Of what: members: the members by decision; present: those who attended or sent a ballot; cast: ballots cast.',
  ],
  'council.chairMustAgree': [
    'true: tên đủ phiếu chỉ được chọn khi người chủ trì đồng ý.',
    'true: a name with votes enough is selected only if whoever presides agrees.',
  ],
  'council.advanceBallots': [
    'true: thành viên vắng mặt được gửi trước phiếu niêm phong.',
    'true: a member who cannot come may leave a sealed ballot in advance.',
  ],
  'council.inWriting': [
    'true: được lấy ý kiến bằng văn bản, không họp.',
    'true: the Council may be asked in writing, without meeting.',
  ],
  'council.runoffsMax': [
    'Bỏ phiếu lại khi bằng phiếu ở suất cuối nhiều nhất mấy lần.',
    'Runoffs on one tie for the last seat at most.',
  ],
  'council.afterRunoffs': [
    'Vẫn bằng phiếu thì ai quyết định: chair: người chủ trì; nobody: không ai, suất đó để trống.',
    'Who settles a tie that is left: chair: whoever presides; nobody: the seat stays empty.',
  ],
  'council.secondBallots': [
    'Bỏ phiếu thêm khi chưa đủ số ít nhất, mấy lần.',
    'Further ballots when fewer than the least were selected.',
  ],
  'council.voidMarks': [
    'Dấu nào không tính: cho mình, người thân, người có lợi ích, cùng đơn vị.',
    "Marks that are void: for oneself, kin, an interest, one's own unit.",
  ],
  'council.leaveVote': [
    'Có tên nào trên phiếu thì thành viên không tham gia bỏ phiếu: mình, người thân, người có lợi ích, cùng đơn vị.',
    'With which names on the ballot a member leaves the vote: himself, kin, an interest, his own unit.',
  ],
  'council.conflictsShrinkBase': [
    'true: người không được bỏ phiếu cho một tên thì không tính vào mẫu số của tên đó.',
    'true: whoever may not vote for a name is left out of what its votes are measured against.',
  ],
  'council.clause': ['Mục của văn bản.', 'Clause of the document.'],
};
