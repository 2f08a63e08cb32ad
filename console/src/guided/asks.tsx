/** The fields of a section, as its specification says. */
import Button from 'antd/es/button';
import Form from 'antd/es/form';
import Input from 'antd/es/input';
import InputNumber from 'antd/es/input-number';
import Radio from 'antd/es/radio';
import type { ReactNode } from 'react';
import { Select } from '../select';
import type { Choice, FileOf, HolderOf, Rows, Single, Spec, Values } from './spec';

type At = readonly (number | string)[];
const MUST = '此项必填';
const FEW = 4;
const LONGEST = { line: 200, prose: 2_000 } as const;

interface Where {
  /** Within the list that they lie in, or within the form. */
  readonly at?: At;
  /** Of that list. */
  readonly base?: At;
}

export function Asks({ of, ...where }: Where & { readonly of: readonly Spec[] }) {
  return of.map((spec) => <Ask key={spec.name.join('.')} spec={spec} {...where} />);
}

function Ask({ spec, ...where }: Where & { readonly spec: Spec }) {
  if (spec.kind === 'rows') return <RowsOf spec={spec} />;
  if (spec.kind === 'holder') return <Holder spec={spec} {...where} />;
  const { at = [] } = where;
  const { name, label, help, optional } = spec;
  return (
    <Form.Item
      name={[...at, ...name]}
      label={optional === true ? `${label}（可不填）` : label}
      {...(help !== undefined && { extra: help })}
      rules={[{ required: optional !== true, message: MUST }]}
    >
      {inputOf(spec)}
    </Form.Item>
  );
}

type Plain = Choice | FileOf | Single | Extract<Spec, { kind: 'lines' }>;

function inputOf(spec: Plain): ReactNode {
  switch (spec.kind) {
    case 'choice':
      return <OneOf options={spec.options} />;
    case 'day':
      return <Input type="date" className="short" />;
    case 'flag':
      return <Radio.Group options={YES_OR_NO} />;
    case 'money':
      return <InputNumber min={0} precision={2} suffix="元" className="short" />;
    case 'percent':
      return <InputNumber min={0} max={100} suffix="%" className="short" />;
    case 'count':
      return <InputNumber min={0} precision={0} className="short" />;
    case 'file':
      return <NamedFile />;
    case 'lines':
      return <LinesOf />;
    case 'prose':
      return <Input.TextArea rows={3} maxLength={LONGEST.prose} showCount />;
    case 'line':
      return <Input maxLength={LONGEST.line} />;
  }
}

const YES_OR_NO = [
  { value: true, label: '是' },
  { value: false, label: '否' },
];

/** What an item of the form hands to what lies in it. */
interface Handed<V> {
  readonly id?: string;
  readonly value?: V;
  readonly onChange?: (value: V | undefined) => void;
}

function OneOf({
  options,
  ...handed
}: Handed<string> & { readonly options: Readonly<Record<string, string>> }) {
  const all = Object.entries(options).map(([value, label]) => ({ value, label }));
  if (all.length > FEW) return <Select none="请选择" options={all} {...handed} />;
  const { onChange, ...rest } = handed;
  return (
    <Radio.Group
      options={all}
      {...rest}
      onChange={({ target }) => onChange?.(target.value as string)}
    />
  );
}

function LinesOf({ value = [], onChange, ...rest }: Handed<readonly string[]>) {
  return (
    <Input.TextArea
      rows={2}
      placeholder="每行一项"
      {...rest}
      value={value.join('\n')}
      onChange={({ target }) =>
        onChange?.(target.value === '' ? undefined : target.value.split('\n'))
      }
    />
  );
}

async function hashOf(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

interface Document {
  readonly name: string;
  readonly sha256: string;
}

function NamedFile({ id, value, onChange }: Handed<Document>) {
  const chosen = async (file: File | undefined) => {
    onChange?.(file && { name: file.name, sha256: await hashOf(file) });
  };
  return (
    <div>
      <input id={id} type="file" onChange={({ target }) => void chosen(target.files?.[0])} />
      {value !== undefined && <div>已登记：{value.name}</div>}
    </div>
  );
}

function Holder({
  spec: { name, label },
  at = [],
  base = [],
}: Where & { readonly spec: HolderOf }) {
  const here = [...at, ...name];
  const form = Form.useFormInstance<Values>();
  const who = Form.useWatch([...base, ...here, 'who'], { form, preserve: true }) as unknown;
  return (
    <>
      <Form.Item
        name={[...here, 'who']}
        label={`${label}是`}
        rules={[{ required: true, message: MUST }]}
      >
        <Radio.Group options={WHO} />
      </Form.Item>
      {who === 'person' && <Asks of={PERSON} at={here} base={base} />}
      {who === 'entity' && <Asks of={ENTITY} at={here} base={base} />}
    </>
  );
}

const WHO = [
  { value: 'person', label: '自然人' },
  { value: 'entity', label: '单位' },
];
const PERSON: readonly Spec[] = [
  { kind: 'line', name: ['person', 'name'], label: '姓名' },
  { kind: 'line', name: ['person', 'idNumber'], label: '证件号码' },
];
const ENTITY: readonly Spec[] = [{ kind: 'line', name: ['entity'], label: '统一社会信用代码' }];

function RowsOf({ spec: { name, label, one, least, of, fresh } }: { readonly spec: Rows }) {
  const form = Form.useFormInstance<Values>();
  const enough = async (_rule: unknown, rows: readonly unknown[] = []) => {
    await Promise.resolve();
    if (rows.length < least) throw new Error(`至少填写${least}项${one}`);
  };
  return (
    <Form.List name={[...name]} rules={[{ validator: enough }]}>
      {(rows, { add, remove }, { errors }) => (
        <fieldset>
          <legend>{label}</legend>
          {rows.map(({ key, name: row }) => (
            <fieldset key={key} className="row">
              <legend>{`${one} ${row + 1}`}</legend>
              <Asks of={of} at={[row]} base={name} />
              <Button
                onClick={() => {
                  remove(row);
                }}
              >
                {`删除${one} ${row + 1}`}
              </Button>
            </fieldset>
          ))}
          <Button
            onClick={() => {
              add(fresh?.(form.getFieldsValue(true) as Values));
            }}
          >
            {`增加${one}`}
          </Button>
          <Form.ErrorList errors={errors} />
        </fieldset>
      )}
    </Form.List>
  );
}
