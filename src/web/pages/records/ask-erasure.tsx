import { momentText, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { Errors } from '../../pieces/errors.js';
import { DayField, Group, LineField, LongField, Pick } from '../../pieces/fields.js';
import { ProofField, ProofNeeded } from '../../pieces/proof-field.js';
import { type AskErasureView, boxOf, type ErasableLine } from './views.js';

const Line = ({ line, page, t }: { line: ErasableLine; page: AskErasureView; t: Texts }) => {
  const { ask, erasures } = t.pages.records;
  return (
    <div class="erasable">
      <p>{ask.event(line.seq, line.what, momentText(line.at, t.lang))}</p>
      <div class="erasable-fields">
        {line.fields.map(({ field, gone }) =>
          gone ? (
            <p key={field} class="soft">
              {erasures.field[field]}: {ask.gone}
            </p>
          ) : (
            <Pick
              key={field}
              type="checkbox"
              name="place"
              value={boxOf({ seq: line.seq, field })}
              label={erasures.field[field]}
              sent={page.sent}
            />
          ),
        )}
      </div>
    </div>
  );
};

const Form = ({ page, t }: { page: AskErasureView; t: Texts }) => {
  const words = t.pages.records.ask;
  const about = { sent: page.sent, t };
  return (
    <form class="card card-body stack office-form" method="post" action="/audit/erasures/new">
      <Errors errors={page.sent.errors} title={words.wrong} t={t} />
      <input type="hidden" name="nonce" value={page.nonce} />
      <input type="hidden" name="chain" value={page.code} />
      <Group name="place" label={words.places} {...about}>
        {page.events.map((line) => (
          <Line key={line.seq} line={line} page={page} t={t} />
        ))}
      </Group>
      <Group name="repeats" label={words.repeatsLabel} optional {...about}>
        <Pick type="checkbox" name="repeats" value="yes" label={words.repeats} sent={page.sent} />
      </Group>
      <LineField name="law" label={words.law} hint={words.lawHint} {...about} />
      <LineField name="number" label={words.number} {...about} />
      <DayField name="date" label={words.date} {...about} />
      <LongField name="reason" label={words.reason} hint={words.reasonHint} {...about} />
      {page.proof?.has === true && <ProofField errors={page.sent.errors} t={t} />}
      {page.proof?.has === false && <ProofNeeded setUp={page.proof.setUp} t={t} />}
      <div class="actions">
        <button type="submit" class="button primary" disabled={page.proof?.has === false}>
          {words.submit}
        </button>
      </div>
    </form>
  );
};

/** Which texts beside which events, and on what basis. */
export const AskErasure = (page: AskErasureView) => {
  const { frame, code, name, trace, events } = page;
  const t = textsIn(frame.lang);
  const { ask, erasures } = t.pages.records;
  return (
    <Layout frame={frame} title={ask.title(code)}>
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href="/audit/erasures">{erasures.title}</a>
        </nav>
        <h1>{ask.title(code)}</h1>
        {name !== '' && <p class="signed-name">{name}</p>}
        <p class="lead">{ask.lead}</p>
        <p>
          <a href={trace}>{ask.open}</a>
        </p>
      </div>
      {events.length === 0 ? <p class="notice">{ask.nothing}</p> : <Form page={page} t={t} />}
    </Layout>
  );
};
