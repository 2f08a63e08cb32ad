/** Bars as an SVG of our own: it needs no script of others, prints, and says in words what it draws. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  /** The value as people read it. */
  readonly told: string;
}

const ROW = 26;
const WIDTH = 720;
/** Where the bars begin, and how long the longest is. */
const NAMES = 200;
const LONGEST = 380;
const NAME_LENGTH = 13;

export function Bars({ of, title }: { readonly of: readonly Bar[]; readonly title: string }) {
  const most = Math.max(1, ...of.map(({ value }) => value));
  const words = of.map(({ name, told }) => `${name}${told}`).join('，');
  return (
    <svg
      className="chart"
      role="img"
      aria-label={`${title}：${words}`}
      viewBox={`0 0 ${WIDTH} ${of.length * ROW}`}
    >
      {of.map(({ name, value, told }, at) => {
        const length = Math.max(value > 0 ? 2 : 0, (value / most) * LONGEST);
        const middle = at * ROW + 17;
        return (
          <g key={`${name}${at}`}>
            <text x={NAMES - 10} y={middle} textAnchor="end">
              {name.length > NAME_LENGTH ? `${name.slice(0, NAME_LENGTH)}…` : name}
            </text>
            <rect x={NAMES} y={at * ROW + 5} width={length} height={16} />
            <text x={NAMES + length + 8} y={middle}>
              {told}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
