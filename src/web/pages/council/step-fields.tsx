import type { Texts } from '../../../texts/index.js';
import { idOf } from '../../forms/order-fields.js';
import type { StepView } from './after-views.js';
import type { Hidden, SittingPage } from './views.js';

export type SentStep = SittingPage['sent'];

export interface StepProps {
  readonly step: StepView;
  readonly hidden: Hidden;
  readonly sent: SentStep;
  readonly min: number;
  readonly t: Texts;
}

export const valueOf = (sent: SentStep, type: string, name: string): string =>
  sent.type === type ? (sent.values[name]?.[0] ?? '') : '';

export const errorOf = (sent: SentStep, type: string, name: string): string | null =>
  sent.type === type ? (sent.errors.find(({ field }) => field === name)?.text ?? null) : null;

/** One of several, none of them chosen before. */
export const Choices = ({ step, name, legend, sent, t }: StepProps & { name: string; legend: string }) => (
  <fieldset class="field" id={idOf(name)}>
    <legend>
      {legend} <span class="soft">({t.decision.required})</span>
    </legend>
    {step.choices.map((choice) => {
      const id = idOf(`${step.type}-${choice.id}`);
      return (
        <div key={choice.id} class="pick">
          <input
            type="radio"
            id={id}
            name={name}
            value={choice.id}
            checked={valueOf(sent, step.type, name) === choice.id}
          />
          <label for={id}>{choice.name}</label>
        </div>
      );
    })}
  </fieldset>
);

export const Reason = ({
  step,
  sent,
  label,
  hint,
  t,
}: StepProps & { label: string; hint?: string | undefined }) => {
  const id = idOf(`${step.type}-reason`);
  return (
    <div class="field">
      <label for={id}>
        {label} <span class="soft">({t.decision.required})</span>
      </label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <textarea
        id={id}
        name="reason"
        rows={3}
        value={valueOf(sent, step.type, 'reason')}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
    </div>
  );
};
