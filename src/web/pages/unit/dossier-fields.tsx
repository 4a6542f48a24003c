import type { ComponentChildren } from 'preact';
import { dayText, reasonText, said, type Texts } from '../../../texts/index.js';
import { idOf } from '../../forms/order-fields.js';
import { EvidenceMark } from '../../pieces/evidence-mark.js';
import { Clause } from '../../pieces/findings.js';
import type { FieldError } from '../../view-models.js';
import { Found, foundId } from './measured.js';
import { Papers, Scans } from './dossier-files.js';
import type { DossierPage, EvidenceChoice, Written } from './views.js';

interface Part {
  readonly page: DossierPage;
  readonly t: Texts;
}

const errorsOf = (name: string, errors: readonly FieldError[]): readonly FieldError[] =>
  errors.filter(({ field }) => field === name);

/** What is on record now, where somebody else wrote it while this was typed. */
const OnRecord = ({ differs, children, t }: { differs: boolean; children: ComponentChildren; t: Texts }) =>
  differs ? (
    <div class="on-record">
      <p class="small">{t.pages.unit.dossier.onRecord}</p>
      {children}
    </div>
  ) : null;

interface LongProps extends Part {
  readonly name: string;
  readonly label: ComponentChildren;
  readonly hint?: string;
  readonly rows: number;
  readonly of: (written: Written) => string;
  /** The finding of the criterion it answers. */
  readonly found?: ComponentChildren;
}

