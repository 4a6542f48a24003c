import { renderToString } from 'preact-render-to-string';
import { type Language, textsIn } from '../../texts/index.js';
import type { LetterFact, LetterList, LetterPart, LetterView } from './letter-view.js';
import { DARK, LOOK } from './look.js';

const Facts = ({ facts }: { facts: readonly LetterFact[] }) =>
  facts.length > 0 && (
    <table cellPadding="0" cellSpacing="0" style={LOOK.facts}>
      <tbody>
        {facts.map(({ label, value, code }) => (
          <tr key={label}>
            <th scope="row" align="left" class="soft label" style={LOOK.label}>
              {label}
            </th>
            <td class="ink" style={code ? LOOK.code : LOOK.value}>
              {value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );

const List = ({ list: { title, items, more } }: { list: LetterList }) => (
  <>
    <h2 class="ink" style={LOOK.listTitle}>
      {title}
    </h2>
    <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" style={LOOK.facts}>
      <tbody>
        {items.map(({ text, detail, href }, index) => (
          <tr key={`${index} ${text}`}>
            <td class="ink" style={LOOK.item}>
              {href === null ? (
                text
              ) : (
                <a class="brand" href={href} style={LOOK.itemLink}>
                  {text}
                </a>
              )}
              {detail !== null && (
                <p class="soft" style={LOOK.detail}>
                  {detail}
                </p>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    {more !== null && (
      <p class="soft" style={LOOK.small}>
        {more}
      </p>
    )}
  </>
);

/** A padded link: the whole of it can be tapped, and nothing of it is a picture. */
const Button = ({ href, label }: { href: string; label: string }) => (
  <p style={LOOK.text}>
    <a class="button" href={href} style={LOOK.button}>
      {label}
    </a>
  </p>
);

const Way = ({ part, action, href }: { part: LetterPart; action: string; href: string }) => (
  <>
    <Button href={href} label={action} />
    <p class="soft" style={LOOK.small}>
      {part.aboutLink}
    </p>
    <p class="soft" style={LOOK.small}>
      {textsIn(part.lang).mails.letter.address}
    </p>
    <p style={LOOK.address}>
      <a class="brand" href={href} style={LOOK.link}>
        {href}
      </a>
    </p>
  </>
);

const Part = ({ part, href, first }: { part: LetterPart; href: string; first: boolean }) => {
  return (
    <tr>
      <td class="pad" lang={part.lang} style={first ? LOOK.part : LOOK.next}>
        <h1 class="ink" style={LOOK.title}>
          {part.title}
        </h1>
        {part.opening.map((line) => (
          <p key={line} class="ink" style={LOOK.text}>
            {line}
          </p>
        ))}
        <Facts facts={part.facts} />
        {part.action !== null && <Way part={part} action={part.action} href={href} />}
        {part.lists.map((list) => (
          <List key={list.title} list={list} />
        ))}
        {part.closing.map((line) => (
          <p key={line} class="ink" style={LOOK.text}>
            {line}
          </p>
        ))}
      </td>
    </tr>
  );
};

const Foot = ({ lang, choices }: { lang: Language; choices: string | null }) => {
  const { foot, letter } = textsIn(lang).mails;
  return (
    <div lang={lang}>
      <p class="soft" style={LOOK.small}>
        {foot}
      </p>
      {choices !== null && (
        <p class="soft" style={LOOK.small}>
          {letter.choices}{' '}
          <a class="brand" href={choices} style={LOOK.link}>
            {choices}
          </a>
        </p>
      )}
    </div>
  );
};

const Head = ({ letter: { organisation, rehearsal }, lang }: { letter: LetterView; lang: Language }) => {
  const words = textsIn(lang).mails.letter;
  return (
    <>
      <tr>
        <td class="pad" style={LOOK.head}>
          <p class="brand" style={LOOK.office}>
            {organisation[lang]}
          </p>
          <p class="soft" style={LOOK.app}>
            {words.app}
          </p>
        </td>
      </tr>
      {rehearsal && (
        <tr>
          <td class="rehearsal pad" style={LOOK.rehearsal}>
            {words.rehearsal}
          </td>
        </tr>
      )}
    </>
  );
};

/** One column, as wide as it may be and never wider than mail programs like. */
const Sheet = ({ letter, langs }: { letter: LetterView; langs: readonly Language[] }) => (
  <table role="presentation" width="600" cellPadding="0" cellSpacing="0" class="sheet" style={LOOK.sheet}>
    <tbody>
      <Head letter={letter} lang={langs[0] ?? 'vi'} />
      {letter.parts.map((part, index) => (
        <Part key={part.lang} part={part} href={letter.href} first={index === 0} />
      ))}
      <tr>
        <td class="pad" style={LOOK.foot}>
          {langs.map((lang) => (
            <Foot key={lang} lang={lang} choices={letter.choices} />
          ))}
        </td>
      </tr>
    </tbody>
  </table>
);

const Letter = ({ letter }: { letter: LetterView }) => {
  const langs = letter.parts.map(({ lang }) => lang);
  return (
    <html lang={langs[0] ?? 'vi'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{letter.subject}</title>
        <style>{DARK}</style>
      </head>
      <body class="paper" style={LOOK.body}>
        {/* no <main>: some mail programs drop elements they do not know, with what is in them */}
        <div role="main">
          <table
            role="presentation"
            width="100%"
            cellPadding="0"
            cellSpacing="0"
            class="paper"
            style={LOOK.page}
          >
            <tbody>
              <tr>
                <td align="center" style={LOOK.around}>
                  <Sheet letter={letter} langs={langs} />
                </td>
              </tr>
            </tbody>
          </table>
        </div>
      </body>
    </html>
  );
};

/** No line longer than mail servers take, whatever a program on the way makes of the whole. */
const inLines = (html: string): string =>
  html.replace(/<\/(?:p|tr|td|th|table|h1|h2|title|style|head)>/g, '$&\n');

/** A letter's HTML part: no pictures, no scripts, nothing that is fetched from anywhere. */
export const renderLetter = (letter: LetterView): string =>
  `<!doctype html>\n${inLines(renderToString(<Letter letter={letter} />))}\n`;
