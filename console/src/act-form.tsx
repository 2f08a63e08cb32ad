/**
 * An act as a form that follows from its row. One key a form: a second click, or a second try after a lost connection, asks for
 * the same act. What was typed stays until the act is done.
 */
import Button from 'antd/es/button';
import Form from 'antd/es/form';
import { useMemo, useState } from 'react';
import { routeOf } from '../../policy/acts/act';
import { CASE_ACTS } from '../../policy/case/acts';
import type { CaseDecision } from '../../api-client/contract';
import { act, type Case } from './api';
import { useAsking } from './asking';
import { draftName, draftOf, dropDraft, keepDraft } from './drafts';
import { faultsOf, Told } from './faults';
import { askingFindings, FieldOf } from './fields';
import { bodyOf, fieldsOf } from './schema';
import type { Place } from './place';
import type { FormAct } from './turn';
import { actName } from './words';

type Filled = Readonly<Record<string, unknown>>;

/** The lines and findings that a person speaks to stand in the form from the start. */
function firstOf(kase: Case): Filled {
  const direct = 'way' in kase && kase.way === 'direct';
  const lines = direct ? [] : (kase.policy.checklists?.[kase.procedure] ?? []);
  const answers = askingFindings(kase).map(({ code }) => ({ finding: code }));
  return { checklist: lines.map((check) => ({ check })), faults: [], answers };
}

const addressOf = (name: FormAct): CaseDecision =>
  routeOf(CASE_ACTS[name]).split('/').at(-1) as CaseDecision;

/** Whoever opened the form goes on in it, by keyboard or reader. */
const focused = (heading: HTMLElement | null): void => {
  heading?.focus();
};

export function ActForm({
  account,
  kase,
  name,
  onDone,
  onClose,
}: {
  readonly account: string;
  readonly kase: Case;
  readonly name: FormAct;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const [form] = Form.useForm<Filled>();
  const fields = useMemo(() => fieldsOf(CASE_ACTS[name]), [name]);
  const [told, setTold] = useState<readonly string[]>([]);
  const draft = draftName(account, kase.no, name);
  const first = useMemo(() => ({ ...firstOf(kase), ...draftOf(draft) }), [kase, draft]);
  const { ask, isPending } = useAsking(
    (body: Filled, key) => act(kase.no, addressOf(name), key, body),
    () => {
      dropDraft(draft);
      onDone();
    },
  );
  const finish = (filled: Filled) => {
    setTold([]);
    const answers = withFindings(kase, filled['answers']);
    ask(bodyOf(fields, { ...filled, answers }), (error) => {
      const isField = ([first]: Place) => fields.some((field) => field.name === first);
      const { beside, above } = faultsOf(error, isField);
      form.setFields([...beside] as Parameters<typeof form.setFields>[0]);
      setTold(above);
    });
  };
  return (
    <section className="act">
      <h3 tabIndex={-1} ref={focused}>
        {actName(name)}
      </h3>
      <Form
        form={form}
        aria-label={actName(name)}
        layout="vertical"
        initialValues={first}
        onValuesChange={(_, all: Filled) => {
          keepDraft(draft, all);
        }}
        onFinish={finish}
        scrollToFirstError
      >
        {fields.map((field) => (
          <FieldOf key={field.name} field={field} kase={kase} />
        ))}
        <Told sentences={told} />
        <div className="end">
          <Button type="primary" htmlType="submit">
            {isPending ? '正在提交…' : '提交'}
          </Button>{' '}
          <Button
            onClick={() => {
              dropDraft(draft);
              onClose();
            }}
          >
            放弃填写
          </Button>
        </div>
      </Form>
    </section>
  );
}

/** Only what is typed is in the form; which finding it speaks to, the case says. */
function withFindings(kase: Case, filled: unknown): Filled[] {
  const words = (filled ?? []) as readonly Filled[];
  return askingFindings(kase).map(({ code }, at) => ({
    finding: code,
    words: words[at]?.['words'],
  }));
}
