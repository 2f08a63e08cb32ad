/** What was typed, to be checked before it is sent: each section with the way back to it. */
import Button from 'antd/es/button';
import type { ReactNode } from 'react';
import { Block, Facts, type Fact } from '../block';
import { textOf, valueAt, type Section, type Spec, type Values } from '../forms/spec';

export function Answers({
  sections,
  values,
  onChange,
}: {
  readonly sections: readonly Section[];
  readonly values: Values;
  readonly onChange: (section: number) => void;
}) {
  return sections.map(({ title, of }, at) => (
    <Block key={title} title={title}>
      <Facts of={of.flatMap((spec) => factsOf(spec, values))} />
      <p className="end">
        <Button
          aria-label={`修改：${title}`}
          onClick={() => {
            onChange(at);
          }}
        >
          修改
        </Button>
      </p>
    </Block>
  ));
}

function factsOf(spec: Spec, values: unknown, prefix = ''): Fact[] {
  const value = valueAt(values, spec.name);
  const name = prefix + spec.label;
  if (spec.kind !== 'rows') return [{ name, is: shownOf(spec, value) }];
  const rows = Array.isArray(value) ? (value as readonly unknown[]) : [];
  if (rows.length === 0) return [{ name, is: '无' }];
  return rows.flatMap((row, at) =>
    spec.of.flatMap((part) => factsOf(part, row, `${spec.one} ${at + 1} `)),
  );
}

const YUAN = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2 });

function shownOf(spec: Exclude<Spec, { kind: 'rows' }>, value: unknown): ReactNode {
  if (value === undefined || value === null || value === '') return '未填写';
  switch (spec.kind) {
    case 'choice':
      return spec.options[textOf(value)] ?? textOf(value);
    case 'flag':
      return value === true ? '是' : '否';
    case 'money':
      return `${YUAN.format(Number(value))}元`;
    case 'percent':
      return `${Number(value)}%`;
    case 'lines':
      return (value as readonly string[]).join('、');
    case 'file':
      return (value as { readonly name: string }).name;
    case 'holder':
      return holderOf(value);
    case 'choices':
      return (value as readonly string[]).map((one) => spec.options[one] ?? one).join('、');
    case 'files':
      return (value as readonly { readonly name: string }[]).map(({ name }) => name).join('、');
    case 'count':
    case 'day':
    case 'line':
    case 'prose':
    case 'value':
      return textOf(value);
    // Applications ask for none of these.
    case 'checks':
    case 'part':
    case 'settings':
    case 'words':
      return '已填写';
  }
}

function holderOf(value: unknown): string {
  if (valueAt(value, ['who']) === 'entity') return textOf(valueAt(value, ['entity']));
  const said = (member: string) => textOf(valueAt(value, ['person', member]));
  return `${said('name')}（${said('idNumber')}）`;
}
