/** What somebody said in words with an order. */
export const commentOf = (order: object): string | null => {
  const said = order as Partial<
    Record<'reason' | 'opinion' | 'remark' | 'report' | 'question' | 'answer', unknown>
  >;
  const words = [said.reason, said.opinion, said.remark, said.report, said.answer, said.question];
  return words.find((one) => typeof one === 'string') ?? null;
};
