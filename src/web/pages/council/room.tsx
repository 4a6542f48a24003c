import type { Texts } from '../../../texts/index.js';
import { idOf } from '../../forms/order-fields.js';
import { Labelled, tied } from '../../pieces/fields.js';
import type { Hidden, SittingPage } from './views.js';
import { Card } from '../../pieces/card.js';

/** In threes, as it is read aloud. */
const inThrees = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

/** Large enough for the end of the table; on the pages of those who show it, and on no other. */
export const RoomCode = ({
  room,
  hidden,
  t,
}: {
  room: NonNullable<SittingPage['room']>;
  hidden: Hidden;
  t: Texts;
}) => {
  const words = t.pages.council.room;
  return (
    <Card id="room" title={words.title} look="room-card">
      <div class="stack">
        <p class="room-code num">{inThrees(room.code)}</p>
        <p class="soft">{words.lead}</p>
        <form class="renew" method="post" action={room.renew}>
          <input type="hidden" name="nonce" value={hidden.nonce} />
          <button type="submit" class="button">
            {words.renew}
          </button>
          <p class="hint">{words.renewHint}</p>
        </form>
      </div>
    </Card>
  );
};

/** Asked for beside the session: what is typed is never given back. */
export const CodeField = ({ error, t }: { error: string | null; t: Texts }) => {
  const words = t.pages.council.room;
  const about = { id: idOf('code'), hint: words.askHint, error };
  return (
    <Labelled {...about} label={words.ask} mark={t.decision.required}>
      <input
        class="code-input num"
        name="code"
        type="text"
        inputMode="numeric"
        autocomplete="off"
        maxLength={12}
        {...tied(about)}
      />
    </Labelled>
  );
};
