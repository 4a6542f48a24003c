import type { Texts } from '../../../texts/index.js';
import { StackedCard } from '../../pieces/card.js';
import { Group, Pick } from '../../pieces/fields.js';
import { Along } from './fields.js';
import { Wrong } from './sections.js';
import type { MailsView } from './views.js';

const LANGUAGES_OF_MAILS = ['both', 'vi', 'en'] as const;
const MODES = ['each', 'daily'] as const;

/** In what language, and how often, he is written to. */
export const MailsSection = ({ view, t }: { view: MailsView; t: Texts }) => {
  const words = t.pages.letters.choices;
  const { sent } = view;
  return (
    <StackedCard id="mails" title={words.title} hint={words.hint}>
      <Wrong view={view} t={t} />
      <form class="stack" method="post" action="/account/mails">
        <Along view={view} />
        <Group name="mails.language" label={words.language} sent={sent} t={t}>
          {LANGUAGES_OF_MAILS.map((value) => (
            <Pick
              key={value}
              type="radio"
              name="language"
              value={value}
              label={words.languages[value]}
              sent={sent}
            />
          ))}
        </Group>
        <Group name="mails.mode" label={words.mode} sent={sent} t={t}>
          {MODES.map((value) => (
            <Pick key={value} type="radio" name="mode" value={value} label={words.modes[value]} sent={sent} />
          ))}
        </Group>
        <div class="actions">
          <button type="submit" class="button">
            {words.save}
          </button>
        </div>
      </form>
    </StackedCard>
  );
};
