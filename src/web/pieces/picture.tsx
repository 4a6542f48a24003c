import type { Texts } from '../../texts/index.js';
import type { Drawing, ProcessPicture } from '../diagram.js';

/** The only place where markup is put in as it is: the drawings are made in diagram.ts, from no one's input. */
const Sketch = ({ drawing }: { drawing: Drawing }) => (
  <figure class="drawing">
    {drawing.title !== null && <figcaption>{drawing.title}</figcaption>}
    <div dangerouslySetInnerHTML={{ __html: drawing.svg }} />
  </figure>
);

const Legend = ({ t }: { t: Texts }) => (
  <ul class="legend">
    <li class="visited">
      <i />
      {t.nomination.picture.visited}
    </li>
    <li class="current">
      <i />
      {t.nomination.picture.current}
    </li>
    <li>
      <i />
      {t.nomination.picture.ahead}
    </li>
    <li class="end">
      <i />
      {t.nomination.picture.end}
    </li>
  </ul>
);

/** Where it has been, where it is, and what may come next. */
export const NearPicture = ({ picture, t }: { picture: ProcessPicture; t: Texts }) => (
  <div class="diagram">
    <Legend t={t} />
    {picture.near.road && <Sketch drawing={picture.near.road} />}
    {picture.near.regions.length > 0 && (
      <div class="regions">
        {picture.near.regions.map((drawing) => (
          <Sketch key={drawing.title} drawing={drawing} />
        ))}
      </div>
    )}
  </div>
);

/** Everything, the parts that run side by side in a frame of their own. */
export const WholePicture = ({ picture, t }: { picture: ProcessPicture; t: Texts }) => (
  <div class="diagram whole">
    <Legend t={t} />
    <div class="whole-road" tabIndex={0} role="group" aria-label={t.nomination.picture.wholeTitle}>
      <Sketch drawing={picture.whole.road} />
    </div>
    <div class="cluster" tabIndex={0} role="group" aria-label={t.nomination.picture.parallel}>
      <p>{t.nomination.picture.parallel}</p>
      <div class="regions">
        {picture.whole.regions.map((drawing) => (
          <Sketch key={drawing.title} drawing={drawing} />
        ))}
      </div>
    </div>
    <ul class="legend-lines">
      {picture.legend.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </div>
);
