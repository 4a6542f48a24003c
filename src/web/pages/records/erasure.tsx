import type { ComponentChildren } from 'preact';
import { dayText, momentText, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { Errors } from '../../pieces/errors.js';
import { LongField } from '../../pieces/fields.js';
import { ProofField, ProofNeeded } from '../../pieces/proof-field.js';
import type { ErasureView } from './views.js';

const Fact = ({ term, children }: { term: string; children: ComponentChildren }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);

const headOf = ({ answer }: ErasureView['erasure'], t: Texts): string => {
  const words = t.pages.records.one;
  if (answer === null) return words.what;
  return answer === 'confirmed' ? words.whatDone : words.whatRefused;
};

const About = ({ page: { erasure, trace }, t }: { page: ErasureView; t: Texts }) => {
  const { one, erasures } = t.pages.records;
  const { places, basis, askedBy, askedRole, askedAt, answeredBy, answeredRole, answeredAt, why, event } =
    erasure;
  const roles = t.people.roles;
  return (
    <section class="card card-body stack">
      <h2>{headOf(erasure, t)}</h2>
      <ul>
        {places.map(({ seq, field }) => (
          <li key={`${seq}.${field}`}>
            <a href={`${trace}#event-${seq}`}>{erasures.place(seq, erasures.field[field])}</a>
          </li>
        ))}
      </ul>
      <dl class="facts">
        <Fact term={one.basis}>{erasures.basis(basis.law, basis.number, dayText(basis.date, t.lang))}</Fact>
        <Fact term={one.reason}>{basis.reason}</Fact>
        <Fact term={one.asked}>
          <span class="signed-name">{askedBy.name}</span>
          <span class="small soft">
            {roles[askedRole]} · {momentText(askedAt, t.lang)}
          </span>
        </Fact>
        {answeredBy !== null && answeredRole !== null && answeredAt !== null && (
          <Fact term={one.answered}>
            <span class="signed-name">{answeredBy.name}</span>
            <span class="small soft">
              {roles[answeredRole]} · {momentText(answeredAt, t.lang)}
            </span>
          </Fact>
        )}
        {why !== null && <Fact term={one.why}>{why}</Fact>}
        {event !== null && (
          <Fact term={one.recorded}>{t.pages.records.record.event(event.of, event.seq)}</Fact>
        )}
      </dl>
    </section>
  );
};

const Answer = ({ page, nonce, t }: { page: ErasureView; nonce: string; t: Texts }) => {
  const words = t.pages.records.one;
  const { proof, sent } = page;
  const disabled = proof?.has === false;
  return (
    <form
      class="card card-body stack office-form"
      method="post"
      action={`/audit/erasures/${page.erasure.id}`}
    >
      <Errors errors={sent.errors} title={words.wrong} t={t} />
      <input type="hidden" name="nonce" value={nonce} />
      <p class="notice">{words.irrevocable}</p>
      {proof?.has === true && <ProofField errors={sent.errors} t={t} />}
      {disabled && <ProofNeeded setUp={proof.setUp} t={t} />}
      <div class="actions">
        <button type="submit" name="answer" value="confirm" class="button primary" disabled={disabled}>
          {words.confirm}
        </button>
      </div>
      <LongField name="reason" label={words.whyNot} optional sent={sent} t={t} />
      <div class="actions">
        <button type="submit" name="answer" value="refuse" class="button" disabled={disabled}>
          {words.refuse}
        </button>
      </div>
    </form>
  );
};

/** One erasure: what, on what basis, by whom; and for a leader of the department, his answer. */
export const Erasure = (page: ErasureView) => {
  const { frame, erasure, nonce, done } = page;
  const t = textsIn(frame.lang);
  const { one, ask, erasures } = t.pages.records;
  const told = { asked: ask.sent, confirmed: one.confirmed, refused: one.refused };
  return (
    <Layout frame={frame} title={one.title(erasure.code)}>
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href="/audit/erasures">{erasures.title}</a>
        </nav>
        <h1>{one.title(erasure.code)}</h1>
      </div>
      <div class="stack">
        {done !== null && (
          <p class="notice ok" role="status">
            {told[done]}
          </p>
        )}
        <About page={page} t={t} />
        {nonce === null && erasure.answer === null && done === null && <p class="soft">{one.onlyAnother}</p>}
        {nonce !== null && <Answer page={page} nonce={nonce} t={t} />}
      </div>
    </Layout>
  );
};
