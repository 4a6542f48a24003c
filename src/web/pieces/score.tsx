import type { Assessment, Gate } from '../../../workflows/index.js';
import type { Texts } from '../../texts/index.js';
import { scoreOf } from './criteria-look.js';

interface ScoreProps {
  readonly assessments: readonly Assessment[];
  readonly t: Texts;
}

export const scoreText = ({ assessments, t }: ScoreProps): string => {
  const { required, met } = scoreOf(assessments);
  const words = t.nomination;
  if (required === 0) return words.nothingBinds;
  return met === required ? words.allMet(required) : words.score(met, required);
};

/** How many of the criteria that bind at this step are met, and what else is to be looked at. */
export const Score = ({ assessments, gate, t }: ScoreProps & { gate: Gate | 'progress' }) => {
  const { required, met, targets, warned } = scoreOf(assessments);
  const words = t.nomination;
  const more = [targets > 0 && words.targets(targets), warned > 0 && words.notices(warned)].filter(Boolean);
  return (
    <div class={met === required ? 'score met' : 'score'}>
      <p>
        <strong>{scoreText({ assessments, t })}</strong>
        {more.length > 0 && ` · ${more.join(' · ')}`}
      </p>
      <p class="hint">{t.evidence.gates[gate]}</p>
    </div>
  );
};
