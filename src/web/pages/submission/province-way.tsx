import { dayText, momentText, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { StackedCard } from '../../pieces/card.js';
import { Errors } from '../../pieces/errors.js';
import { DayField, Group, LineField, Pick } from '../../pieces/fields.js';
import { IssueCode } from '../../pieces/issue-code.js';
import { PROOF_FIELD } from '../../pieces/proof-field.js';
import type { FieldError, Frame, Path } from '../../view-models.js';
import type { ProvinceWay, WayLetter } from './sealed-views.js';

interface WayPage {
  readonly frame: Frame;
  readonly round: string;
  readonly back: Path;
  readonly way: ProvinceWay;
  readonly errors: readonly FieldError[];
}

const Contacts = ({ page: { way, errors }, t }: { page: WayPage; t: Texts }) => {
  const words = t.pages.sealed.office;
  return (
    <StackedCard id="contact" title={words.contact}>
      {way.contacts.length === 0 && <p class="held">{words.nobody}</p>}
      {way.contacts.map(({ person, name, email, phone, pin, codeUntil, issue }) => (
        <div key={person} class="stack">
          <p>
            <strong>{name}</strong>
            <br />
            <span class="small soft">{[email, phone].filter(Boolean).join(' · ')}</span>
          </p>
          {pin !== null && <p class={pin === 'set' ? 'small' : 'small held'}>{words.pin[pin]}</p>}
          {codeUntil !== null && <p class="small">{words.codeUntil(momentText(codeUntil, t.lang))}</p>}
          {issue !== null && (
            <IssueCode
              action={`${way.base}/pin-code`}
              person={person}
              name={name}
              button={words.issue}
              {...issue}
              errors={errors.some(({ field }) => field === PROOF_FIELD) ? errors : null}
              t={t}
            />
          )}
        </div>
      ))}
    </StackedCard>
  );
};

const Mails = ({ way, t }: { way: ProvinceWay; t: Texts }) => {
  const words = t.pages.sealed.office;
  return (
    <StackedCard id="mails" title={words.mails}>
      {way.mails.length === 0 ? (
        <p>{words.noMail}</p>
      ) : (
        <ul class="sent-names">
          {way.mails.map(({ recipient, template, at, delivered, failure }, nth) => (
            <li key={nth}>
              <span>
                {words.mail[template]}, {momentText(at, t.lang)} · {recipient}
              </span>
              <span class={failure === null ? 'small soft' : 'small held'}>
                {delivered !== null
                  ? words.delivered(momentText(delivered, t.lang))
                  : failure === null
                    ? words.notYet
                    : words.failed(failure)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {way.remind !== null && (
        <form method="post" action={`${way.base}/reminder`} class="stack">
          <input type="hidden" name="nonce" value={way.remind.nonce} />
          <div class="actions">
            <button type="submit" class="button">
              {words.remind}
            </button>
          </div>
          <p class="hint">{words.remindHint(way.remind.names)}</p>
        </form>
      )}
    </StackedCard>
  );
};

const TakeReceipt = ({ letter, way, t }: { letter: WayLetter; way: ProvinceWay; t: Texts }) => {
  const words = t.pages.sealed.office.byHand;
  const { take, nth } = letter;
  if (take === null) return null;
  const { sent } = take;
  return (
    <form method="post" action={`${way.base}/receipt`} class="stack">
      <input type="hidden" name="nonce" value={take.nonce} />
      <input type="hidden" name="letter" value={String(nth)} />
      <LineField name={`code.${nth}`} label={words.code} hint={words.codeHint} sent={sent} t={t} />
      <LineField name={`saidBy.${nth}`} label={words.saidBy} hint={words.saidByHint} sent={sent} t={t} />
      <Group name={`way.${nth}`} label={words.way} sent={sent} t={t}>
        <div class="picks">
          {(['phone', 'letter', 'mail', 'inPerson'] as const).map((value) => (
            <Pick
              key={value}
              type="radio"
              name={`way.${nth}`}
              value={value}
              label={words.ways[value]}
              sent={sent}
            />
          ))}
        </div>
      </Group>
      <DayField name={`on.${nth}`} label={words.on} sent={sent} t={t} />
      <div class="actions">
        <button type="submit" class="button primary">
          {words.submit}
        </button>
      </div>
    </form>
  );
};

const ByHand = ({ letter, way, t }: { letter: WayLetter; way: ProvinceWay; t: Texts }) => {
  const words = t.pages.sealed.office.byHand;
  const { prepare, take, handedAt, lines } = letter;
  if (prepare === null && take === null) return null;
  const wrong = (take?.sent.errors.length ?? 0) > 0;
  return (
    <details class="by-hand" open={wrong}>
      <summary>{words.title}</summary>
      <div class="stack">
        <p class="hint">{words.hint}</p>
        {handedAt !== null && <p class="small">{words.handedAt(momentText(handedAt, t.lang))}</p>}
        {take !== null && <Errors errors={take.sent.errors} t={t} />}
        {prepare !== null && (
          <form method="post" action={`${way.base}/file`}>
            <input type="hidden" name="nonce" value={prepare.nonce} />
            <input type="hidden" name="seed" value={prepare.seed} />
            <input type="hidden" name="letter" value={String(letter.nth)} />
            {lines
              .filter(({ at }) => at === 'sent')
              .map(({ id, version }) => (
                <input key={id} type="hidden" name={`seen.${id}`} value={String(version)} />
              ))}
            <button type="submit" class="button">
              {handedAt === null ? words.prepare : words.again}
            </button>
          </form>
        )}
        <TakeReceipt letter={letter} way={way} t={t} />
      </div>
    </details>
  );
};

const Letter = ({ letter, way, t }: { letter: WayLetter; way: ProvinceWay; t: Texts }) => {
  const words = t.pages.sealed;
  return (
    <StackedCard
      id={`letter-${letter.nth}`}
      title={words.letter(letter.number, dayText(letter.date, t.lang))}
    >
      <ul class="sent-names">
        {letter.lines.map(({ id, name, code, at, receivedAt, readBack }) => (
          <li key={id}>
            <span>
              {name} <span class="code soft">{code}</span>
            </span>
            <span class="small soft">
              {[
                at === null ? words.over : t.pages.submission.province.groups[at],
                receivedAt !== null && words.office.receivedAt(momentText(receivedAt, t.lang)),
                readBack &&
                  words.readBack(
                    readBack.saidBy,
                    words.ways[readBack.way as keyof typeof words.ways] ?? readBack.way,
                    readBack.on === '' ? '' : dayText(readBack.on, t.lang),
                    readBack.by,
                  ),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <ByHand letter={letter} way={way} t={t} />
    </StackedCard>
  );
};

/** Whether what was sent has arrived, and all that the Office can do when it has not. */
export const ProvinceWayPage = (page: WayPage) => {
  const { frame, round, back, way, errors } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.sealed.office;
  return (
    <Layout frame={frame} title={`${words.title} · ${round}`}>
      <div class="narrow-page">
        <div class="page-head">
          <nav class="crumbs" aria-label={t.frame.crumbs}>
            <a href={back}>{t.pages.sealed.toLetter}</a>
          </nav>
          <h1>{words.title}</h1>
          <p class="hint">{words.hint}</p>
        </div>
        <div class="stack">
          <Errors errors={errors} t={t} />
          {way.said !== null && (
            <p class="notice" role="status">
              {way.said === 'taken' ? words.byHand.taken : words.reminded}
            </p>
          )}
          {way.letters.map((letter) => (
            <Letter key={letter.nth} letter={letter} way={way} t={t} />
          ))}
          <Contacts page={page} t={t} />
          <Mails way={way} t={t} />
          <p class="actions">
            <a class="button" href={way.page}>
              {words.page}
            </a>
          </p>
        </div>
      </div>
    </Layout>
  );
};
