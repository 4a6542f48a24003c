import type { Finding } from '../../../workflows/index.js';
import { clauseText, findingSentence, type Texts } from '../../texts/index.js';
import { Mark, type Sign } from './mark.js';

const SIGNS: Record<Finding['effect'], Sign> = { block: 'cross', warn: 'bang', info: 'info' };

export const Clause = ({ clause, t }: { clause: string; t: Texts }) => {
  const text = clauseText(clause, t.lang);
  return text === null ? null : <span class="clause">{text}</span>;
};

/** All reasons at once, each with its clause. The id lets a control say that these are its reasons. */
export const Findings = ({ findings, id, t }: { findings: readonly Finding[]; id?: string; t: Texts }) =>
  findings.length > 0 && (
    <ul class="findings" id={id}>
      {findings.map((finding, at) => (
        <li key={at} class={finding.effect}>
          <Mark sign={SIGNS[finding.effect]} />
          <span>
            {findingSentence(finding, t.lang)} <Clause clause={finding.clause} t={t} />
          </span>
        </li>
      ))}
    </ul>
  );
