/** A part of a page, under its heading. */
import type { ReactNode } from 'react';

export function Block({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="block">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** What is known of one thing: a name and what it is, in pairs. */
export interface Fact {
  readonly name: string;
  readonly is: ReactNode;
}

export function Facts({ of }: { readonly of: readonly Fact[] }) {
  return (
    <dl className="facts">
      {of.map(({ name, is }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{is}</dd>
        </div>
      ))}
    </dl>
  );
}

export type Tone = 'calm' | 'good' | 'grave' | 'soon';

export function Mark({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return <span className={`mark ${tone}`}>{children}</span>;
}
