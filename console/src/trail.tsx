/** Who did what, when and why, in Chinese (Art. 18). */
import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../../api-client/contract';
import { DISTRICTS } from '../../policy/model/nouns';
import { answered, api } from './api';
import { Block } from './block';
import { timeOf } from './days';
import { Loaded } from './page-data';
import { actName, roleName } from './words';

/** Its reason is the number of what was filed, which tells a reader nothing. */
const FILED = 'submit';

export type Entry = Answer<'getCaseTrail'>['entries'][number];

export function Entries({ of }: { readonly of: readonly Entry[] }) {
  return (
    <ol className="trail">
      {of.map(({ at, by, act, reason = '', sequence }) => (
        <li key={sequence}>
          <span className="day">{timeOf(at)}</span> {roleName(by.role)}
          {by.district === undefined ? '' : `（${DISTRICTS[by.district]}）`}：{actName(act)}
          {reason === '' || act === FILED ? '' : `。理由：${reason}`}
        </li>
      ))}
    </ol>
  );
}

export function Trail({ no, length }: { readonly no: string; readonly length: number }) {
  const found = useQuery({
    queryKey: ['trail', no, length],
    queryFn: () => answered(api.GET('/cases/{no}/trail', { params: { path: { no } } })),
  });
  return (
    <Block title="办理经过">
      <Loaded of={found}>{({ entries }) => <Entries of={entries} />}</Loaded>
    </Block>
  );
}
