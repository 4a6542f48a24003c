import type { Day, Outlook } from '../../../workflows/index.js';
import { outlookSum, outlookText, outlookWords, type Texts } from '../../texts/index.js';
import { Clause } from './findings.js';

const Sum = ({ outlook, today, t }: { outlook: Outlook; today: Day; t: Texts }) => {
  const words = outlookWords[t.lang];
  const waits = outlook.what === 'province' && outlook.from > today;
  return (
    <details class="outlook-sum" open={outlook.verdict !== 'ok'}>
      <summary>{words.how}</summary>
      <table>
        <caption class="visually-hidden">{words.table}</caption>
        <tbody>
          {outlookSum(outlook, t.lang).map(({ what, days, total }) => (
            <tr key={what} class={total ? 'total' : undefined}>
              <th scope="row">{what}</th>
              <td>{days}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small soft">
        {waits && `${words.afterUnits} `}
        {words.convention}{' '}
        {outlook.what === 'province' &&
          (outlook.stepsClause === '-' ? words.usual : <Clause clause={outlook.stepsClause} t={t} />)}
      </p>
      <p class="small">
        <a href={`/working-days/${outlook.lastDay.slice(0, 4)}`}>{words.calendar}</a>
      </p>
    </details>
  );
};

/** Each date with its verdict, and the arithmetic folded beneath it. */
export const OutlookList = ({
  outlooks,
  today,
  t,
}: {
  outlooks: readonly Outlook[];
  today: Day;
  t: Texts;
}) => {
  const words = outlookWords[t.lang];
  if (outlooks.length === 0) return <p class="soft">{words.nothing}</p>;
  return (
    <ul class="outlooks">
      {outlooks.map((outlook) => (
        <li key={outlook.what} class={`outlook ${outlook.verdict}`}>
          <p class="outlook-date">
            <b>{words.dates[outlook.what]}</b>{' '}
            <span class="outlook-verdict">{words.verdicts[outlook.verdict]}</span>
          </p>
          <p>{outlookText(outlook, t.lang)}.</p>
          <Sum outlook={outlook} today={today} t={t} />
        </li>
      ))}
    </ul>
  );
};
