import type { ProcessGraph } from '../../workflows/index.js';
import { isIn } from '../../workflows/index.js';
import { type Language, orderWords, standingText, stateName, stepText, textsIn } from '../texts/index.js';
import { draw, type Named } from './diagram/drawing.js';
import { type Course, near, region, road, toldInWords } from './diagram/sheet.js';

export type { Passed } from './diagram/sheet.js';

export interface Drawing {
  readonly title: string | null;
  /** Markup made here, from the machine and the dictionaries alone. */
  readonly svg: string;
}

/** The picture of the process: near, what a phone has room for; whole, everything. */
export interface ProcessPicture {
  /** The road is left out once it lies behind: then the parts that run side by side are what matters. */
  readonly near: { readonly road: Drawing | null; readonly regions: readonly Drawing[] };
  readonly whole: { readonly road: Drawing; readonly regions: readonly Drawing[] };
  /** What is told in words instead of lines. */
  readonly legend: readonly string[];
}

const sentence = (order: string, graph: ProcessGraph, lang: Language): string => {
  const { picture } = textsIn(lang).nomination;
  const from = [...new Set(graph.edges.filter((edge) => edge.order === order).map((edge) => edge.from))];
  const names = from.map((id) => stateName('nomination', id, lang)).join(', ');
  return picture.fromMany(orderWords(order, lang).button, names);
};

const legendOf = (graph: ProcessGraph, lang: Language): string[] => {
  const { picture } = textsIn(lang).nomination;
  const anywhere = graph.everywhere.map(({ order }) => orderWords(order, lang).button).join(', ');
  return [
    `${picture.everywhere} ${anywhere}.`,
    ...[...toldInWords(graph)].map((order) => sentence(order, graph, lang)),
  ];
};

/** Draws the machine itself, so the picture can never disagree with the process. */
export async function processPicture(course: Course, lang: Language): Promise<ProcessPicture> {
  const { graph, state } = course;
  const { picture } = textsIn(lang).nomination;
  const named: Named = {
    box: (id) => stateName('nomination', id, lang),
    arrow: (order) => stepText(order, lang),
  };
  const label = picture.label(standingText('nomination', state, lang));
  const roadSheet = road(course);
  const behind = graph.states.some(({ id, region: own }) => own === id && isIn(state, id));
  const ids = graph.states.filter(({ id, region: own }) => id === own).map(({ id }) => id);
  const regions = await Promise.all(
    ids.map(async (id) => {
      const sheet = region(course, id);
      const title = named.box(id);
      const here = state.find((leaf) => leaf.startsWith(`${id}.`));
      const about = here === undefined ? picture.regionAhead(title) : picture.region(title, named.box(here));
      return {
        id,
        whole: { title, svg: await draw(sheet, named, about) },
        near: { title, svg: await draw(near(sheet), named, about) },
      };
    }),
  );
  return {
    near: {
      road: behind ? null : { title: null, svg: await draw(near(roadSheet), named, label) },
      regions: regions.filter(({ id }) => isIn(state, id)).map((one) => one.near),
    },
    whole: {
      road: { title: null, svg: await draw(roadSheet, named, label) },
      regions: regions.map((one) => one.whole),
    },
    legend: legendOf(graph, lang),
  };
}
