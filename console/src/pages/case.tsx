/** One case: where it stands, who is awaited until when, what was found and decided, and the acts that are the caller's now. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import Alert from 'antd/es/alert';
import Button from 'antd/es/button';
import { lazy, Suspense, useState } from 'react';
import { PROCEDURE_NAMES } from '../../../policy/words/vocabulary';
import { caseOf, type Case } from '../api';
import { Block } from '../block';
import type { OperationId } from '../../../api-client/catalogue';
import { About, Checked, Ended, Findings, Progress, Waits } from '../case-parts';
import { Documents } from '../documents';
import { Draws } from '../draws';
import { Meanwhile, Others } from '../meanwhile';
import { Objections } from '../objections';
import { draftName, draftOf } from '../drafts';
import { Operations } from '../forms/operations';
import { Loaded } from '../page-data';
import { mayAsk, operationOf } from '../operations';
import { Papers } from '../papers';
import { useActing } from '../session';
import { Trail } from '../trail';
import { actsOf, isToCorrect, type FormAct } from '../turn';
import { actName } from '../words';

/** It brings the schemas with it, which a reader does not need. */
const ActForm = lazy(() => import('../act-form').then((module) => ({ default: module.ActForm })));
const route = getRouteApi('/cases/$no');
/** How often the case is read anew. */
const EVERY_MS = 10_000;

export function CasePage() {
  const { no } = route.useParams();
  const found = useQuery({
    queryKey: ['case', no],
    queryFn: () => caseOf(no),
    // What another person does on the case is seen while the page is open.
    refetchInterval: ({ state }) => state.data?.ended === undefined && EVERY_MS,
  });
  return (
    <>
      <h1>{no}</h1>
      <Loaded of={found}>{(kase) => <Shown kase={kase} />}</Loaded>
    </>
  );
}

function Shown({ kase }: { readonly kase: Case }) {
  return (
    <>
      <p>
        {PROCEDURE_NAMES[kase.procedure]} {kase.applicantName}
      </p>
      <Ended kase={kase} />
      <Progress kase={kase} />
      <Waits kase={kase} />
      <div className="desk">
        <div>
          <Acts kase={kase} />
          <OtherActs kase={kase} />
          <About kase={kase} />
          <Checked kase={kase} />
        </div>
        <div>
          <Findings kase={kase} />
          <Papers kase={kase} />
        </div>
      </div>
      <OfStaff kase={kase} />
      <Trail no={kase.no} length={kase.trail.length} />
    </>
  );
}

/** What only some may read: who was drawn, what was objected, and the documents that were issued. */
function OfStaff({ kase: { no } }: { readonly kase: Case }) {
  const acting = useActing();
  if (acting === undefined) return null;
  const may = (id: OperationId) => mayAsk(operationOf(id), acting.choice);
  return (
    <>
      {may('listExpertDraws') && <Draws no={no} />}
      {may('listObjections') && <Objections no={no} />}
      {may('listCaseDocuments') && <Documents no={no} />}
    </>
  );
}

function Acts({ kase }: { readonly kase: Case }) {
  const [chosen, setOpen] = useState<FormAct>();
  const [done, setDone] = useState<FormAct>();
  const acting = useActing();
  if (acting === undefined) return null;
  const { account, choice } = acting;
  const names = actsOf(kase, account, choice);
  const toCorrect = isToCorrect(kase, account, choice);
  // What was begun is open again after a reload.
  const open =
    chosen ?? names.find((name) => draftOf(draftName(account, kase.no, name)) !== undefined);
  const close = () => {
    setOpen(undefined);
  };
  const finish = () => {
    setDone(open);
    close();
  };
  return (
    <Block title="现在可以办理">
      <Others no={kase.no} form={open} />
      {done !== undefined && <Done name={done} />}
      {open !== undefined && <Meanwhile key={open} no={kase.no} length={kase.trail.length} />}
      {toCorrect && (
        <p>
          <Link to="/cases/$no/correction" params={{ no: kase.no }}>
            补正申请
          </Link>
        </p>
      )}
      {names.length === 0 && !toCorrect && <p>目前没有需要您办理的事项。</p>}
      {open === undefined && (
        <Buttons
          names={names}
          isAwaited={(name) => kase.waits.some((wait) => wait.for === name)}
          onChoose={setOpen}
        />
      )}
      <Suspense fallback={<p role="status">正在打开…</p>}>
        {open !== undefined && (
          <ActForm account={account} kase={kase} name={open} onDone={finish} onClose={close} />
        )}
      </Suspense>
    </Block>
  );
}

/** What follows from no step: a draw of experts, and what a party says of the service. */
const OTHERS = ['drawExperts', 'rateService'] as const;

function OtherActs({ kase: { no } }: { readonly kase: Case }) {
  const acting = useActing();
  if (acting === undefined) return null;
  const own = OTHERS.map((id) => operationOf(id)).filter((one) => mayAsk(one, acting.choice));
  if (own.length === 0) return null;
  return (
    <Block title="其他事项">
      <Operations of={own} account={acting.account} given={{ no }} />
    </Block>
  );
}

function Done({ name }: { readonly name: FormAct }) {
  return <Alert className="block" type="success" showIcon title={`已办理：${actName(name)}`} />;
}

function Buttons({
  names,
  isAwaited,
  onChoose,
}: {
  readonly names: readonly FormAct[];
  /** What nobody waits for, such as a withdrawal, is not put first. */
  readonly isAwaited: (name: FormAct) => boolean;
  readonly onChoose: (name: FormAct) => void;
}) {
  return (
    <div className="acts">
      {names.map((name, at) => (
        <Button
          key={name}
          type={at === 0 && isAwaited(name) ? 'primary' : 'default'}
          onClick={() => {
            onChoose(name);
          }}
        >
          {actName(name)}
        </Button>
      ))}
    </div>
  );
}
