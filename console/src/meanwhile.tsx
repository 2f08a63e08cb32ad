/**
 * Two clerks at one case: each is told that the other is there and which form is open, and whoever has a form open is told what
 * another has done meanwhile, with its result.
 */
import { useQuery } from '@tanstack/react-query';
import Alert from 'antd/es/alert';
import { useState } from 'react';
import { answered, api } from './api';
import { mayAsk, operationOf } from './operations';
import { useActing } from './session';
import { Entries, trailOf } from './trail';
import type { FormAct } from './turn';
import { actName, roleName } from './words';

/** How often one says that one is still there. */
const EVERY_MS = 10_000;

export function Others({ no, form }: { readonly no: string; readonly form: FormAct | undefined }) {
  const acting = useActing();
  const isStaff = acting !== undefined && mayAsk(operationOf('tellPresence'), acting.choice);
  const { data } = useQuery({
    queryKey: ['presence', no, form],
    enabled: isStaff,
    refetchInterval: EVERY_MS,
    queryFn: () => {
      const body = form === undefined ? {} : { form };
      return answered(api.PUT('/cases/{no}/presence', { params: { path: { no } }, body }));
    },
  });
  const others = data?.others ?? [];
  if (others.length === 0) return null;
  return (
    <Alert
      className="block"
      type="info"
      showIcon
      role="status"
      title={
        <ul>
          {others.map(({ account, name, role, form: open }) => (
            <li key={account}>
              {name}（{roleName(role)}）也打开了本项申请
              {open !== undefined && `，正在填写“${actName(open)}”`}。
            </li>
          ))}
        </ul>
      }
    />
  );
}

const SERVICE: string = 'service';

export function Meanwhile({ no, length }: { readonly no: string; readonly length: number }) {
  const [opened] = useState(length);
  if (length <= opened) return null;
  return <Done no={no} length={length} since={opened} />;
}

function Done({
  no,
  length,
  since,
}: {
  readonly no: string;
  readonly length: number;
  readonly since: number;
}) {
  const { data } = useQuery(trailOf(no, length));
  // A reminder of the service decides nothing.
  const entries = (data?.entries ?? []).filter(
    ({ sequence, by }) => sequence > since && by.role !== SERVICE,
  );
  if (entries.length === 0) return null;
  return (
    <Alert
      className="block"
      type="warning"
      showIcon
      role="alert"
      title={
        <>
          您打开本表单之后，本项申请有了新的办理结果，以已办理的为准：
          <Entries of={entries} />
          您填写的内容仍在下方，不再需要的可以放弃。
        </>
      }
    />
  );
}
