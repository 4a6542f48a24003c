import type { ComponentChildren } from 'preact';

interface CardProps {
  readonly id: string;
  readonly title: string;
  readonly hint?: string | undefined;
  readonly look?: string | undefined;
  readonly children: ComponentChildren;
}

/** A part of a page under a heading of its own, to which links within the page may lead. */
export const Card = ({ id, title, hint, look, children }: CardProps) => (
  <section class={look === undefined ? 'card' : `card ${look}`} aria-labelledby={id}>
    <div class="card-head">
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {hint !== undefined && <p class="hint">{hint}</p>}
    </div>
    <div class="card-body">{children}</div>
  </section>
);

/** One whose parts stand below each other with room between them. */
export const StackedCard = ({ children, ...card }: CardProps) => (
  <Card {...card}>
    <div class="stack">{children}</div>
  </Card>
);
