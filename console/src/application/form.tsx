/**
 * An application in sections: what is typed is kept at once, each fault leads to its field, all answers are checked before they are
 * sent, and what was taken is receipted.
 */
import Button from 'antd/es/button';
import Form from 'antd/es/form';
import { useEffect, useMemo, useState } from 'react';
import { useAsking } from '../request';
import { draftOf, dropDraft, keepDraft } from '../drafts';
import { faultsOf, Told, type Faults } from '../faults';
import type { Place } from '../place';
import { Answers } from './answers';
import { Asks } from '../forms/asks';
import { askFor, sentOf, type Items, type Plan, type Section, type Values } from '../forms/spec';

interface Guided<A> {
  readonly title: string;
  /** Under which it is kept until it is sent. */
  readonly draft: string;
  readonly plan: Plan;
  readonly items: Items;
  /** What stands there at the start. */
  readonly first: Values;
  readonly send: (sent: Values, key: string) => Promise<A>;
  readonly onDone: (answer: A) => void;
}

const NONE: Faults = { beside: [], above: [] };

export function GuidedForm<A>(guided: Guided<A>) {
  const { title, draft, plan, items, first, send, onDone } = guided;
  const [form] = Form.useForm<Values>();
  const kept = useMemo(() => ({ ...first, ...draftOf(draft) }), [first, draft]);
  const [values, setValues] = useState<Values>(kept);
  const [at, setAt] = useState(0);
  const [faults, setFaults] = useState<Faults>(NONE);
  const sections = plan(items, values);
  const { ask, isPending } = useAsking(send, (answer) => {
    dropDraft(draft);
    onDone(answer);
  });
  const heard = (error: unknown) => {
    const found = faultsOf(error, (place) => sections.some(({ of }) => askFor(of, place)));
    const [firstFault] = found.beside;
    setFaults(found);
    if (firstFault !== undefined) setAt(sectionOf(sections, firstFault.name));
  };
  return (
    <Form
      form={form}
      layout="vertical"
      aria-label={title}
      className="guided"
      initialValues={kept}
      scrollToFirstError
      onValuesChange={() => {
        const all = form.getFieldsValue(true) as Values;
        setValues(all);
        keepDraft(draft, all);
      }}
      onFinish={() => {
        if (at < sections.length) setAt(at + 1);
        else
          ask(
            sentOf(
              sections.flatMap(({ of }) => of),
              values,
            ),
            heard,
          );
      }}
    >
      <Way sections={sections} at={at} />
      <Told sentences={faults.above} />
      <Current sections={sections} at={at} values={values} faults={faults} onGo={setAt} />
      <div className="end">
        {at > 0 && (
          <Button
            onClick={() => {
              setAt(at - 1);
            }}
          >
            上一步
          </Button>
        )}{' '}
        <Button type="primary" htmlType="submit">
          {labelOf(at < sections.length, isPending)}
        </Button>
      </div>
    </Form>
  );
}

const labelOf = (goesOn: boolean, isPending: boolean): string =>
  goesOn ? '下一步' : isPending ? '正在提交…' : '确认无误，提交';

function sectionOf(sections: readonly Section[], place: Place): number {
  return Math.max(
    0,
    sections.findIndex(({ of }) => askFor(of, place)),
  );
}

function Way({ sections, at }: { readonly sections: readonly Section[]; readonly at: number }) {
  const titles = [...sections.map(({ title }) => title), '核对并提交'];
  return (
    <ol className="steps" aria-label="填写步骤">
      {titles.map((title, n) => (
        <li
          key={title}
          className={n < at ? 'done' : n === at ? 'now' : 'later'}
          {...(n === at && { 'aria-current': 'step' as const })}
        >
          {title}
        </li>
      ))}
    </ol>
  );
}

interface SectionProps {
  readonly sections: readonly Section[];
  readonly at: number;
  readonly values: Values;
  readonly faults: Faults;
  readonly onGo: (section: number) => void;
}

function Current({ sections, at, values, faults, onGo }: SectionProps) {
  const form = Form.useFormInstance<Values>();
  const section = sections[at];
  useEffect(() => {
    if (section === undefined) return;
    const here = faults.beside.filter(({ name }) => askFor(section.of, name));
    form.setFields([...here] as Parameters<typeof form.setFields>[0]);
  }, [form, faults, section?.title]);
  if (section === undefined)
    return (
      <>
        <h2 className="start">请核对填写的内容</h2>
        <Answers sections={sections} values={values} onChange={onGo} />
      </>
    );
  return (
    <section className="block">
      <h2>{section.title}</h2>
      {section.about !== undefined && <p>{section.about}</p>}
      <Asks of={section.of} />
    </section>
  );
}
