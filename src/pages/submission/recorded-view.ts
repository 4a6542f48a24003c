import type { FileFacts } from '../../files/files.service.js';
import type { PastEvent } from '../../history/history.service.js';
import type { NominationView } from '../../nominations/nomination-view.js';
import type { Language } from '../../texts/language.js';
import { sizeText } from '../../texts/sizes.js';
import type { CapacityView } from '../../web/view-models.js';
import type { RecordedView } from '../../web/view-models.js';

/** How a file's kind is called. */
export const KINDS: Readonly<Record<FileFacts['type'], string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPG',
  'image/png': 'PNG',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
};

const words = (event: PastEvent | undefined, name: string): string | null => {
  const facts = event?.private.facts as { order?: Record<string, unknown> } | undefined;
  const value = facts?.order?.[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

const byOf = ({ actor }: PastEvent): CapacityView => ({
  name: actor.name,
  role: actor.role as CapacityView['role'],
  as: actor.as as CapacityView['as'],
  forName: actor.forName,
});

/** What waits to be confirmed, with the event that recorded it; null where nothing does. */
export function recordedOf(
  { recorded }: Pick<NominationView, 'recorded'>,
  events: readonly PastEvent[],
  files: readonly FileFacts[],
  lang: Language,
): RecordedView | null {
  if (!recorded) return null;
  const event = events.findLast(({ type }) => type === 'RECORD_ANSWER');
  const file = files.find(({ sha256 }) => sha256 === recorded.scan);
  return {
    answer: recorded.answer,
    paper: recorded.decision,
    reference: words(event, 'reference'),
    reason: words(event, 'reason'),
    by: event ? byOf(event) : null,
    at: event?.at ?? null,
    scan: file
      ? {
          href: `/files/${file.sha256}`,
          save: `/files/${file.sha256}?as=save`,
          kind: KINDS[file.type],
          size: sizeText(file.size, lang),
        }
      : null,
  };
}
