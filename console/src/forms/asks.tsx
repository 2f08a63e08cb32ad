/** The fields of a section, as its specification says. */
import Button from 'antd/es/button';
import Form from 'antd/es/form';
import Input from 'antd/es/input';
import InputNumber from 'antd/es/input-number';
import Radio from 'antd/es/radio';
import type { ReactNode } from 'react';
import Checkbox from 'antd/es/checkbox';
import { CHECK_NAMES } from '../../../policy/words/vocabulary';
import { Select } from '../select';
import {
  isPlain,
  type Checks,
  type Choice,
  type HolderOf,
  type Part,
  type Plain,
  type Rows,
  type Settings,
  type Spec,
  type Values,
  type Words,
} from './spec';

type At = readonly (number | string)[];
const MUST = '此项必填';
const FEW = 4;
const LONGEST = { line: 200, prose: 2_000 } as const;
const NOTE = 300;

interface Where {
  /** Within the list that they lie in, or within the form. */
  readonly at?: At;
  /** Of that list. */
  readonly base?: At;
  /** By which a list is searched: what is left empty is no question. */
  readonly isSearch?: true;
}

export function Asks({ of, ...where }: Where & { readonly of: readonly Spec[] }) {
  return of.map((spec) => <Ask key={spec.name.join('.')} spec={spec} {...where} />);
}

function Ask({ spec, ...where }: Where & { readonly spec: Spec }) {
  const { at = [], base = [] } = where;
  const { when } = spec;
  const form = Form.useFormInstance<Values>();
  const other: unknown = Form.useWatch([...base, ...at, when?.name ?? ''], {
    form,
    preserve: true,
  });
  if (when !== undefined && !when.is.includes(other)) return null;
  if (isPlain(spec)) return <Field spec={spec} {...where} />;
  switch (spec.kind) {
    case 'rows':
      return <RowsOf spec={spec} {...where} />;
    case 'holder':
      return <Holder spec={spec} {...where} />;
    case 'part':
      return <PartOf spec={spec} {...where} />;
    case 'checks':
      return <ChecksOf spec={spec} />;
    case 'words':
      return <WordsTo spec={spec} />;
    case 'settings':
      return <SettingsOf spec={spec} {...where} />;
  }
}

function Field({ spec, at = [], isSearch }: Where & { readonly spec: Plain }) {
  const { name, label, help, optional } = spec;
  return (
    <Form.Item
      name={[...at, ...name]}
      label={optional === true && isSearch === undefined ? `${label}（可不填）` : label}
      {...(help !== undefined && { extra: help })}
      rules={[{ required: isMust(spec), message: MUST }]}
    >
      {isSearch !== undefined && spec.kind === 'choice' ? (
        <Select none="全部" options={optionsIn(spec.options)} />
      ) : (
        inputOf(spec)
      )}
    </Form.Item>
  );
}

/** None is an answer where several are asked for. */
const isMust = ({ kind, optional }: Plain): boolean =>
  optional !== true && !['choices', 'files', 'lines'].includes(kind);

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
    case 'choices':
      return <Checkbox.Group options={optionsIn(spec.options)} />;
    case 'file':
      return <NamedFiles several={false} />;
    case 'files':
      return <NamedFiles several />;
    case 'lines':
      return <LinesOf />;
    case 'prose':
      return <Input.TextArea rows={3} maxLength={spec.longest ?? LONGEST.prose} showCount />;
    case 'line':
    case 'value':
      return <Input maxLength={spec.longest ?? LONGEST.line} />;
  }
}

const YES_OR_NO = [
  { value: true, label: '是' },
  { value: false, label: '否' },
];

const optionsIn = (options: Choice['options']) =>
  Object.entries(options).map(([value, label]) => ({ value, label }));

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
  const all = optionsIn(options);
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

const namedBy = async (file: File): Promise<Document> => ({
  name: file.name,
  sha256: await hashOf(file),
});

/** Files by their names and hashes; one, or several. */
function NamedFiles({
  id,
  several,
  value,
  onChange,
}: Handed<Document | readonly Document[]> & { readonly several: boolean }) {
  const chosen = async (files: readonly File[]) => {
    const named = await Promise.all(files.map(namedBy));
    onChange?.(several && named.length > 0 ? named : named[0]);
  };
  const names = [value ?? []].flat().map(({ name }) => name);
  return (
    <div>
      <input
        id={id}
        type="file"
        multiple={several}
        onChange={({ target }) => void chosen([...(target.files ?? [])])}
      />
      {names.length > 0 && <div>已登记：{names.join('、')}</div>}
    </div>
  );
}

