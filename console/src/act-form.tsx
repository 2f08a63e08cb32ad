/**
 * An act as a form that follows from its row. One key a form: a second click, or a second try after a lost connection, asks for
 * the same act. What was typed stays until the act is done.
 */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import Alert from 'antd/es/alert';
import Button from 'antd/es/button';
import Form from 'antd/es/form';
import { useMemo, useRef, useState } from 'react';
import { routeOf } from '../../policy/acts/act';
import { CASE_ACTS } from '../../policy/case/acts';
import type { CaseDecision } from '../../api-client/contract';
import { SaidNo } from '../../api-client/said-no';
import { act, LostConnection, sentenceOf, type Case } from './api';
import { askingFindings, FieldOf } from './fields';
import { bodyOf, fieldsOf, placeOf } from './schema';
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

/** The same act asked again keeps its key; after a definite no the next try is another one. */
function useActing(no: string, name: FormAct, done: () => void) {
  const key = useRef(crypto.randomUUID());
  const underWay = useRef(false);
  const client = useQueryClient();
  const asked = useMutation({
    mutationFn: (body: Filled) => act(no, addressOf(name), key.current, body),
    onSuccess: async () => {
      done();
      await client.invalidateQueries();
    },
    onError: (error) => {
      if (error instanceof SaidNo && error.problem.status < 500) key.current = crypto.randomUUID();
    },
    onSettled: () => {
      underWay.current = false;
    },
  });
  const send = (body: Filled, heard: (error: unknown) => void) => {
    if (underWay.current) return;
    underWay.current = true;
    asked.mutate(body, { onError: heard });
  };
  return { asked, send };
}

/** Whoever opened the form goes on in it, by keyboard or reader. */
const focused = (heading: HTMLElement | null): void => {
  heading?.focus();
};

export function ActForm({
  kase,
  name,
  onDone,
  onClose,
}: {
  readonly kase: Case;
  readonly name: FormAct;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const [form] = Form.useForm<Filled>();
  const fields = useMemo(() => fieldsOf(CASE_ACTS[name]), [name]);
  const [told, setTold] = useState<readonly string[]>([]);
  const { asked, send } = useActing(kase.no, name, onDone);
  const finish = (filled: Filled) => {
    setTold([]);
    const answers = withFindings(kase, filled['answers']);
    send(bodyOf(fields, { ...filled, answers }), (error) => {
      const { beside, above } = faultsOf(
        error,
        fields.map((field) => field.name),
      );
      form.setFields(beside as Parameters<typeof form.setFields>[0]);
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
        initialValues={firstOf(kase)}
        onFinish={finish}
        scrollToFirstError
      >
        {fields.map((field) => (
          <FieldOf key={field.name} field={field} kase={kase} />
        ))}
        {told.length > 0 && <Told sentences={told} />}
        <div className="end">
          <Button type="primary" htmlType="submit">
            {asked.isPending ? '正在提交…' : '提交'}
          </Button>{' '}
          <Button onClick={onClose}>放弃填写</Button>
        </div>
      </Form>
    </section>
  );
}

function Told({ sentences }: { readonly sentences: readonly string[] }) {
  const list = (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
  return <Alert className="block" type="error" showIcon role="alert" title={list} />;
}

/** Only what is typed is in the form; which finding it speaks to, the case says. */
function withFindings(kase: Case, filled: unknown): Filled[] {
  const words = (filled ?? []) as readonly Filled[];
  return askingFindings(kase).map(({ code }, at) => ({
    finding: code,
    words: words[at]?.['words'],
  }));
}

interface Faults {
  readonly beside: readonly { readonly name: Place; readonly errors: string[] }[];
  readonly above: readonly string[];
}
type Place = (number | string)[];

/** Each fault beside its field; what belongs to none, and every refusal with its article, above the button. */
function faultsOf(error: unknown, names: readonly string[]): Faults {
  if (!(error instanceof SaidNo) || error instanceof LostConnection)
    return { beside: [], above: [sentenceOf(error)] };
  const { errors = [], refusals = [], detail } = error.problem;
  const isHere = ({ path }: { readonly path: string }) =>
    names.includes(String(placeOf(path)[0] ?? ''));
  const beside = errors
    .filter(isHere)
    .map(({ path, message }) => ({ name: placeOf(path), errors: [message] }));
  const others = errors.filter((one) => !isHere(one)).map(({ message }) => message);
  const refused = refusals.map(({ message, cite }) => `${message}（依据：${articleOf(cite)}）`);
  const above = [...refused, ...others];
  return { beside, above: above.length + beside.length > 0 ? above : [detail] };
}

/** `reading of Art. 10(3), 17(3)` as people cite it. */
function articleOf(cite: string): string {
  const articles = cite.replace(/^reading of /, '').replace(/^Arts?\. /, '');
  const told = articles
    .replace(/(\d+)\((\d+)\)/g, '第$1条第$2项')
    .replace(/(^|[ ,-])(\d+)(?=$|[, -])/g, '$1第$2条')
    .replaceAll(', ', '、')
    .replaceAll('-', '至');
  return cite.startsWith('reading') ? `管理办法${told}的适用口径` : `管理办法${told}`;
}
