import { Injectable } from '@nestjs/common';
import type { Finding } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import { canonical } from '../history/canonical.js';
import type { PastEvent } from '../history/history.service.js';
import { Readings } from '../history/readings.js';
import { Installation } from '../http/installation.js';
import { Problem } from '../http/problem.js';
import { NominationsService, type Traced } from '../nominations/nominations.service.js';
import type { Present } from '../people/actors.js';
import { capacityText, findingText, orderWords, stateName, textsIn } from '../texts/index.js';
import { HOUSE_NAME } from './bundles.sql.js';
import { hashesIn } from './chain-reading.js';
import { ExportRights } from './export-rights.js';
import { type Element, textElement, xmlDocument } from './xml.js';

const NAMESPACE = 'urn:guong-sang:nomination-file:1';

export interface ExportedFile {
  /** ASCII, so that every system keeps it. */
  readonly name: string;
  readonly text: string;
}

/** Without the ending of what it is written as. */
export const fileName = ({ code }: Pick<Traced, 'code'>, { day }: Pick<Present, 'day'>): string =>
  `ho-so-${code}-${day.replaceAll('-', '')}`;

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Whatever is named by a number and a day is a paper: letters, decisions, minutes. */
export function papersIn(value: unknown): { readonly number: string; readonly date: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const { number, date } = value as { readonly number?: unknown; readonly date?: unknown };
  const own =
    typeof number === 'string' && typeof date === 'string' && DAY.test(date) ? [{ number, date }] : [];
  return [...own, ...Object.values(value).flatMap(papersIn)];
}

/** What an order said by itself; what else the law was told of is in the field of the facts. */
export const orderIn = (facts: unknown): unknown =>
  typeof facts === 'object' && facts !== null && 'order' in facts ? facts.order : null;

/** What is put into a file, whatever it is written as. */
export interface FileTaken {
  readonly present: Present;
  readonly traced: Traced;
  readonly house: string;
}

/**
 * One nomination's file, all that happened in order of time: what Nghị định 30/2020/NĐ-CP, Phụ lục VI has a system put
 * out as XML. Its elements bear the names of that decree's metadata where it has them; docs/nomination-file.md explains all.
 */
@Injectable()
export class NominationFile {
  constructor(
    private readonly database: Database,
    private readonly rights: ExportRights,
    private readonly nominations: NominationsService,
    private readonly readings: Readings,
    private readonly installation: Installation,
  ) {}

  async of(id: string, me: SignedIn): Promise<ExportedFile> {
    const { present, traced, house } = await this.taken(id, me);
    const content = [this.head(traced, house, present), ...traced.past.events.map(entry)];
    return {
      name: `${fileName(traced, present)}.xml`,
      text: xmlDocument({ name: 'NominationFile', attributes: { xmlns: NAMESPACE }, content }),
    };
  }

  /** Read by right and put on record as taken out of the house; a Problem says why not. */
  async taken(id: string, me: SignedIn): Promise<FileTaken> {
    const { present } = await this.rights.ask({ is: 'nomination', id }, me);
    const traced = await this.nominations.trace(id, me);
    if (!traced.ok) throw new Problem(traced.code === 'NOT_FOUND' ? 404 : 403, traced.code);
    const [house] = await this.database.run<{ name: string }>(HOUSE_NAME, [me.organisation]);
    if (!house) throw new Problem(404, 'NOT_FOUND');
    await this.readings.taken(me, present.at, id, 'export');
    return { present, traced: traced.value, house: house.name };
  }

  private head(
    { code, name, state, past }: Traced,
    house: string,
    { at, organisationCode }: Present,
  ): Element {
    const [first, last] = [past.events[0], past.events.at(-1)];
    const { intact, head } = past.chain;
    return {
      name: 'File',
      content: [
        { name: 'OrganId', content: organisationCode },
        { name: 'OrganName', content: house },
        { name: 'FileNotation', content: code },
        { name: 'Title', content: textsIn('vi').pages.bundles.file.of(code, name) },
        { name: 'Language', content: 'Tiếng Việt' },
        ...textElement('StartDate', first?.at ?? null),
        ...textElement('EndDate', last?.at ?? null),
        { name: 'TotalEntries', content: String(past.events.length) },
        ...state.map((leaf) => stateElement('State', leaf)),
        { name: 'ExportedAt', content: at },
        { name: 'Rehearsal', content: String(this.installation.rehearsal) },
        { name: 'Intact', content: String(intact) },
        { name: 'Head', content: head },
      ],
    };
  }
}

const stateElement = (name: string, leaf: string): Element => ({
  name,
  attributes: { code: leaf },
  content: stateName('nomination', leaf, 'vi'),
});

const fieldElement = (event: PastEvent, field: keyof PastEvent['commitments']): Element => {
  const standing = event.commitments[field] ?? 'redacted';
  const value = event.private[field];
  return {
    name: 'Field',
    attributes: { name: field, standing },
    content: value === undefined ? '' : canonical(value),
  };
};

const entry = (event: PastEvent): Element => {
  const { findings = [], comment, dossier } = event.private;
  const subject = orderWords(event.type, 'vi').done;
  const evidence = new Set(hashesIn(canonical(dossier ?? null)));
  const fields = Object.keys(event.commitments) as (keyof PastEvent['commitments'])[];
  return {
    name: 'Entry',
    attributes: { seq: event.seq, at: event.at, type: event.type },
    content: [
      { name: 'Subject', content: subject },
      ...signer(event),
      { name: 'Channel', content: event.via.channel },
      { name: 'Assurance', content: event.via.assurance },
      ...event.from.map((leaf) => stateElement('From', leaf)),
      ...event.to.map((leaf) => stateElement('To', leaf)),
      ...papersIn(orderIn(event.private.facts)).map(({ number, date }) => ({
        name: 'Document',
        content: [
          { name: 'CodeNotation', content: number },
          { name: 'IssuedDate', content: date },
          { name: 'Subject', content: subject },
        ],
      })),
      ...textElement('Comment', typeof comment === 'string' ? comment : null),
      ...(findings as readonly Finding[]).map((finding) => ({
        name: 'Finding',
        attributes: { code: finding.code, clause: finding.clause, effect: finding.effect },
        content: findingText(finding, 'vi'),
      })),
      ...[...evidence].map((sha256) => ({ name: 'Evidence', attributes: { sha256 }, content: '' })),
      ...fields.map((field) => fieldElement(event, field)),
      { name: 'Hash', content: event.hash },
    ],
  };
};

/** The clock signs nothing. */
const signer = ({ actor, via }: PastEvent): Element[] =>
  via.channel === 'timer'
    ? []
    : [
        { name: 'FullName', content: actor.name },
        {
          name: 'Position',
          content: capacityText(
            {
              role: actor.role as Parameters<typeof capacityText>[0]['role'],
              as: actor.as as Parameters<typeof capacityText>[0]['as'],
              forName: actor.forName,
            },
            'vi',
          ),
        },
      ];
