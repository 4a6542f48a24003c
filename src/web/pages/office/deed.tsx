import { type Texts, textsIn } from '../../../texts/index.js';
import { Errors } from '../../pieces/errors.js';
import { Layout } from '../../layout.js';
import { Findings } from '../../pieces/findings.js';
import { WriteOrEdit } from '../../pieces/preview.js';
import { ProofField, ProofNeeded } from '../../pieces/proof-field.js';
import { CouncilFields, DeedFields } from './deed-fields.js';
import { Foresight } from './foreseen.js';
import { RoundTop, Steps } from './parts.js';
import type { DeedPage } from './views.js';

const Choose = ({ page, t }: { page: DeedPage; t: Texts }) => {
  const { button, sent, action } = page;
  const words = t.pages.office.deed;
  const typed = sent.errors.length > 0;
  return (
    <>
      {!button.open && (
        <section class="notice bad">
          <p>
            <strong>{words.closed}</strong>
          </p>
          <Findings findings={button.findings} t={t} />
          {!typed && page.deed === 'before-council' && <CouncilFields page={page} t={t} />}
        </section>
      )}
      {(button.open || typed) && (
        <form class="card card-body stack office-form" method="post" action={action}>
          <Errors errors={sent.errors} t={t} />
          <DeedFields page={page} t={t} />
          <p class="hint">{words.previewHint}</p>
          <div class="actions">
            <button type="submit" name="step" value="preview" class="button primary">
              {words.preview}
            </button>
          </div>
        </form>
      )}
    </>
  );
};

const Confirm = ({
  page,
  confirm,
  t,
}: {
  page: DeedPage;
  confirm: NonNullable<DeedPage['confirm']>;
  t: Texts;
}) => {
  const { proof } = page;
  const words = t.pages.office.deed;
  return (
    <form class="card card-body stack office-form" method="post" action={page.action}>
      <Errors errors={page.sent.errors} t={t} />
      <p class="notice">{words.notWritten}</p>
      <Foresight deed={page.deed} foreseen={confirm.foreseen} t={t} />
      <input type="hidden" name="nonce" value={confirm.nonce} />
      <input type="hidden" name="version" value={String(confirm.version)} />
      {confirm.hidden.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      {proof?.has === true && <ProofField errors={page.sent.errors} t={t} />}
      {proof?.has === false && <ProofNeeded setUp={proof.setUp} t={t} />}
      <WriteOrEdit
        words={{ write: t.pages.office.deeds[page.deed].write, edit: words.edit }}
        disabled={proof?.has === false}
      />
    </form>
  );
};

/** One order to a round: filled in, looked over, recorded. */
export const RoundDeed = (page: DeedPage) => {
  const { frame, round, deed, confirm } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.office;
  return (
    <Layout frame={frame} title={`${words.deeds[deed].link} · ${round.code}`}>
      <RoundTop
        round={round}
        title={words.deeds[deed].link}
        lead={words.deeds[deed].lead}
        back={[{ href: `/rounds/${round.id}`, text: words.board.title }]}
        t={t}
      />
      <Steps step={confirm === null ? 1 : 2} t={t} />
      {confirm === null ? <Choose page={page} t={t} /> : <Confirm page={page} confirm={confirm} t={t} />}
    </Layout>
  );
};
