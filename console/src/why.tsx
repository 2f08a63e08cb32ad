/** Why something is as it is, one click away: in the words that the API serves, with the article that it rests on. */
import type { ReactNode } from 'react';
import { articlesInWords } from '../../policy/words/article-names';

export function Basis({ cite }: { readonly cite: string | undefined }) {
  return cite === undefined ? null : <>（依据：{articlesInWords(cite)}）</>;
}

export function Why({
  of,
  cite,
  children,
}: {
  /** What is asked about, for whoever hears the page. */
  readonly of: string;
  readonly cite?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <details className="why">
      <summary>
        为什么<span className="heard">：{of}</span>
      </summary>
      <div>
        {children}
        <Basis cite={cite} />
      </div>
    </details>
  );
}
