import type { Texts } from '../../../texts/index.js';
import { idOf } from '../../forms/order-fields.js';
import { StackedCard } from '../../pieces/card.js';
import { Errors } from '../../pieces/errors.js';
import { Group, Pick } from '../../pieces/fields.js';
import { countText } from './counts.js';
import type { ConfirmForm } from './views.js';

const LeaveOut = ({ form, t }: { form: ConfirmForm; t: Texts }) => {
  const words = t.pages.imports.page.confirm;
  const count = countText(form.counts.wrong, t);
  return (
    <>
      <p>{words.wrong(count)}</p>
      <div class="field" id={idOf('leaveOut')}>
        <Pick
          type="checkbox"
          name="leaveOut"
          value="yes"
          label={words.leaveOut(count)}
          sent={{ values: form.sent, errors: form.errors }}
        />
      </div>
    </>
  );
};

const Verified = ({ form, t }: { form: ConfirmForm; t: Texts }) => {
  const words = t.pages.imports.page.confirm;
  const sent = { values: form.sent, errors: form.errors };
  return (
    <Group name="verified" label={words.verified} hint={words.noHint} sent={sent} t={t}>
      <Pick type="radio" name="verified" value="yes" label={words.yes} sent={sent} />
      <Pick type="radio" name="verified" value="no" label={words.no} sent={sent} />
    </Group>
  );
};

/** Writes what was seen. Nothing is chosen beforehand; wrong rows are left out only by whoever says so. */
export const Confirm = ({ form, t }: { form: ConfirmForm; t: Texts }) => {
  const words = t.pages.imports.page.confirm;
  const { counts } = form;
  const toWrite = counts.new + counts.changed;
  if (toWrite === 0) {
    return (
      <StackedCard id="confirm" title={words.title}>
        <Errors errors={form.errors} t={t} />
        <p>{counts.wrong > 0 ? words.onlyWrong : words.all}</p>
      </StackedCard>
    );
  }
  return (
    <StackedCard id="confirm" title={words.title}>
      <form class="stack" method="post" action={form.action}>
        <input type="hidden" name="nonce" value={form.nonce} />
        <input type="hidden" name="digest" value={form.digest} />
        <Errors errors={form.errors} t={t} />
        {counts.wrong > 0 && <LeaveOut form={form} t={t} />}
        {form.asksVerified && <Verified form={form} t={t} />}
        <div class="actions">
          <button type="submit" class="button primary">
            {words.submit(countText(toWrite, t))}
          </button>
        </div>
      </form>
    </StackedCard>
  );
};
