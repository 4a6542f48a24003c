import { momentText, type Texts } from '../../../texts/index.js';
import { Card } from '../../pieces/card.js';
import { LineField, SelectField } from '../../pieces/fields.js';
import type { AddressShown, AnchorsPageView } from './views.js';

type Recipients = NonNullable<AnchorsPageView['recipients']>;

interface Part {
  readonly page: AnchorsPageView;
  readonly recipients: Recipients;
  readonly t: Texts;
}

const ByOffice = ({ recipients: { byOffice }, t }: Part) => {
  const words = t.pages.anchors.addresses;
  return (
    <section aria-labelledby="by-office">
      <h3 id="by-office">{words.byOffice}</h3>
      <p class="hint">{words.byOfficeHint}</p>
      {byOffice.length === 0 ? (
        <p class="soft">{words.nobody}</p>
      ) : (
        <ul class="addresses">
          {byOffice.map(({ name, address, auditor }) => (
            <li key={address}>
              <div>
                <strong>{name}</strong> <span class="soft">{auditor ? words.auditor : words.province}</span>
                <span class="soft anchor-address">{address}</span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

const Remove = ({ one, nonce, t }: { one: AddressShown; nonce: string; t: Texts }) => {
  const words = t.pages.anchors.addresses;
  return (
    <form method="post" action={`/anchors/addresses/${one.id}/remove`}>
      <input type="hidden" name="nonce" value={nonce} />
      <button type="submit" class="button" aria-label={words.removeOf(one.name, one.address)}>
        {words.remove}
      </button>
    </form>
  );
};

const Further = ({ page, recipients: { addresses, mayKeep }, t }: Part) => {
  const words = t.pages.anchors.addresses;
  const kept = addresses.filter(({ removed }) => removed === null);
  const struck = addresses.filter(({ removed }) => removed !== null);
  return (
    <section aria-labelledby="further">
      <h3 id="further">{words.further}</h3>
      <p class="hint">{words.furtherHint}</p>
      {kept.length === 0 ? (
        <p class="soft">{words.none}</p>
      ) : (
        <ul class="addresses">
          {kept.map((one) => (
            <li key={one.id}>
              <div>
                <strong>{one.name}</strong>
                <span class="soft anchor-address">{one.address}</span>
                <span class="small soft">{words.added(one.added.by, momentText(one.added.at, t.lang))}</span>
              </div>
              {mayKeep && <Remove one={one} nonce={page.nonce} t={t} />}
            </li>
          ))}
        </ul>
      )}
      {struck.length > 0 && (
        <details>
          <summary>{words.struck(struck.length)}</summary>
          <ul class="addresses">
            {struck.map(({ id, name, address, removed }) => (
              <li key={id}>
                <div>
                  {name}
                  <span class="soft anchor-address">{address}</span>
                  {removed && (
                    <span class="small soft">
                      {words.removed(removed.by, momentText(removed.at, t.lang))}
                    </span>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};

const Add = ({ page, t }: Part) => {
  const words = t.pages.anchors.addresses;
  const { languages } = words;
  const sent = page.sent.anchor === null ? page.sent : { values: {}, errors: [] };
  return (
    <section aria-labelledby="add-address">
      <h3 id="add-address">{words.add}</h3>
      <form class="stack" method="post" action="/anchors/addresses">
        <input type="hidden" name="nonce" value={page.nonce} />
        <LineField name="name" label={words.name} hint={words.nameHint} sent={sent} t={t} />
        <LineField name="address" label={words.address} sent={sent} t={t} />
        <SelectField
          name="language"
          label={words.language}
          optional
          options={[
            { value: '', label: languages.both },
            { value: 'vi', label: languages.vi },
            { value: 'en', label: languages.en },
          ]}
          sent={sent}
          t={t}
        />
        <div class="actions">
          <button type="submit" class="button">
            {words.submit}
          </button>
        </div>
      </form>
    </section>
  );
};

/** To whom they go, and who put him on the list. */
export const Recipients = (part: Part) => (
  <Card id="recipients" title={part.t.pages.anchors.addresses.title}>
    <div class="stack anchor-recipients">
      <ByOffice {...part} />
      <Further {...part} />
      {part.recipients.mayKeep && <Add {...part} />}
    </div>
  </Card>
);
