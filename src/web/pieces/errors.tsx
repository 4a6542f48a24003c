import type { ComponentChildren } from 'preact';
import type { Assessment } from '../../../workflows/index.js';
import { said, type Texts } from '../../texts/index.js';
import { idOf } from '../forms/order-fields.js';
import type { FieldError } from '../view-models.js';
import { CriteriaTree } from './criteria.js';

interface ErrorsProps {
  readonly errors: readonly FieldError[];
  readonly title?: string;
  readonly id?: string;
  /** What is said below the reasons. */
  readonly children?: ComponentChildren;
  readonly t: Texts;
}

/** The tree by which it was refused: what counted, what did not and why. */
export const WholeCriterion = ({ assessment, t }: { assessment: Assessment | undefined; t: Texts }) =>
  assessment && (
    <details class="whole-criterion">
      <summary>
        {t.pages.finder.details}
        <span class="visually-hidden">: {said(assessment.text, t.lang)}</span>
      </summary>
      <CriteriaTree assessments={[assessment]} evidence={[]} t={t} />
    </details>
  );

/** What kept a form from being written down: each reason by itself, with the way to the field it is about. */
export const Errors = ({ errors, title, id, children, t }: ErrorsProps) =>
  errors.length > 0 && (
    <div class="notice bad" role="alert" id={id} tabIndex={id === undefined ? undefined : -1}>
      <p>
        <strong>{title ?? t.decision.errors}</strong>
      </p>
      <ul>
        {errors.map(({ field, text, assessment }, at) => (
          <li key={at}>
            {field === null ? text : <a href={`#${idOf(field)}`}>{text}</a>}
            <WholeCriterion assessment={assessment} t={t} />
          </li>
        ))}
      </ul>
      {children}
    </div>
  );
