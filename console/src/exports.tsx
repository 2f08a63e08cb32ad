/** A list as a file, as it is filtered, for who may have one. */
import type { Catalogued } from '../../api-client/catalogue';
import { addressIn, mayAsk, type Caller, type Named } from './operations';

export function Exports({
  operation,
  named = {},
  asked,
  choice,
}: {
  readonly operation: Catalogued;
  readonly named?: Named;
  readonly asked: Named;
  readonly choice: Caller;
}) {
  if (!mayAsk(operation, choice)) return null;
  const known = Object.entries(asked).filter(([name]) =>
    operation.query.some((taken) => taken.name === name),
  );
  const query = new URLSearchParams(known.map(([name, value]) => [name, String(value)]));
  return (
    <p>
      <a href={`${addressIn(operation, named)}?${query.toString()}`} download>
        导出查询结果
      </a>
    </p>
  );
}
