/**
 * The form of an operation, as the contract says what it takes. One key a form: a second click, or a second try after a lost
 * connection, asks for the same act. What was typed stays until the act is done.
 */
import Button from 'antd/es/button';
import Form from 'antd/es/form';
import { useMemo, useRef, useState } from 'react';
import type { Catalogued, Shape } from '../../../api-client/catalogue';
import { useAsking } from '../request';
import { draftOf, dropDraft, keepDraft } from '../drafts';
import { faultsOf, Told } from '../faults';
import { askFor } from '../ask-for';
import { Asks } from './asks';
import { specsOf, type InPlace } from './specs';
import { askFor as asksFor, sentOf, type Spec, type Values } from './spec';

/** Whoever opened the form goes on in it, by keyboard or reader. */
const focused = (heading: HTMLElement | null): void => {
  heading?.focus();
};

export function OperationForm({
  operation,
  title = operation.zh,
  given = {},
  inPlace = {},
  first = {},
  draft,
  onDone,
  onClose,
}: {
  readonly operation: Catalogued;
  readonly title?: string;
  /** Parameters of the address that the page knows, and members of the body that it fills in. */
  readonly given?: Values;
  readonly inPlace?: InPlace;
  /** What stands in the form from the start. */
  readonly first?: Values;
  /** Under which it is kept until it is sent. */
  readonly draft: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const [form] = Form.useForm<Values>();
  const file = useRef<HTMLInputElement>(null);
  const specs = useMemo(() => specsOf(operation, given, inPlace), [operation, given, inPlace]);
  const [told, setTold] = useState<readonly string[]>([]);
  const start = useMemo(() => ({ ...first, ...draftOf(draft) }), [first, draft]);
  const { ask, isPending } = useAsking(
    (values: Values, key) =>
      askFor(operation, sentBy(operation, specs, given, values, file.current), key),
    () => {
      dropDraft(draft);
      onDone();
    },
  );
  const finish = (values: Values) => {
    const chosen = file.current?.files?.[0];
    if (operation.files !== undefined && chosen === undefined) {
      setTold(['请选择文件。']);
      return;
    }
    setTold([]);
    ask(values, (error) => {
      const { beside, above } = faultsOf(error, (place) => asksFor(specs, place));
      form.setFields([...beside] as Parameters<typeof form.setFields>[0]);
      setTold(above);
    });
  };
  return (
    <section className="act">
      <h3 tabIndex={-1} ref={focused}>
        {title}
      </h3>
      <Form
        form={form}
        aria-label={title}
        layout="vertical"
        initialValues={start}
        onValuesChange={() => {
          keepDraft(draft, form.getFieldsValue(true) as Values);
        }}
        onFinish={() => {
          finish(form.getFieldsValue(true) as Values);
        }}
        scrollToFirstError
      >
        <Asks of={specs} />
        {operation.files !== undefined && (
          <label className="field">
            文件（{formsOf(operation.files)}）
            <input ref={file} type="file" />
          </label>
        )}
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

const FORMS = { csv: 'CSV', spreadsheetml: 'XLSX', xml: 'XML' } as const;
const formsOf = (types: readonly string[]): string =>
  [
    ...new Set(
      types.map((type) => Object.entries(FORMS).find(([part]) => type.includes(part))?.[1] ?? type),
    ),
  ].join('、');

const membersOf = ({ properties = {}, oneOf = [] }: Shape): readonly { readonly name: string }[] =>
  [properties, ...oneOf.map((form) => form.properties ?? {})]
    .flatMap((members) => Object.keys(members))
    .map((name) => ({ name }));

function sentBy(
  { params, query, body }: Catalogued,
  specs: readonly Spec[],
  given: Values,
  values: Values,
  input: HTMLInputElement | null,
) {
  const all = { ...given, ...sentOf(specs, values) };
  const named = (taken: readonly { readonly name: string }[]) =>
    Object.fromEntries(
      taken.filter(({ name }) => all[name] !== undefined).map(({ name }) => [name, all[name]]),
    );
  const file = input?.files?.[0];
  return {
    path: named(params),
    query: named(query),
    ...(file === undefined && body !== undefined && { body: named(membersOf(body)) }),
    ...(file !== undefined && { file }),
  };
}
