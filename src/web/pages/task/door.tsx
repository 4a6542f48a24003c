import { orderWords, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { Due } from '../../pieces/due.js';
import type { DoorPage, PinProblem, SetupForm as SetupView, SetupProblem } from './views.js';

type Words = Texts['pages']['task'];

const pinText = (problem: PinProblem, { pin }: Words): string =>
  'seconds' in problem ? pin[problem.kind](problem.seconds) : pin[problem.kind];

const setupText = (problem: SetupProblem, { setup }: Words): string => {
  if (problem.kind === 'refused') return setup.fault[problem.fault];
  return 'seconds' in problem ? setup[problem.kind](problem.seconds) : setup[problem.kind];
};

/** The fault lay in the PIN: the code he was read is as good as before. */
const codeStands = (problem: SetupProblem): boolean =>
  problem.kind === 'refused' || problem.kind === 'differ';

const Problem = ({ text, more = null }: { text: string | null; more?: string | null }) =>
  text === null ? null : (
    <div class="notice bad" role="alert" id="door-problem">
      <p>{text}</p>
      {more !== null && <p>{more}</p>}
    </div>
  );

interface EnteredProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string | null;
  readonly wrong: boolean;
  /** A PIN lies behind dots, on a telephone's number keys; a code that is read out is seen while it is typed. */
  readonly as: 'pin' | 'newPin' | 'code';
}

const Entered = ({ name, label, hint, wrong, as }: EnteredProps) => {
  const described = wrong ? 'door-problem' : hint === null ? undefined : `${name}-hint`;
  const shared = {
    id: name,
    name,
    class: 'digits',
    required: true,
    'aria-invalid': wrong ? ('true' as const) : undefined,
    'aria-describedby': described,
  };
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {as === 'code' ? (
        <input type="text" autocomplete="one-time-code" {...shared} />
      ) : (
        <input
          type="password"
          inputMode="numeric"
          autocomplete={as === 'pin' ? 'current-password' : 'new-password'}
          {...shared}
        />
      )}
      {hint !== null && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
};

const PinForm = ({ page, words }: { page: DoorPage; words: Words }) => {
  if (page.by.kind !== 'pin') return null;
  const { action, problem } = page.by;
  const wrong = problem !== null;
  return (
    <form class="card card-body stack" method="post" action={action} aria-labelledby="by-pin">
      <input type="hidden" name="nonce" value={page.nonce} />
      <h2 id="by-pin">{words.pin.title}</h2>
      <Problem text={problem && pinText(problem, words)} />
      <Entered name="pin" label={words.pin.label} hint={words.pin.hint} wrong={wrong} as="pin" />
      <div class="actions">
        <button type="submit" class="button primary">
          {words.pin.submit}
        </button>
      </div>
    </form>
  );
};

const Phones = ({ phones, words }: { phones: readonly string[]; words: Words }) =>
  phones.length > 0 && (
    <p>
      {words.setup.call}:{' '}
      {phones.map((phone, at) => (
        <>
          {at > 0 && ', '}
          <a class="phone" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
            {phone}
          </a>
        </>
      ))}
    </p>
  );

/** Who has neither: the Office reads a code out to him, and he chooses his PIN. */
const SetupForm = ({ page, form, words }: { page: DoorPage; form: SetupView; words: Words }) => {
  const anew = page.by.kind === 'pin';
  const { action, problem } = form;
  const { setup } = words;
  const wrong = problem !== null;
  return (
    <form class="card card-body stack" method="post" action={action} aria-labelledby="by-code">
      <input type="hidden" name="nonce" value={page.nonce} />
      <h2 id="by-code">{anew ? words.pin.forgotten : setup.title}</h2>
      <p class="soft">{anew ? words.pin.forgottenHint : setup.lead}</p>
      <Phones phones={page.phones} words={words} />
      <Problem
        text={problem && setupText(problem, words)}
        more={problem !== null && codeStands(problem) ? setup.retype : null}
      />
      <Entered
        name="code"
        label={setup.code}
        hint={setup.codeHint}
        wrong={wrong && problem.kind === 'wrong'}
        as="code"
      />
      <Entered
        name="pin"
        label={setup.pin}
        hint={setup.pinHint}
        wrong={wrong && problem.kind === 'refused'}
        as="newPin"
      />
      <Entered
        name="again"
        label={setup.again}
        hint={null}
        wrong={wrong && problem.kind === 'differ'}
        as="newPin"
      />
      <div class="actions">
        <button type="submit" class="button primary">
          {setup.submit}
        </button>
      </div>
    </form>
  );
};

/** What an unproved link opens: that there is a task, until when, and how to go in. No name, no code, no dossier. */
export const Door = (page: DoorPage) => {
  const { frame, task, signIn } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.task;
  return (
    <Layout frame={frame} title={words.title}>
      <div class="door stack">
        <div class="page-head">
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
        </div>
        <dl class="facts card card-body">
          <div>
            <dt>{words.what}</dt>
            <dd>
              <strong>{orderWords(task.does, t.lang, task.life).task}</strong>
            </dd>
          </div>
          <div>
            <dt>{words.due}</dt>
            <dd>
              <Due lastDay={task.due} today={task.today} t={t} />
            </dd>
          </div>
        </dl>
        <div class="door-ways">
          <PinForm page={page} words={words} />
          {page.by.kind === 'setup' && <SetupForm page={page} form={page.by} words={words} />}
          <section class="card card-body stack" aria-labelledby="by-account">
            <h2 id="by-account">{words.signIn.title}</h2>
            <p class="soft">{words.signIn.hint}</p>
            <div class="actions">
              <a class="button" href={signIn}>
                {words.signIn.button}
              </a>
            </div>
          </section>
        </div>
        {page.by.kind === 'pin' && (
          <details class="pin-anew" open={page.by.anew.problem !== null}>
            <summary>{words.pin.forgotten}</summary>
            <SetupForm page={page} form={page.by.anew} words={words} />
          </details>
        )}
        <p class="small soft">{words.discreet}</p>
      </div>
    </Layout>
  );
};
