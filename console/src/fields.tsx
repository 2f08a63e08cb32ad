/** How each kind of field is filled in. */
import Button from 'antd/es/button';
import Form from 'antd/es/form';
import Input from 'antd/es/input';
import InputNumber from 'antd/es/input-number';
import Radio from 'antd/es/radio';
import { CHECK_NAMES } from '../../policy/words/vocabulary';
import { EXPERT_TIES } from '../../policy/articles/art-22-expert-draw';
import type { Case } from './api';
import type { Field } from './schema';
import { FIELD_NAMES, VALUE_NAMES } from './words';

export type Place = readonly (number | string)[];

const TIES: Readonly<Record<string, string>> = EXPERT_TIES;
const CHECKS: Readonly<Record<string, string>> = CHECK_NAMES;
const valueName = (value: string): string => VALUE_NAMES[value] ?? TIES[value] ?? value;
const labelOf = (name: string): string => FIELD_NAMES[name] ?? name;
const MUST = '此项必填';

interface Shown {
  readonly field: Field;
  readonly kase: Case;
  readonly at?: Place;
}

export function FieldOf(shown: Shown) {
  const { field, at = [], kase } = shown;
  if (field.kind === 'checklist') return <Checklist />;
  if (field.kind === 'faults') return <Faults />;
  if (field.kind === 'answers') return <Answers kase={kase} />;
  if (field.kind === 'part')
    return (
      <fieldset>
        <legend>{labelOf(field.name)}</legend>
        {field.parts.map((part) => (
          <FieldOf
            key={part.name}
            field={{ ...part, required: false }}
            kase={kase}
            at={[...at, field.name]}
          />
        ))}
      </fieldset>
    );
  return (
    <Form.Item
      label={labelOf(field.name)}
      name={[...at, field.name]}
      rules={[{ required: field.required, message: MUST }]}
    >
      {inputOf(field)}
    </Form.Item>
  );
}

function inputOf({ kind, values, longest }: Field) {
  if (kind === 'choice')
    return <Radio.Group options={values.map((value) => ({ value, label: valueName(value) }))} />;
  if (kind === 'flag') return <YesOrNo yes="是" no="否" />;
  if (kind === 'day') return <Input type="date" />;
  if (kind === 'money') return <InputNumber min={0} precision={2} suffix="元" />;
  if (kind === 'line') return <Input {...(longest !== undefined && { maxLength: longest })} />;
  return (
    <Input.TextArea
      rows={3}
      {...(longest !== undefined && { maxLength: longest, showCount: true })}
    />
  );
}

/** Handed its value by the item of the form that it lies in. */
function YesOrNo({ yes, no, ...handed }: { readonly yes: string; readonly no: string }) {
  const options = [
    { value: true, label: yes },
    { value: false, label: no },
  ];
  return <Radio.Group options={options} {...handed} />;
}

/** The lines that the policy of the case has; the form is filled with them when it opens. */
function Checklist() {
  return (
    <Form.List name="checklist">
      {(lines) => (
        <fieldset>
          <legend>{labelOf('checklist')}</legend>
          {lines.length === 0 && <p>本件没有需要逐项核对的内容。</p>}
          {lines.map(({ key, name }) => (
            <Line key={key} at={name} />
          ))}
        </fieldset>
      )}
    </Form.List>
  );
}

function Line({ at }: { readonly at: number }) {
  const check = Form.useWatch(['checklist', at, 'check'], { preserve: true }) as string | undefined;
  const label = CHECKS[check ?? ''] ?? '';
  return (
    <div className="line">
      <Form.Item name={[at, 'check']} hidden>
        <Input />
      </Form.Item>
      <Form.Item label={label} name={[at, 'met']} rules={[{ required: true, message: MUST }]}>
        <YesOrNo yes="符合" no="不符合" />
      </Form.Item>
      <Form.Item name={[at, 'note']} className="note">
        <Input aria-label={`${label}：备注`} placeholder="备注" maxLength={300} />
      </Form.Item>
    </div>
  );
}

function Faults() {
  return (
    <Form.List name="faults">
      {(lines, { add, remove }) => (
        <fieldset>
          <legend>{labelOf('faults')}（退回补正时填写）</legend>
          {lines.map(({ key, name }) => (
            <div className="line" key={key}>
              <Form.Item
                label="材料或项目"
                name={[name, 'path']}
                rules={[{ required: true, message: MUST }]}
              >
                <Input maxLength={100} />
              </Form.Item>
              <Form.Item
                label="需要如何补正"
                name={[name, 'note']}
                rules={[{ required: true, message: MUST }]}
              >
                <Input maxLength={300} />
              </Form.Item>
              <Button
                onClick={() => {
                  remove(name);
                }}
              >
                删除此项
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

/** The findings that a person judges, each with room for what is said to it. */
export const askingFindings = ({ findings }: Case) =>
  findings.filter(({ severity }) => severity === 'soft');

function Answers({ kase }: { readonly kase: Case }) {
  const asking = askingFindings(kase);
  if (asking.length === 0) return null;
  return (
    <fieldset>
      <legend>{labelOf('answers')}</legend>
      {asking.map(({ message }, at) => (
        <Form.Item key={at} label={message} name={['answers', at, 'words']}>
          <Input.TextArea rows={2} maxLength={300} />
        </Form.Item>
      ))}
    </fieldset>
  );
}