function PartOf({
  spec: { name, label, of, optional },
  at = [],
  base = [],
}: Where & { readonly spec: Part }) {
  // What may be left out whole asks for nothing in it; the API says what is missing of what was begun.
  const asked = optional === true ? of.map((spec): Spec => ({ ...spec, optional: true })) : of;
  return (
    <fieldset>
      <legend>{optional === true ? `${label}（可不填）` : label}</legend>
      <Asks of={asked} at={[...at, ...name]} base={base} />
    </fieldset>
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

function RowsOf({
  spec: { name, label, one, least, of, fresh },
  at = [],
  base = [],
}: Where & { readonly spec: Rows }) {
  const form = Form.useFormInstance<Values>();
  const enough = async (_rule: unknown, rows: readonly unknown[] = []) => {
    await Promise.resolve();
    if (rows.length < least) throw new Error(`至少填写${least}项${one}`);
  };
  return (
    <Form.List name={[...at, ...name]} rules={[{ validator: enough }]}>
      {(rows, { add, remove }, { errors }) => (
        <fieldset>
          <legend>{label}</legend>
          {rows.map(({ key, name: row }) => (
            <fieldset key={key} className="row">
              <legend>{`${one} ${row + 1}`}</legend>
              <Asks of={of} at={[row]} base={[...base, ...at, ...name]} />
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

const CHECKS: Readonly<Record<string, string>> = CHECK_NAMES;
const MET = [
  { value: true, label: '符合' },
  { value: false, label: '不符合' },
];

/** The lines that the policy of the case has; the form is filled with them when it opens. */
function ChecksOf({ spec: { name, label } }: { readonly spec: Checks }) {
  return (
    <Form.List name={[...name]}>
      {(lines) => (
        <fieldset>
          <legend>{label}</legend>
          {lines.length === 0 && <p>没有需要逐项核对的内容。</p>}
          {lines.map(({ key, name: line }) => (
            <Check key={key} list={name} at={line} />
          ))}
        </fieldset>
      )}
    </Form.List>
  );
}

function Check({ list, at }: { readonly list: At; readonly at: number }) {
  const check = Form.useWatch([...list, at, 'check'], { preserve: true }) as string | undefined;
  const label = CHECKS[check ?? ''] ?? '';
  return (
    <div className="line">
      <Form.Item name={[at, 'check']} hidden>
        <Input />
      </Form.Item>
      <Form.Item label={label} name={[at, 'met']} rules={[{ required: true, message: MUST }]}>
        <Radio.Group options={MET} />
      </Form.Item>
      <Form.Item name={[at, 'note']} className="note">
        <Input aria-label={`${label}：备注`} placeholder="备注" maxLength={NOTE} />
      </Form.Item>
    </div>
  );
}

/** The findings that a person judges, each with room for what is said to it. */
function WordsTo({ spec: { name, label, to } }: { readonly spec: Words }) {
  if (to.length === 0) return null;
  return (
    <fieldset>
      <legend>{label}</legend>
      {to.map(({ code, message }, at) => (
        <Form.Item key={code} label={message} name={[...name, at, 'words']}>
          <Input.TextArea rows={2} maxLength={NOTE} />
        </Form.Item>
      ))}
    </fieldset>
  );
}

function SettingsOf({
  spec: { name, label, options },
  at = [],
}: Where & { readonly spec: Settings }) {
  const all = optionsIn(options);
  return (
    <Form.List name={[...at, ...name]}>
      {(rows, { add, remove }) => (
        <fieldset>
          <legend>{label}</legend>
          {rows.map(({ key, name: row }) => (
            <div className="line" key={key}>
              <Form.Item
                label="参数"
                name={[row, 'name']}
                rules={[{ required: true, message: MUST }]}
              >
                <Select none="请选择" options={all} />
              </Form.Item>
              <Form.Item
                label="取值"
                name={[row, 'value']}
                rules={[{ required: true, message: MUST }]}
              >
                <Input maxLength={LONGEST.line} />
              </Form.Item>
              <Button
                onClick={() => {
                  remove(row);
                }}
              >
                {`删除第${row + 1}项`}
              </Button>
            </div>
          ))}
          <Button
            onClick={() => {
              add();
            }}
          >
            增加一项
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}
