/** HTML as a type of its own: whatever is put into a template is escaped, unless it is such markup itself. */
import { escaped } from '../html-text';

export class Markup {
  constructor(readonly text: string) {}
}

type Piece = Markup | readonly Markup[] | number | string;

const textOf = (piece: Piece): string => {
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === 'object') return piece.map(({ text }) => text).join('');
  return escaped(String(piece));
};

export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  const text = strings.reduce(
    (all, string, at) => all + string + (at < pieces.length ? textOf(pieces[at] ?? '') : ''),
    '',
  );
  return new Markup(text);
}

export const NOTHING = html``;

interface Column<R> {
  readonly title: string;
  readonly cell: (row: R) => Markup | number | string;
}

/** A table with a caption; one sentence where it would be empty. */
export function table<R>(
  caption: string,
  rows: readonly R[],
  columns: readonly Column<R>[],
): Markup {
  if (rows.length === 0) return html`<p class="empty">${caption}：没有内容。</p>`;
  const heads = columns.map(({ title }) => html`<th scope="col">${title}</th>`);
  const lines = rows.map(
    (row) =>
      html`<tr>
        ${columns.map(({ cell }) => html`<td>${cell(row)}</td>`)}
      </tr>`,
  );
  return html`<div class="list" role="region" aria-label="${caption}" tabindex="0">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${heads}
        </tr>
      </thead>
      <tbody>
        ${lines}
      </tbody>
    </table>
  </div>`;
}

export const link = (to: string, text: string): Markup => html`<a href="${to}">${text}</a>`;
