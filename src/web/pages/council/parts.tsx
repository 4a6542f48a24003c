import type { ComponentChildren } from 'preact';
import type { Texts } from '../../../texts/index.js';
import { Errors } from '../../pieces/errors.js';
import type { Sent } from '../../pieces/fields.js';
import type { Hidden } from './views.js';

export const HiddenFields = ({ hidden, type }: { hidden: Hidden; type: string }) => (
  <>
    <input type="hidden" name="nonce" value={hidden.nonce} />
    {hidden.version !== null && <input type="hidden" name="version" value={String(hidden.version)} />}
    <input type="hidden" name="type" value={type} />
  </>
);

/** Beside the reasons, that nothing was written. */
export const Refused = ({ errors, t }: { errors: Sent['errors']; t: Texts }) => (
  <Errors errors={errors} title={t.pages.council.errors} t={t}>
    <p class="small">{t.pages.council.nothingWritten}</p>
  </Errors>
);

export const Fact = ({
  term,
  wide,
  children,
}: {
  term: string;
  wide?: boolean;
  children: ComponentChildren;
}) => (
  <div class={wide ? 'wide' : undefined}>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);
