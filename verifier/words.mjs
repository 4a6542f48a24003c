// ── 12 ── words ───────────────────────────────────────────────────────────────────────────────────────────────────

export const VERDICTS = {
  0: [
    'ĐÃ KIỂM CHỨNG VÀ ĐƯỢC NEO',
    'VERIFIED AND ANCHORED',
    'Mọi thứ đều khớp, và lịch sử này tiếp nối đúng từng điểm neo được giữ bên ngoài.',
    'All holds, and this history goes on from every checkpoint that was held outside.',
  ],
  3: [
    'NHẤT QUÁN, CHƯA ĐƯỢC NEO',
    'CONSISTENT, NOT ANCHORED',
    'Bên trong gói mọi thứ đều khớp, nhưng chưa có gì từ bên ngoài cho biết đây đúng là lịch sử trước kia: người giữ cơ sở dữ liệu và khóa ký vẫn có thể đã viết lại tất cả. Hãy đưa thêm một điểm neo.',
    'Within the bundle all holds, but nothing from outside says that this is what was there before: whoever has the database and the signing key could have written all of it anew. Give an anchor.',
  ],
  1: [
    'ĐÃ BỊ SỬA ĐỔI',
    'ALTERED',
    'Có chỗ không còn như khi được ghi. Đây là chỗ sai đầu tiên; phần còn lại không được xét tiếp, có thể còn chỗ sai khác:',
    'Something is not as it was recorded. This is the first wrong place; the rest was not looked at, and there may be more:',
  ],
  2: [
    'KHÔNG ĐỌC ĐƯỢC',
    'UNREADABLE',
    'Gói, hoặc thứ đưa kèm, không đọc được.',
    'The bundle, or what was given with it, cannot be read.',
  ],
};

/** What kind of wrong, as one would say it to a lawyer. */
export const KINDS = {
  file: [
    'Tệp này không đúng như manifest.json, danh mục các tệp của gói, đã ghi.',
    'This file is not as manifest.json, the list of the files in the bundle, says.',
  ],
  canonical: [
    'Nội dung không đọc được theo cách ghi duy nhất được quy định: có ký tự bị sửa.',
    'It is not written in the one prescribed way: characters were changed.',
  ],
  hash: [
    'Nội dung sự kiện này không phải nội dung đã vào nhật ký: sự kiện đã bị sửa hoặc chèn thêm.',
    'The content of this event is not what went into the log: it was altered or put in.',
  ],
  gap: [
    'Số thứ tự bị nhảy: có sự kiện bị bỏ đi, chèn vào hoặc đổi chỗ.',
    'The numbers jump: events were taken out, put in or swapped.',
  ],
  prev: [
    'Sự kiện này không nối tiếp sự kiện ngay trước nó.',
    'This event does not follow from the one before it.',
  ],
  of: ['Sự kiện này thuộc hồ sơ khác.', 'This event belongs to another chain.'],
  time: [
    'Thời điểm lùi về trước sự kiện liền trước: ngày giờ đã bị sửa.',
    'Its time lies before that of the event before it: the date was changed.',
  ],
  state: [
    'Sự kiện không bắt đầu từ trạng thái mà sự kiện trước để lại.',
    'It does not begin in the state that the event before it left.',
  ],
  head: [
    'Số sự kiện hoặc sự kiện cuối không như danh mục ghi: phần cuối bị cắt hoặc thêm.',
    'The number of events, or the last one, is not as listed: the end was cut off or added to.',
  ],
  commitment: [
    'Nội dung này, nằm kèm sự kiện, không phải nội dung đã được ghi khi ấy.',
    'What lies beside the event here is not what was recorded then.',
  ],
  undisclosed: [
    'Nội dung này, nằm kèm sự kiện, bị thiếu mà không nêu lý do: không phải bị giữ lại, cũng không phải đã xóa hợp lệ.',
    'What lies beside the event here is missing without a reason: neither withheld nor lawfully erased.',
  ],
  plan: [
    'Kế hoạch mà sự kiện căn cứ vào bị thiếu hoặc không đúng nguyên văn.',
    'The plan that the event names is missing, or is not its exact text.',
  ],
  law: [
    'Bộ luật (chương trình quyết định) của sự kiện bị thiếu hoặc đã bị sửa.',
    'The law by which it was decided is missing or was altered.',
  ],
  leaf: [
    'Nhật ký và các sự kiện không khớp từng cái một.',
    'The log and the events do not match one to one.',
  ],
  proof: [
    'Không chứng minh được sự kiện này có trong nhật ký.',
    'It is not proved that this event is in the log.',
  ],
  root: [
    'Điểm kiểm soát (checkpoint) của gói không phải của nhật ký này.',
    'The checkpoint of the bundle is not that of this log.',
  ],
  signature: ['Chữ ký trên điểm kiểm soát không đúng.', 'The signature of a checkpoint is not good.'],
  consistency: [
    'Nhật ký không tiếp nối một điểm kiểm soát đã ký trước đó.',
    'The log does not go on from a checkpoint signed earlier.',
  ],
  anchor: [
    'Lịch sử này không tiếp nối điểm neo được giữ bên ngoài.',
    'This history does not go on from a checkpoint that was held outside.',
  ],
  tally: [
    'Các phiếu đã công bố không cộng ra kết quả đã kiểm.',
    'The released ballots do not come to what was counted.',
  ],
  redaction: [
    'Việc xóa nội dung không đủ căn cứ: thiếu hai người, căn cứ, hoặc sự kiện ghi nhận.',
    'An erasure lacks its two persons, its basis, or the event that records it.',
  ],
  replay: [
    'Quyết định lại theo chính bộ luật đã lưu thì ra kết quả khác.',
    'Decided again by the law kept with it, it comes out otherwise.',
  ],
};

