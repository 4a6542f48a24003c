import {
  isIn,
  type Leaves,
  type ProcessEdge,
  type ProcessGraph,
  type ProcessState,
} from '../../../workflows/index.js';

/** One step a nomination has taken, from its history. */
export interface Passed {
  readonly order: string;
  readonly from: Leaves;
  readonly to: Leaves;
}

export interface Box {
  readonly id: string;
  readonly mark: 'current' | 'visited' | 'ahead';
  readonly final: boolean;
  /** Other states lie inside it. */
  readonly compound: boolean;
}

export interface Arrow extends ProcessEdge {
  readonly taken: boolean;
}

/** What stands on one drawing. */
export interface Sheet {
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
}

export interface Course {
  readonly graph: ProcessGraph;
  readonly state: Leaves;
  readonly trail: readonly Passed[];
}

/** An order that joins one state with so many others is told in words: its arrows would cover the picture. */
const MANY = 3;

/** Orders of the road told in words: from or to so many states that nobody could follow the lines. */
export const toldInWords = ({ states, edges }: ProcessGraph): ReadonlySet<string> => {
  const onRoad = new Set(states.filter(({ region: own }) => own === null).map(({ id }) => id));
  const roadEdges = edges.filter(({ from }) => onRoad.has(from));
  const count = (same: (edge: ProcessEdge) => boolean): number => roadEdges.filter(same).length;
  return new Set(
    roadEdges
      .filter(
        ({ from, to, order }) =>
          count((other) => other.order === order && other.to === to) >= MANY ||
          count((other) => other.order === order && other.from === from) >= MANY,
      )
      .map(({ order }) => order),
  );
};

const outermost = (id: string): string => id.split('.')[0] ?? id;

const unique = (arrows: readonly Arrow[]): Arrow[] => {
  const byEnds = new Map<string, Arrow>();
  for (const arrow of arrows) {
    const key = [arrow.from, arrow.order, arrow.to].join('>');
    if (arrow.taken || !byEnds.has(key)) byEnds.set(key, arrow);
  }
  return [...byEnds.values()];
};

const takenOn = ({ trail }: Course, { from, to, order }: ProcessEdge): boolean =>
  trail.some((step) => step.order === order && isIn(step.from, from) && isIn(step.to, to));

const markOf = ({ state, trail }: Course, id: string): Box['mark'] => {
  if (isIn(state, id)) return 'current';
  return trail.some(({ from, to }) => isIn(from, id) || isIn(to, id)) ? 'visited' : 'ahead';
};

const boxOf = (course: Course, { id, final, compound }: ProcessState): Box => ({
  id,
  mark: markOf(course, id),
  final,
  compound,
});

/** Boxes that an arrow reaches, or where the nomination is or has been. */
const sheetOf = (course: Course, states: readonly ProcessState[], arrows: readonly Arrow[]): Sheet => {
  const boxes = states
    .map((state) => boxOf(course, state))
    .filter(({ id, mark }) => mark !== 'ahead' || arrows.some(({ from, to }) => from === id || to === id));
  return { boxes, arrows };
};

/** Steps that may be taken anywhere are drawn only where they were taken. */
const takenFromAnywhere = ({ graph, trail }: Course): Arrow[] =>
  graph.everywhere.flatMap(({ order, to }) =>
    to === null
      ? []
      : trail
          .filter((step) => step.order === order && isIn(step.to, to))
          .map(({ from }) => ({ from: outermost(from[0] ?? ''), to, order, taken: true })),
  );

/** The road to the exemplar and the ends of the life; what runs side by side is one box here. */
export const road = (course: Course): Sheet => {
  const { graph } = course;
  const words = toldInWords(graph);
  const arrows = graph.edges
    .map((edge) => ({ ...edge, taken: takenOn(course, edge) }))
    .map((arrow) => ({ ...arrow, from: outermost(arrow.from), to: outermost(arrow.to) }))
    .filter(({ from, to, order, taken }) => from !== to && (taken || !words.has(order)));
  const states = graph.states.filter(({ parent }) => parent === null);
  return sheetOf(course, states, unique([...arrows, ...takenFromAnywhere(course)]));
};

/** One of the parts that run side by side. Where it leads out of them, the end is drawn with it. */
export const region = (course: Course, id: string): Sheet => {
  const { graph } = course;
  const inside = graph.states.filter((state) => state.region === id && !state.compound);
  const arrows = graph.edges
    .filter(({ from, to }) => from !== to && inside.some((state) => state.id === from))
    .map((edge) => ({ ...edge, taken: takenOn(course, edge) }));
  const ends = graph.states.filter((state) => state.final && arrows.some(({ to }) => to === state.id));
  return sheetOf(course, [...inside, ...ends], arrows);
};

/** For a narrow place: where it has been, where it is, and where it may go from there. */
export const near = ({ boxes, arrows }: Sheet): Sheet => {
  // what follows upon a state with states inside is drawn with those
  const here = boxes.filter(({ mark, compound }) => mark === 'current' && !compound).map(({ id }) => id);
  const next = new Set(arrows.filter(({ from }) => here.includes(from)).map(({ to }) => to));
  return {
    boxes: boxes.filter(({ id, mark }) => mark !== 'ahead' || next.has(id)),
    arrows: arrows.filter(({ from, taken }) => taken || here.includes(from)),
  };
};
