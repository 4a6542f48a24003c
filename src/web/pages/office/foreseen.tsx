import { said, type Texts } from '../../../texts/index.js';
import { Mail, NameLines, Told } from './parts.js';
import type { DeedName, Foreseen } from './views.js';

const TELLS: ReadonlySet<DeedName> = new Set(['nudge', 'extend']);
/** Orders about names, which say so even where there are none. */
const MOVES_NAMES: ReadonlySet<DeedName> = new Set(['compile', 'before-council']);

const Facts = ({ foreseen, t }: { foreseen: Foreseen; t: Texts }) => (
  <dl class="facts">
    {foreseen.facts.map(({ what, text }) => (
      <div key={what} class={what === 'reason' || what === 'sitting' ? 'wide' : undefined}>
        <dt>{t.pages.office.deed.fact[what]}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
);

/** What would be written: counts first, then every unit and name, then who is mailed and what. */
export const Foresight = ({ deed, foreseen, t }: { deed: DeedName; foreseen: Foreseen; t: Texts }) => {
  const words = t.pages.office;
  const { facts, units, names, beside, told, mail } = foreseen;
  return (
    <div class="stack foreseen">
      {facts.length > 0 && <Facts foreseen={foreseen} t={t} />}
      {units.length > 0 && (
        <section>
          <h2>{words.deeds[deed].willUnits(units.length)}</h2>
          <ul class="unit-lines">
            {units.map(({ name, detail }) => (
              <li key={name.vi}>
                <b>{said(name, t.lang)}</b>
                {detail !== null && <span class="small soft">{detail}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {(names.length > 0 || MOVES_NAMES.has(deed)) && (
        <section>
          <h2>{words.deeds[deed].willNames(names.length)}</h2>
          <NameLines names={names} unit t={t} />
        </section>
      )}
      {beside.map(({ what, names: apart }) => (
        <section key={what}>
          <h2>{words.deed.beside[what](apart.length)}</h2>
          <NameLines names={apart} unit t={t} />
        </section>
      ))}
      {TELLS.has(deed) && <Told told={told} t={t} />}
      {mail !== null && <Mail mail={mail} t={t} />}
    </div>
  );
};