const Long = ({ page, t, name, label, hint, rows, of, found }: LongProps) => {
  const { typed, onRecord, errors } = page;
  const id = idOf(name);
  const wrong = errorsOf(name, errors);
  const described = [
    hint !== undefined && `${id}-hint`,
    wrong.length > 0 && `${id}-error`,
    found !== undefined && foundId(name),
  ].filter(Boolean);
  const stored = onRecord && of(onRecord);
  return (
    <div class={wrong.length > 0 ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {wrong.length > 0 && (
        <p class="error" id={`${id}-error`}>
          {wrong.map(({ text }) => text).join('. ')}
        </p>
      )}
      <textarea
        id={id}
        name={name}
        rows={rows}
        value={of(typed)}
        aria-describedby={described.length > 0 ? described.join(' ') : undefined}
        aria-invalid={wrong.length > 0 ? 'true' : undefined}
      />
      {found}
      <OnRecord differs={stored !== null && stored !== of(typed)} t={t}>
        <p class="narrative">{stored === '' ? t.pages.unit.dossier.onRecordEmpty : stored}</p>
      </OnRecord>
    </div>
  );
};

export const Narrative = ({ page, t }: Part) => (
  <Long
    page={page}
    t={t}
    name="narrative"
    label={t.pages.unit.dossier.narrative}
    hint={t.pages.unit.dossier.narrativeHint}
    rows={8}
    of={({ narrative }) => narrative}
  />
);

interface TickProps {
  readonly type: 'checkbox' | 'radio';
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly children: ComponentChildren;
}

const Tick = ({ type, name, value, checked, children }: TickProps) => {
  const id = idOf(`${name}-${value}`);
  return (
    <div class="pick">
      <input type={type} id={id} name={name} value={value} checked={checked} />
      <label for={id}>{children}</label>
    </div>
  );
};

const scopeText = ({ comprehensive, fields }: Written, page: DossierPage, t: Texts): string => {
  const words = t.pages.unit.dossier;
  const named = page.fields.filter(({ id }) => fields.includes(id)).map(({ name }) => said(name, t.lang));
  const all = [...(comprehensive ? [words.comprehensive] : []), ...named];
  return all.length === 0 ? words.onRecordNone : all.join(', ');
};

export const Scope = ({ page, t }: Part) => {
  const words = t.pages.unit.dossier;
  const { typed, onRecord } = page;
  return (
    <fieldset class="field" aria-describedby="scope-hint">
      <legend>
        {words.scope} <Clause clause="I.3" t={t} />
      </legend>
      <p class="hint" id="scope-hint">
        {words.scopeHint}
      </p>
      <div class="ticks">
        <Tick type="checkbox" name="comprehensive" value="yes" checked={typed.comprehensive}>
          {words.comprehensive}
        </Tick>
        {page.fields.map(({ id, name }) => (
          <Tick key={id} type="checkbox" name="fields" value={id} checked={typed.fields.includes(id)}>
            {said(name, t.lang)}
          </Tick>
        ))}
      </div>
      {onRecord && (
        <OnRecord differs={scopeText(onRecord, page, t) !== scopeText(typed, page, t)} t={t}>
          <p>{scopeText(onRecord, page, t)}</p>
        </OnRecord>
      )}
    </fieldset>
  );
};

const movementText = ({ movement }: Written, page: DossierPage, t: Texts): string => {
  const known = page.movements.find(({ id }) => id === movement);
  return known ? said(known.name, t.lang) : t.pages.unit.dossier.movementNone;
};

export const Movement = ({ page, t }: Part) => {
  const { typed, onRecord, movements, measured } = page;
  const words = t.pages.unit.dossier;
  const [asked] = measured.movement;
  return (
    <fieldset class="field" aria-describedby={asked && foundId('movement')}>
      <legend>
        {asked ? said(asked.node.text, t.lang) : words.movement}{' '}
        {asked && <Clause clause={asked.node.clause} t={t} />}
      </legend>
      <div class="ticks">
        <Tick type="radio" name="movement" value="" checked={typed.movement === null}>
          {words.movementNone}
        </Tick>
        {movements.map(({ id, name }) => (
          <Tick key={id} type="radio" name="movement" value={id} checked={typed.movement === id}>
            {said(name, t.lang)}
          </Tick>
        ))}
      </div>
      {asked && <Found name="movement" asked={asked} t={t} />}
      {onRecord && (
        <OnRecord differs={onRecord.movement !== typed.movement} t={t}>
          <p>{movementText(onRecord, page, t)}</p>
        </OnRecord>
      )}
    </fieldset>
  );
};

/** One text area for each thing the plan asks somebody to answer for, in its own words. */
export const Attestations = ({ page, t }: Part) => (
  <>
    {page.measured.asked.map(({ heading, items }) => (
      <section key={heading?.text.vi ?? ''} class="asked">
        {heading && (
          <h3>
            {said(heading.text, t.lang)} <Clause clause={heading.clause} t={t} />
          </h3>
        )}
        {items.map((item) => (
          <Long
            key={item.key}
            page={page}
            t={t}
            name={`attest.${item.key}`}
            label={
              <>
                {said(item.node.text, t.lang)}{' '}
                {item.node.clause !== heading?.clause && <Clause clause={item.node.clause} t={t} />}
              </>
            }
            rows={3}
            of={({ said: answers }) => answers[item.key] ?? ''}
            found={
              <>
                <Found name={`attest.${item.key}`} asked={item} t={t} />
                <Papers page={page} item={item} t={t} />
              </>
            }
          />
        ))}
      </section>
    ))}
  </>
);

const CountsFor = ({ choice, t }: { choice: EvidenceChoice; t: Texts }) => {
  const words = t.pages.unit.dossier;
  const { countsFor, against, why } = choice;
  if (countsFor.length === 0) {
    return (
      <p class="counts-for">
        {why.length === 0
          ? words.countsForNone
          : `${words.countsForNothing} ${why.map((one) => reasonText(one, t.lang)).join('; ')}`}
      </p>
    );
  }
  return (
    <p class="counts-for">
      {against ? words.countsAgainst : words.countsFor}{' '}
      {countsFor.map(({ text, clause }, at) => (
        <span key={text.vi}>
          {at > 0 && '; '}
          {said(text, t.lang)} <Clause clause={clause} t={t} />
        </span>
      ))}
    </p>
  );
};

const onText = (on: string, t: Texts): string => (on.length === 10 ? dayText(on, t.lang) : on);

const About = ({ choice, t }: { choice: EvidenceChoice; t: Texts }) => {
  const words = t.pages.unit.dossier;
  return (
    <div class="entry-about">
      <p class="small">
        <span class="soft">{onText(choice.on, t)} · </span>
        <EvidenceMark status={choice.status} t={t} />
        {choice.asked && <strong class="asked-again"> · {words.askedAgain}</strong>}
      </p>
      {choice.note !== null && (
        <p class="small">
          {words.remark} {choice.note}
        </p>
      )}
      <CountsFor choice={choice} t={t} />
    </div>
  );
};

const recordedEvidence = ({ evidence }: Written, page: DossierPage, t: Texts): string => {
  const labels = page.evidence
    .filter(({ entry }) => evidence.includes(entry))
    .map(({ label }) => said(label, t.lang));
  return labels.length === 0 ? t.pages.unit.dossier.onRecordNone : labels.join('; ');
};

/** Papers from the register, each with what it would count for. */
export const Evidence = ({ page, t }: Part) => {
  const words = t.pages.unit.dossier;
  const { evidence, byItself, typed, onRecord } = page;
  return (
    <div class="stack">
      {evidence.length === 0 ? (
        <div class="empty-note">
          <p>
            <strong>{words.noEvidenceTitle}</strong>
          </p>
          <p class="soft">{words.noEvidenceText}</p>
        </div>
      ) : (
        <fieldset class="entries">
          <legend class="visually-hidden">{words.evidence}</legend>
          {evidence.map((choice) => (
            <div key={choice.entry} class={choice.asked ? 'entry asked' : 'entry'}>
              <Tick
                type="checkbox"
                name="evidence"
                value={choice.entry}
                checked={typed.evidence.includes(choice.entry)}
              >
                {said(choice.label, t.lang)}
              </Tick>
              <About choice={choice} t={t} />
              <Scans page={page} choice={choice} t={t} />
            </div>
          ))}
        </fieldset>
      )}
      {onRecord && (
        <OnRecord differs={recordedEvidence(onRecord, page, t) !== recordedEvidence(typed, page, t)} t={t}>
          <p>{recordedEvidence(onRecord, page, t)}</p>
        </OnRecord>
      )}
      {byItself.length > 0 && (
        <section>
          <h3>{words.byItself}</h3>
          <ul class="by-itself">
            {byItself.map((choice) => (
              <li key={choice.entry}>
                <p>{said(choice.label, t.lang)}</p>
                <CountsFor choice={choice} t={t} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};
