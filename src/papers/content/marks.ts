/** What makes it no paper to rely on, in the words that stand across it. */
const REHEARSAL = 'CHẠY THỬ — không có giá trị';

export const marksOf = (rehearsal: boolean, draft: string | null): string[] => [
  ...(rehearsal ? [REHEARSAL] : []),
  ...(draft === null ? [] : [draft]),
];
