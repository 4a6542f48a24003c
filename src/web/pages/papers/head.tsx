import type { OfficePaper } from '../../../papers/paper.js';
import { datelineText, numberText } from '../../../papers/words/days.js';

/** Organ and country side by side, number and place on one line below (Nghị định 30/2020, Phụ lục I). */
export const PaperHead = ({ paper }: { paper: OfficePaper }) => (
  <div class="paper-head">
    <div class="paper-organ">
      {paper.letterhead.above !== null && <p class="paper-above">{paper.letterhead.above}</p>}
      <p class="paper-issuer">
        <span>{paper.letterhead.organ}</span>
      </p>
    </div>
    <div class="paper-nation">
      <p class="paper-country">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
      <p class="paper-motto">
        <span>Độc lập - Tự do - Hạnh phúc</span>
      </p>
    </div>
    <p class="paper-number">{numberText(paper.number)}</p>
    {paper.dateline && <p class="paper-dateline">{datelineText(paper.dateline)}</p>}
  </div>
);

export const PaperTitle = ({ paper, id }: { paper: OfficePaper; id: string }) => (
  <header class="paper-title">
    <h2 id={id}>{paper.title}</h2>
    <p class="paper-about">
      <span>{paper.about}</span>
    </p>
  </header>
);

/** One stands on the line itself; several below each other. */
export const Addressees = ({ to }: { to: readonly string[] }) => {
  if (to.length === 0) return null;
  if (to.length === 1) return <p class="paper-to">Kính gửi: {to[0]}.</p>;
  return (
    <div class="paper-to">
      <p>Kính gửi:</p>
      <ul>
        {to.map((one, at) => (
          <li key={one}>
            - {one}
            {at === to.length - 1 ? '.' : ';'}
          </li>
        ))}
      </ul>
    </div>
  );
};
