import { momentText, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { Card } from '../../pieces/card.js';
import { Errors } from '../../pieces/errors.js';
import { LongField, type Sent } from '../../pieces/fields.js';
import { Findings } from '../../pieces/findings.js';
import type { QuestionsPage } from './before-views.js';
import type { QuestionsView, QuestionView } from './question-views.js';

interface Part {
  readonly view: QuestionsView;
  readonly sent: Sent;
  readonly t: Texts;
}

const Frame = ({ view, type, at }: { view: QuestionsView; type: string; at?: string }) => (
  <>
    <input type="hidden" name="nonce" value={view.nonce} />
    <input type="hidden" name="type" value={type} />
    {at !== undefined && <input type="hidden" name="at" value={at} />}
  </>
);

const Answer = ({ view, sent, question, no, t }: Part & { question: QuestionView; no: number }) => {
  const words = t.pages.councilBefore.questions;
  return (
    <form class="stack answer-form" method="post" action={view.action}>
      <Frame view={view} type="ANSWER_MEMBER" at={question.at} />
      <LongField name={`answer-${question.at}`} label={words.answerOf(no)} sent={sent} written="vi" t={t} />
      <div class="actions">
        <button type="submit" class="button primary">
          {words.answerSubmit}
        </button>
      </div>
    </form>
  );
};

const Asked = ({ view, sent, question, no, t }: Part & { question: QuestionView; no: number }) => {
  const words = t.pages.councilBefore.questions;
  const { askedBy, askedAt, answeredBy, answeredAt } = question;
  const at = (moment: string | null): string => (moment === null ? '' : momentText(moment, t.lang));
  return (
    <li class="question">
      <p class="soft small">{words.asked(askedBy, at(askedAt))}</p>
      <p class="said-text">{question.question ?? words.erased}</p>
      {answeredBy === null ? (
        !question.mine && (
          <p>
            <span class="badge waiting">{words.open}</span>
          </p>
        )
      ) : (
        <blockquote class="office-answer">
          <p class="soft small">{words.answered(answeredBy, at(answeredAt))}</p>
          <p class="said-text">{question.answer ?? words.erased}</p>
        </blockquote>
      )}
      {question.mine && <Answer view={view} sent={sent} question={question} no={no} t={t} />}
    </li>
  );
};

const Ask = ({ view, sent, t }: Part) => {
  const words = t.pages.councilBefore.questions;
  if (view.ask === null) return null;
  if (view.ask.findings.length > 0) return <Findings findings={view.ask.findings} t={t} />;
  return (
    <details class="others" open={sent.errors.length > 0 || view.questions.length === 0}>
      <summary>{words.ask}</summary>
      <form class="stack" method="post" action={view.action}>
        <Frame view={view} type="ASK_OFFICE" />
        <LongField name="question" label={words.askLabel} hint={words.askHint} sent={sent} t={t} />
        <div class="actions">
          <button type="submit" class="button">
            {words.askSubmit}
          </button>
        </div>
      </form>
    </details>
  );
};

/** Beside the dossier: what members asked, what the Office answered. */
export const Questions = ({ view, sent, t }: Part) => {
  const words = t.pages.councilBefore.questions;
  return (
    <Card id="questions" title={words.title}>
      <div class="stack">
        <p class="soft">{words.lead}</p>
        {view.questions.length === 0 && <p>{words.none}</p>}
        <ol class="questions">
          {view.questions.map((question, index) => (
            <Asked key={question.at} view={view} sent={sent} question={question} no={index + 1} t={t} />
          ))}
        </ol>
        <Ask view={view} sent={sent} t={t} />
      </div>
    </Card>
  );
};

/** The same by itself, where a refused form stays with what was typed. */
export const QuestionsAlone = (page: QuestionsPage) => {
  const t = textsIn(page.frame.lang);
  const words = t.pages.councilBefore.questions;
  return (
    <Layout frame={page.frame} title={`${words.title} · ${page.code}`}>
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href={page.dossier}>{words.back}</a>
        </nav>
        <h1>{words.about(page.name)}</h1>
        <p class="soft about">
          <span class="code">{page.code}</span>
        </p>
      </div>
      <div class="message stack">
        <Errors errors={page.sent.errors} title={t.pages.council.errors} t={t}>
          <p class="small">{t.pages.council.nothingWritten}</p>
        </Errors>
        <Questions view={page} sent={page.sent} t={t} />
      </div>
    </Layout>
  );
};
