import type { Dossier, Plan } from '../../../workflows/index.js';
import type { Since } from '../../links/links.js';
import type { OnOnePage } from '../../nominations/nominations.service.js';
import type { ChangedView, DossierChange } from '../../web/view-models.js';
import { entryOf } from '../nomination-page.js';
import { askedIn } from '../unit/asked.js';

type Text = DossierChange['before'][number];
type Parts = Readonly<Record<DossierChange['part'], readonly Text[]>>;

const filled = (...texts: readonly string[]): string[] => texts.filter((text) => text !== '');

/** A dossier in the words in which its page shows it, part by part. */
const partsOf = (dossier: Dossier, { view }: OnOnePage, plan: Plan): Parts => {
  const named = (catalogue: Plan['fields'], id: string): Text =>
    catalogue.find((one) => one.id === id)?.name ?? id;
  const asked = new Map(
    askedIn(view.criteria, plan).flatMap(({ items }) => items.map(({ key, node }) => [key, node.text])),
  );
  const labels = new Map(view.entries.map(({ id, label }) => [id, label]));
  return {
    name: filled(dossier.name),
    post: filled(dossier.post),
    narrative: filled(dossier.narrative),
    fields: dossier.fields.map((id) => named(plan.fields, id)),
    movement: dossier.movement === null ? [] : [named(plan.movements, dossier.movement)],
    evidence: dossier.evidence.map((id) => labels.get(id) ?? id),
    attestations: dossier.attestations.map(({ key, text }) => {
      const about = asked.get(key) ?? { vi: key, en: key };
      return { vi: `${about.vi}: ${text}`, en: `${about.en}: ${text}` };
    }),
  };
};

const same = (one: Text, other: Text): boolean => JSON.stringify(one) === JSON.stringify(other);

const without = (texts: readonly Text[], others: readonly Text[]): Text[] =>
  texts.filter((text) => !others.some((other) => same(text, other)));

const differences = (before: Parts, now: Parts): DossierChange[] =>
  (Object.keys(now) as (keyof Parts)[])
    .map((part) => ({
      part,
      before: without(before[part], now[part]),
      now: without(now[part], before[part]),
    }))
    .filter((change) => change.before.length + change.now.length > 0);

/**
 * What has changed since the mail that led here, as far as this reader may see it: the steps on record, where it stands,
 * and the dossier part by part. Null: nothing has. A version that moved without a step was moved by the facts under it.
 */
export function changedSince(on: OnOnePage, plan: Plan, { seq, version }: Since): ChangedView | null {
  const { view, past } = on;
  const earlier = past.events.filter((event) => event.seq <= seq);
  const later = past.events.filter((event) => event.seq > seq);
  // beside each event lies the dossier it was decided on: beside the first since, that of the mail
  const read = later[0]?.private.dossier;
  const stood = earlier.at(-1)?.to ?? view.state;
  // being reminded changes nothing
  const steps = later.filter(({ type }) => type !== 'NUDGE');
  const facts = view.version - version > later.length;
  if (steps.length === 0 && !facts) return null;
  return {
    steps: steps.map((event) => entryOf(event, view.scope === 'full')).toReversed(),
    state: stood.join() === view.state.join() ? null : { before: stood, now: view.state },
    facts,
    dossier:
      read === undefined
        ? []
        : differences(partsOf(read as Dossier, on, plan), partsOf(view.dossier, on, plan)),
  };
}
