/** Pages of a list: each begins after the last entry of the one before, which the API tells. */
import Button from 'antd/es/button';
import { useState } from 'react';

export function usePages() {
  const [starts, setStarts] = useState<readonly string[]>([]);
  return {
    number: starts.length + 1,
    after: starts.at(-1),
    restart: () => {
      setStarts([]);
    },
    back: () => {
      setStarts(starts.slice(0, -1));
    },
    on: (next: string) => {
      setStarts([...starts, next]);
    },
  };
}

export function Pages({
  pages,
  next,
}: {
  readonly pages: ReturnType<typeof usePages>;
  readonly next: string | undefined;
}) {
  if (pages.number === 1 && next === undefined) return null;
  return (
    <div className="pages">
      <Button disabled={pages.number === 1} onClick={pages.back}>
        上一页
      </Button>
      <span role="status">第{pages.number}页</span>
      <Button
        disabled={next === undefined}
        onClick={() => {
          if (next !== undefined) pages.on(next);
        }}
      >
        下一页
      </Button>
    </div>
  );
}
