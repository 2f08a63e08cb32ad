/** The objections to what was published of a case (Arts. 10(6), 17(5)): from the words of whoever objected to its verification. */
import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../../api-client/contract';
import { answered, api } from './api';
import { Block, Facts, Mark, type Fact } from './block';
import { timeOf } from './days';
import { Loaded } from './page-data';

type Objection = Answer<'listObjections'>['objections'][number];

const STATES = {
  lead: { text: '作为线索', tone: 'calm' },
  open: { text: '正在核实', tone: 'soon' },
  verified: { text: '已核实', tone: 'good' },
} as const;

export function Objections({ no }: { readonly no: string }) {
  const found = useQuery({
    queryKey: ['objections', no],
    queryFn: () => answered(api.GET('/cases/{no}/objections', { params: { path: { no } } })),
  });
  return (
    <Loaded of={found}>
      {({ objections }) =>
        objections.length > 0 && (
          <Block title="异议">
            {objections.map((one) => (
              <One key={one.key} of={one} />
            ))}
          </Block>
        )
      }
    </Loaded>
  );
}

function One({ of }: { readonly of: Objection }) {
  const { number, by, raisedAt, state, reason, evidence, told, answers = [], verified, dueAt } = of;
  const { text, tone } = STATES[state];
  const facts: readonly Fact[] = [
    { name: '提出', is: `${timeOf(raisedAt)} ${by}` },
    { name: '状态', is: <Mark tone={tone}>{text}</Mark> },
    { name: '理由', is: reason },
    { name: '依据', is: evidence.length === 0 ? '无' : evidence.join('、') },
    ...(dueAt === undefined ? [] : [{ name: '核实期限', is: timeOf(dueAt) }]),
    ...(told === undefined ? [] : [{ name: '告知单位的要点', is: told.substance }]),
    ...answers.map((answer) => ({
      name: '单位的答复',
      is: `${timeOf(answer.at)}：${answer.reason}`,
    })),
    ...(verified === undefined
      ? []
      : [
          {
            name: '核实结论',
            is: `${verified.substantiated ? '异议成立，由市科技局重新审议' : '异议不成立'}：${verified.reason}`,
          },
        ]),
  ];
  return (
    <section className="part">
      <h3>第{number}件</h3>
      <Facts of={facts} />
    </section>
  );
}
