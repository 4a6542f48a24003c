import type { Words } from '../../../workflows/index.js';
import { said, type Texts } from '../../texts/index.js';
import { fieldsOf, nameOf, OTHER_FORM, type OrderField } from '../forms/order-fields.js';
import type { FormMaterial } from '../view-models.js';
import { EvidenceMark } from './evidence-mark.js';
import {
  DayField,
  type FieldProps,
  Group,
  LineField,
  LongField,
  Pick,
  SelectField,
  type Sent,
} from './fields.js';

interface Filling {
  readonly choice: string;
  readonly material: FormMaterial;
  readonly sent: Sent;
  readonly t: Texts;
}

/** Some of the dossier's evidence; what the Office has found wanting is marked, and nothing is ticked for anybody. */
const Items = ({ common, filling }: { common: FieldProps; filling: Filling }) => {
  const { material, sent, t } = filling;
  return (
    <Group {...common} optional>
      {material.evidence.map(({ entry, label, status }) => (
        <Pick
          key={entry}
          type="checkbox"
          name={common.name}
          value={entry}
          label={said(label, t.lang)}
          mark={status === 'rejected' && <EvidenceMark status={status} t={t} />}
          sent={sent}
        />
      ))}
    </Group>
  );
};

/** What the plan knows is chosen; only another form is written out. Without a plan's list it is all written. */
const AwardField = ({ common, forms }: { common: FieldProps; forms: readonly Words[] }) => {
  const { name, sent, t } = common;
  if (forms.length === 0) return <LineField {...common} />;
  return (
    <Group {...common}>
      <div class="picks column">
        {forms.map((form) => (
          <Pick
            key={form.vi}
            type="radio"
            name={name}
            value={form.vi}
            label={said(form, t.lang)}
            sent={sent}
          />
        ))}
        <Pick type="radio" name={name} value={OTHER_FORM} label={t.decision.otherForm} sent={sent}>
          <LineField name={`${name}.other`} label={t.decision.field.otherForm} sent={sent} t={t} />
        </Pick>
      </div>
    </Group>
  );
};

const Field = ({ field, filling }: { field: OrderField; filling: Filling }) => {
  const { choice, material, sent, t } = filling;
  const words = t.decision;
  const name = nameOf(choice, field.name);
  const optional = 'optional' in field;
  if (field.kind === 'paper') {
    const paper = { sent, t, optional };
    return (
      <fieldset class="field">
        <legend>{words.paper[field.name]}</legend>
        <div class="paper">
          <LineField {...paper} name={`${name}.number`} label={words.field.paperNumber} />
          <DayField {...paper} name={`${name}.date`} label={words.field.paperDate} />
        </div>
      </fieldset>
    );
  }
  const hint = 'hint' in field && field.hint !== undefined ? words.hint[field.hint] : undefined;
  const common: FieldProps = { name, label: words.field[field.label], hint, optional, sent, t };
  switch (field.kind) {
    case 'line':
      return <LineField {...common} />;
    case 'day':
      return <DayField {...common} />;
    case 'long':
    case 'lines':
      return <LongField {...common} />;
    case 'year':
      return <SelectField {...common} options={material.years.map(String)} />;
    case 'choice':
      return (
        <Group {...common}>
          <div class="picks">
            {field.of.map((value) => (
              <Pick
                key={value}
                type="radio"
                name={name}
                value={value}
                label={words.choice[value]}
                sent={sent}
              />
            ))}
          </div>
        </Group>
      );
    case 'award':
      return <AwardField common={common} forms={material.forms ?? []} />;
    case 'items':
      return material.evidence.length === 0 ? null : <Items common={common} filling={filling} />;
    case 'verdicts':
      // given on a page of its own, one piece after the other
      return null;
    case 'attested':
      return material.yearly.length === 0 ? null : (
        <Group {...common}>
          {material.yearly.map(({ key, text }) => (
            <LongField key={key} name={`${name}.${key}.text`} label={said(text, t.lang)} sent={sent} t={t} />
          ))}
        </Group>
      );
  }
};

/** What an order asks for, from the one table of orders and their fields. */
export const OrderFields = ({ type, ...filling }: Filling & { type: string }) => (
  <>
    {fieldsOf(type).map((field) => (
      <Field key={field.name} field={field} filling={filling} />
    ))}
  </>
);