/** What lies beside an event. */
const FIELDS = {
  facts: ['căn cứ', 'facts'],
  findings: ['nhận xét theo tiêu chuẩn', 'findings'],
  comment: ['lý do, ý kiến', 'reason, comment'],
  dossier: ['hồ sơ', 'dossier'],
  vote: ['phiếu', 'votes'],
};

/** Events are dated in UTC; whoever asks wants the hour on his own clock. What is no moment is shown as it stands. */
function momentWords(at) {
  const moment = Date.parse(at);
  if (Number.isNaN(moment)) return [at, at];
  const local = new Date(moment + 7 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
  return [`${local} giờ Việt Nam`, `${local} in Vietnam`];
}

/** "Chuỗi HS-2021-0007, sự kiện số 12 (ENDORSE, 2021-03-24 09:15:02 giờ Việt Nam), phần “căn cứ” (facts)". */
export function placeWords({ chain, seq, type, at, field, file, line, idx, anchor }) {
  const when = type ? momentWords(at) : null;
  const said = [0, 1].map((language) => (when ? ` (${type}, ${when[language]})` : ''));
  const [vi, en] = FIELDS[field] ?? [field, field];
  const parts = [
    chain && [`chuỗi ${chain}`, `chain ${chain}`],
    seq && [`sự kiện số ${seq}${said[0]}`, `event number ${seq}${said[1]}`],
    field && [`phần “${vi}” (${field})`, en === field ? `field “${en}”` : `field “${en}” (${field})`],
    file && [`tệp ${file}`, `file ${file}`],
    line && [`dòng ${line}`, `line ${line}`],
    idx !== undefined && [`lá số ${idx} của nhật ký`, `leaf ${idx} of the log`],
    anchor && [`điểm neo ${anchor}`, `anchor ${anchor}`],
  ].filter(Boolean);
  return [0, 1]
    .map((language) => parts.map((words) => words[language]).join(', '))
    .map((words) => words.charAt(0).toUpperCase() + words.slice(1));
}

/** What the bundle says of itself. None of it is proved but the log's name, its size and its root. */
export function aboutWords({ origin, size, root, madeAt, rehearsal, scope, keys }) {
  const code = `${size} · ${(root ?? '').slice(0, 16).replaceAll(/(.{4})(?=.)/g, '$1 ')}`;
  return [
    ...(rehearsal
      ? [['Đây là dữ liệu CHẠY THỬ, không phải hồ sơ thật.', 'This is a REHEARSAL: nothing in it is real.']]
      : []),
    [`Nhật ký: ${origin}`, `Log: ${origin}`],
    scope.is === 'all'
      ? ['Phạm vi: toàn bộ (all)', 'Scope: everything (all)']
      : [`Phạm vi: ${scope.of} (${scope.is})`, `Scope: ${scope.of} (${scope.is})`],
    [`Mã ngắn của gói: ${code}`, `Short code of the bundle: ${code}`],
    [`Lập lúc (do gói tự khai): ${madeAt}`, `Made at (by its own word): ${madeAt}`],
    ...keys.lines.map((line) => [`Khóa: ${line}`, `Key: ${line}`]),
  ];
}

/** Of something altered: whether what is held outside had a part in that. */
export function unusedWords({ anchors }, { anchor }) {
  if (anchors.length === 0)
    return [
      [
        'Không đưa điểm neo nào; kết luận này không cần điểm neo.',
        'No anchor was given; this verdict needs none.',
      ],
    ];
  return anchors
    .filter(({ label, compared }) => label !== anchor && compared === undefined)
    .map(({ label }) => [
      `Điểm neo ${label}: chưa so, vì đã thấy chỗ sai trước đó.`,
      `Anchor ${label}: not compared, for something wrong was found before.`,
    ]);
}

/** What was checked, and what was not. */
export function checkedWords(report) {
  const {
    chains,
    events,
    disclosed,
    withheld,
    redacted,
    checkpoints,
    tallies,
    decided,
    undecided,
    keys,
    anchors,
    scope,
  } = report;
  return [
    [
      `${chains} chuỗi, ${events} sự kiện: từng byte, từng mắt xích`,
      `${chains} chains, ${events} events: every byte, every link`,
    ],
    [
      `${disclosed} phần kèm theo khớp cam kết; ${withheld} phần không dành cho người đọc này; ${redacted} phần đã xóa có căn cứ`,
      `${disclosed} fields beside them as committed; ${withheld} not for this reader; ${redacted} lawfully erased`,
    ],
    [
      `${checkpoints} điểm kiểm soát đã ký, khóa ${keys.from === 'given' ? 'do người kiểm tra đưa ra' : 'lấy từ chính gói này'}`,
      `${checkpoints} signed checkpoints, by ${keys.from === 'given' ? 'keys given from outside' : "the bundle's own keys"}`,
    ],
    [`${tallies} lần kiểm phiếu kín được cộng lại`, `${tallies} secret votes counted again`],
    decided + undecided > 0
      ? [
          `${decided} quyết định được quyết định lại theo luật đã lưu; ${undecided} không đủ dữ liệu để làm lại`,
          `${decided} moves decided again by the law kept; ${undecided} lack what that needs`,
        ]
      : ['chưa quyết định lại theo luật đã lưu', 'no move was decided again'],
    ...(scope.is === 'all'
      ? []
      : [
          [
            'gói này không chứng minh rằng sau sự kiện cuối của mỗi chuỗi không còn sự kiện nào, hay không thiếu chuỗi nào: chỉ gói toàn bộ chứng minh được điều đó',
            'this bundle does not prove that nothing follows the last event of a chain, or that no chain is missing: only the bundle of everything does',
          ],
        ]),
    ...anchors.map(({ label, size, compared }) =>
      compared
        ? [`điểm neo ${label} (${size} sự kiện): khớp`, `anchor ${label} (${size} events): holds`]
        : [
            `điểm neo ${label} (${size} sự kiện): gói này không có chứng minh cho cỡ đó, hãy xin gói toàn bộ`,
            `anchor ${label} (${size} events): this bundle has no proof for that size; ask for the bundle of everything`,
          ],
    ),
  ];
}
