import { dayText, momentText, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { SheetLine } from '../../pieces/sheet-link.js';
import { LineField } from '../../pieces/fields.js';
import type { ErasuresView } from './views.js';

const BADGES = { waiting: 'waiting', confirmed: 'done', refused: 'returned' } as const;

const Item = ({ one, t }: { one: ErasuresView['items'][number]; t: Texts }) => {
  const words = t.pages.records.erasures;
  const { law, number, date } = one.basis;
  const state = one.answer ?? 'waiting';
  return (
    <li>
      <p>
        <a class="signed-name" href={`/audit/erasures/${one.id}`}>
          {one.code}
        </a>{' '}
        · {words.places(one.places.length)} <span class={`badge ${BADGES[state]}`}>{words.state[state]}</span>
      </p>
      <p>{words.basis(law, number, dayText(date, t.lang))}</p>
      <p class="small soft">{words.askedBy(one.askedBy.name, momentText(one.askedAt, t.lang))}</p>
      {one.answeredBy !== null && one.answeredAt !== null && (
        <p class="small soft">{words.answeredBy(one.answeredBy.name, momentText(one.answeredAt, t.lang))}</p>
      )}
    </li>
  );
};

const Part = ({ title, items, t }: { title: string; items: ErasuresView['items']; t: Texts }) => (
  <section class="card card-body stack">
    <h2>{title}</h2>
    {items.length === 0 ? (
      <p class="soft">{t.pages.records.erasures.none}</p>
    ) : (
      <ul class="readings">
        {items.map((one) => (
          <Item key={one.id} one={one} t={t} />
        ))}
      </ul>
    )}
  </section>
);

/** What was asked to be erased, and where to ask. */
export const Erasures = ({ frame, rights, items, unknown, sheet }: ErasuresView) => {
  const t = textsIn(frame.lang);
  const words = t.pages.records.erasures;
  const errors = unknown === null ? [] : [{ field: 'chain', text: words.find.unknown(unknown) }];
  return (
    <Layout frame={frame} title={words.title}>
      <div class="page-head">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <SheetLine sheet={sheet} t={t} />
      </div>
      <div class="stack">
        <Part title={words.waiting} items={items.filter(({ answer }) => answer === null)} t={t} />
        {rights.ask && (
          <form class="card card-body stack office-form" method="get" action="/audit/erasures/new">
            <h2>{words.ask}</h2>
            <p>{words.find.title}</p>
            <LineField
              name="chain"
              label={words.find.code}
              hint={words.find.hint}
              sent={{ values: { chain: [unknown ?? ''] }, errors }}
              t={t}
            />
            <div class="actions">
              <button type="submit" class="button primary">
                {words.find.go}
              </button>
            </div>
          </form>
        )}
        <Part title={words.answered} items={items.filter(({ answer }) => answer !== null)} t={t} />
      </div>
    </Layout>
  );
};
