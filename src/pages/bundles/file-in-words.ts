import type { Finding } from '../../../workflows/index.js';
import { orderIn, papersIn } from '../../bundles/nomination-file.js';
import type { PastEvent } from '../../history/history.service.js';
import type { EventOnPaper, Told } from '../../papers/content/nomination-file.js';
import { capacityText, findingText, textsIn } from '../../texts/index.js';
import { inFours } from '../../web/pieces/in-fours.js';
import type { Row, TracedEvent } from '../../web/pages/audit/views.js';
import { dossierRows, factGroups } from '../audit/facts-in-words.js';
import { asFacts, type Facts, type Telling } from '../audit/told.js';
import { tracedEvent } from '../audit/trace-view.js';
import { changedLines, FactsSoFar, linesOf } from './file-changes.js';
import { filesOf } from './file-evidence.js';

/** The paper is Vietnamese, whoever prints it. */
const words = textsIn('vi').pages.audit.trace;
const BESIDE = { told: null, seen: null } as const;
const noSearch = (): null => null;

/** Of what is there and whole nothing need be said. */
const STANDING: Readonly<Record<'hidden' | 'redacted' | 'missing' | 'altered', string>> = {
  hidden: 'giữ lại, không thuộc phần người xuất được xem; đúng như lúc ghi',
  redacted: 'đã xóa theo quyết định',
  missing: 'ĐÃ MẤT, không có quyết định xóa nào',
  altered: 'ĐÃ BỊ SỬA, không còn đúng như lúc ghi; không in',
};

const told = (label: string, lines: readonly string[]): Told[] =>
  lines.length === 0 ? [] : [{ label, lines }];

const standingLines = ({ commitments }: TracedEvent): string[] =>
  commitments.flatMap(({ field, standing, erased }) =>
    standing === 'matches' ? [] : [`${words.field[field]}: ${erased ?? STANDING[standing]}`],
  );

const movedLines = ({ from, to, part }: TracedEvent): string[] => {
  const moved = from.join() !== to.join();
  const where = to.join('; ');
  return [
    ...(moved ? [`từ “${from.join('; ') || words.born}” đến “${where}”`] : [`vẫn ở “${where}”`]),
    ...(part ? [`${part.name}: ${words.partMoved(part.from || words.born, part.to)}`] : []),
  ];
};

/** What was ordered, without what stands by itself: the dossier and the reason. */
const orderLines = (facts: Facts, comment: string | null, telling: Telling): string[] => {
  const { type: _, dossier: __, ...fields } = asFacts(facts['order']);
  const own = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== comment));
  return linesOf(dossierRows(own, telling, facts));
};

/** Reads the events one after another: what the dossier and the facts were before is what the next is compared with. */
export class FileInWords {
  private readonly facts = new FactsSoFar();
  private readonly files = new Set<string>();
  private dossier: readonly Row[] = [];

  constructor(private readonly telling: Telling) {}

  /** `next`: the event after it, which was decided on the dossier as this one left it. */
  event(event: PastEvent, next: PastEvent | undefined): EventOnPaper {
    const traced = tracedEvent('nomination', event, this.telling, noSearch, BESIDE);
    const { seq, at, what, by } = traced;
    return {
      seq,
      at,
      what,
      by: by && { name: by.name, capacity: capacityText(by, 'vi') },
      papers: papersIn(orderIn(event.private.facts)),
      told: this.told(event, traced, next),
    };
  }

  private told(event: PastEvent, traced: TracedEvent, next: PastEvent | undefined): Told[] {
    const { comment: said, findings = [] } = event.private;
    const comment = typeof said === 'string' ? said : null;
    const facts = asFacts(event.private.facts);
    const files = filesOf(event).filter((hash) => !this.files.has(hash));
    for (const hash of files) this.files.add(hash);
    return [
      ...told('Cách thực hiện', [traced.how]),
      ...told('Bước', movedLines(traced)),
      ...told('Theo lệnh', traced.orderedBy === null ? [] : [traced.orderedBy]),
      ...told('Nội dung', orderLines(facts, comment, this.telling)),
      ...told('Ý kiến, lý do', comment === null ? [] : comment.split('\n')),
      ...told(
        'Cảnh báo ghi kèm',
        (findings as readonly Finding[]).map((finding) => findingText(finding, 'vi')),
      ),
      ...told('Hồ sơ lúc ấy', this.dossierLines(event)),
      ...told('Hồ sơ thay đổi', this.changeLines(event, next)),
      ...told('Dữ kiện của quyết định', this.factLines(event, facts, traced)),
      ...told('Tệp minh chứng mới nêu (SHA-256)', files.map(inFours)),
      ...told('Phần giữ lại, đã xóa', standingLines(traced)),
      ...told('Quyết định theo', [
        `${words.plan(traced.plan.code, traced.plan.version)}; ${traced.machine}; bộ quy tắc ${traced.bundle.slice(0, 12)}`,
      ]),
      ...told('Mã kiểm tra (SHA-256)', [inFours(traced.hash)]),
    ];
  }

  private rowsOf(dossier: unknown, event: PastEvent): Row[] {
    return dossierRows(asFacts(dossier), this.telling, asFacts(event.private.facts));
  }

  /** The dossier as it lay there, where that is not already told. */
  private dossierLines(event: PastEvent): string[] {
    const { dossier } = event.private;
    if (dossier === undefined || dossier === null) return [];
    const rows = this.rowsOf(dossier, event);
    const lines = changedLines(this.dossier, rows);
    this.dossier = rows;
    return lines;
  }

  /** What this event made of it: as the next one found it, or as the order had it. */
  private changeLines(event: PastEvent, next: PastEvent | undefined): string[] {
    const { order } = asFacts(event.private.facts);
    const after = next?.private.dossier ?? asFacts(order)['dossier'];
    if (after === undefined || after === null) return [];
    // what is withheld or erased here is not told by way of the next
    if (event.private.facts === undefined || event.private.dossier === undefined) return [];
    const source = next?.private.dossier === undefined ? event : next;
    const rows = this.rowsOf(after, source);
    const lines = changedLines(this.dossier, rows);
    this.dossier = rows;
    return lines;
  }

  /** When it was stands above; whoever acted is compared with himself. */
  private factLines(
    { seq, private: { vote } }: PastEvent,
    facts: Facts,
    { by }: Pick<TracedEvent, 'by'>,
  ): string[] {
    const { moment, actor } = words.group;
    const groups = factGroups({ ...facts, ...(vote !== undefined && { vote }) }, this.telling);
    const named = groups
      .filter(({ title }) => title !== moment)
      .map((group) => (group.title === actor && by ? { ...group, title: `${actor} (${by.name})` } : group));
    return this.facts.of(seq, named);
  }
}
