/** Several acts as buttons; the one that is chosen opens as a form. */
import Alert from 'antd/es/alert';
import Button from 'antd/es/button';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { Catalogued } from '../../../api-client/catalogue';
import { draftName, draftOf } from '../drafts';
import type { Values } from './spec';

/** It brings the fields with it, which a reader does not need. */
const OperationForm = lazy(() =>
  import('./operation-form').then((module) => ({ default: module.OperationForm })),
);

export function Operations({
  of,
  account,
  given,
  none,
}: {
  readonly of: readonly Catalogued[];
  readonly account: string;
  /** What the page knows: names in the address, and the hash of what the caller has seen. */
  readonly given: Values;
  /** What is said where there is none of them now. */
  readonly none?: string;
}) {
  const [chosen, setChosen] = useState<Catalogued>();
  const [done, setDone] = useState<Catalogued>();
  const about = JSON.stringify(given);
  const known = useMemo(() => JSON.parse(about) as Values, [about]);
  const draft = ({ id }: Catalogued) => draftName(account, id, about);
  // What was begun is open again after a reload.
  const open = chosen ?? of.find((one) => draftOf(draft(one)) !== undefined);
  return (
    <>
      {done !== undefined && (
        <Alert className="block" type="success" showIcon title={`已办理：${done.zh}`} />
      )}
      {of.length === 0 && none !== undefined && <p>{none}</p>}
      {open === undefined && of.length > 0 && (
        <div className="acts">
          {of.map((one) => (
            <Button
              key={one.id}
              onClick={() => {
                setDone(undefined);
                setChosen(one);
              }}
            >
              {one.zh}
            </Button>
          ))}
        </div>
      )}
      <Suspense fallback={<p role="status">正在打开…</p>}>
        {open !== undefined && (
          <OperationForm
            key={open.id}
            operation={open}
            given={known}
            draft={draft(open)}
            onDone={() => {
              setDone(open);
              setChosen(undefined);
            }}
            onClose={() => {
              setChosen(undefined);
            }}
          />
        )}
      </Suspense>
    </>
  );
}
