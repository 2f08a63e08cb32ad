/** One case: where it stands, who is awaited until when, what was found and decided, and the acts that are the caller's now. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import Alert from 'antd/es/alert';
import Button from 'antd/es/button';
import { lazy, Suspense, useState } from 'react';
import { PROCEDURE_NAMES } from '../../../policy/words/vocabulary';
import { caseOf, type Case } from '../api';
import { Block } from '../block';
import { About, Checked, Findings, Progress, Waits } from '../case-parts';
import { draftName, draftOf } from '../drafts';
import { Loaded } from '../loaded';
import { Papers } from '../papers';
import { useActing } from '../session';
import { Trail } from '../trail';
import { actsOf, needsPapers, type FormAct } from '../turn';
import { OUTCOME_NAMES } from '../../../policy/case/waits';
import { actName } from '../words';

/** It brings the schemas with it, which a reader does not need. */
const ActForm = lazy(() => import('../act-form').then((module) => ({ default: module.ActForm })));
const route = getRouteApi('/cases/$no');

export function CasePage() {
  const { no } = route.useParams();
  const found = useQuery({
    queryKey: ['case', no],
    queryFn: () => caseOf(no),
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
      {kase.ended && (
        <Alert
          className="block"
          type="info"
          showIcon
          title={`${OUTCOME_NAMES[kase.ended.outcome]}：${kase.ended.reason}`}
        />
      )}
      {kase.suspendedSince !== undefined && (
        <Alert className="block" type="warning" showIcon title="本件已中止办理。" />
      )}
      <Progress kase={kase} />
      <Waits kase={kase} />
      <Acts kase={kase} />
      <About kase={kase} />
      <Findings kase={kase} />
      <Checked kase={kase} />
      <Papers kase={kase} />
      <Trail no={kase.no} length={kase.trail.length} />
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
      {done !== undefined && <Done name={done} />}
      {needsPapers(kase, choice) && <p>需要重新提交材料的事项，请按通知所附的方式办理。</p>}
      {names.length === 0 && <p>目前没有需要您办理的事项。</p>}
      {open === undefined && <Buttons names={names} onChoose={setOpen} />}
      <Suspense fallback={<p role="status">正在打开…</p>}>
        {open !== undefined && (
          <ActForm account={account} kase={kase} name={open} onDone={finish} onClose={close} />
        )}
      </Suspense>
    </Block>
  );
}

function Done({ name }: { readonly name: FormAct }) {
  return <Alert className="block" type="success" showIcon title={`已办理：${actName(name)}`} />;
}

function Buttons({
  names,
  onChoose,
}: {
  readonly names: readonly FormAct[];
  readonly onChoose: (name: FormAct) => void;
}) {
  return (
    <div className="acts">
      {names.map((name, at) => (
        <Button
          key={name}
          type={at === 0 ? 'primary' : 'default'}
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
