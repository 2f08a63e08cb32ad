/** An act on a case as the form of its operation, with the lines and findings that its record has. */
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { PRELIMINARY_CHECKS } from '../../policy/model/nouns';
import type { Case } from './api';
import { draftName } from './drafts';
import { drawName, drawsOf, type ExpertDraw } from './draws';
import { OperationForm } from './forms/operation-form';
import type { InPlace } from './forms/specs';
import type { Values } from './forms/spec';
import { labelOf } from './forms/labels';
import { operationOf } from './operations';
import { Loaded } from './page-data';
import type { FormAct } from './turn';
import { actName } from './words';

/** The findings that a person judges: of several with one code one answer is given. */
export function askingFindings({ findings }: Pick<Case, 'findings'>) {
  const asking = findings.filter(({ severity }) => severity === 'soft');
  return [...new Set(asking.map(({ code }) => code))].map((code) => ({
    code,
    message: asking
      .filter((one) => one.code === code)
      .map(({ message }) => message)
      .join(''),
  }));
}

/** An expert judges the service; these lines are the district's. */
const OF_REVIEW: readonly string[] = PRELIMINARY_CHECKS;

/** The lines that a person speaks to stand in the form from the start. */
function firstOf(kase: Case, name: FormAct): Values {
  const direct = 'way' in kase && kase.way === 'direct';
  const lines = direct ? [] : (kase.policy.checklists?.[kase.procedure] ?? []);
  const asked = name === 'giveOpinion' ? lines.filter((one) => !OF_REVIEW.includes(one)) : lines;
  return { checklist: asked.map((check) => ({ check })), faults: [] };
}

const inPlaceOf = (kase: Case, name: FormAct): InPlace => ({
  checklist: { kind: 'checks', name: ['checklist'], label: labelOf('checklist', name) },
  answers: {
    kind: 'words',
    name: ['answers'],
    label: labelOf('answers', name),
    to: askingFindings(kase),
  },
});

/** Of the draws of the case one is chosen, not typed. */
function drawsIn(draws: readonly ExpertDraw[]): InPlace {
  if (draws.length === 0) return {};
  const options = Object.fromEntries(draws.map((one) => [one.id, drawName(one)]));
  const label = labelOf('draw', 'assignExperts');
  return { draw: { kind: 'choice', name: ['draw'], label, options, optional: true } };
}

export function ActForm(props: ActFormProps) {
  return props.name === 'assignExperts' ? <WithDraws {...props} /> : <Filled {...props} />;
}

function WithDraws(props: ActFormProps) {
  const found = useQuery(drawsOf(props.kase.no));
  const [last] = [...(found.data?.draws ?? [])].reverse();
  return (
    <Loaded of={found}>
      {({ draws }) => (
        <Filled
          {...props}
          more={drawsIn(draws)}
          known={last === undefined ? NONE : { draw: last.id }}
        />
      )}
    </Loaded>
  );
}

const NONE = {};

interface ActFormProps {
  readonly account: string;
  readonly kase: Case;
  readonly name: FormAct;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function Filled({
  account,
  kase,
  name,
  onDone,
  onClose,
  more = NONE,
  known = NONE,
}: ActFormProps & {
  /** Fields that stand in the place of others, and what stands in them. */
  readonly more?: InPlace;
  readonly known?: Values;
}) {
  const given = useMemo(() => ({ no: kase.no }), [kase.no]);
  // What is read anew while the form is open changes no field in which somebody types.
  const [opened] = useState({ kase, more });
  const inPlace = useMemo(
    () => ({ ...inPlaceOf(opened.kase, name), ...opened.more }),
    [opened, name],
  );
  const first = useMemo(() => ({ ...firstOf(opened.kase, name), ...known }), [opened, name]);
  return (
    <OperationForm
      operation={operationOf(name)}
      title={actName(name)}
      given={given}
      inPlace={inPlace}
      first={first}
      draft={draftName(account, kase.no, name)}
      onDone={onDone}
      onClose={onClose}
    />
  );
}
