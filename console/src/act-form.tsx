/** An act on a case as the form of its operation, with the lines and findings that its record has. */
import { useMemo } from 'react';
import { PRELIMINARY_CHECKS } from '../../policy/model/nouns';
import type { Case } from './api';
import { draftName } from './drafts';
import { OperationForm } from './forms/operation-form';
import type { InPlace } from './forms/specs';
import type { Values } from './forms/spec';
import { labelOf } from './forms/labels';
import { operationOf } from './operations';
import type { FormAct } from './turn';
import { actName } from './words';

/** The findings that a person judges. */
const askingFindings = ({ findings }: Case) =>
  findings.filter(({ severity }) => severity === 'soft');

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
  const given = useMemo(() => ({ no: kase.no }), [kase.no]);
  const inPlace = useMemo(() => inPlaceOf(kase, name), [kase, name]);
  return (
    <OperationForm
      operation={operationOf(name)}
      title={actName(name)}
      given={given}
      inPlace={inPlace}
      first={firstOf(kase, name)}
      draft={draftName(account, kase.no, name)}
      onDone={onDone}
      onClose={onClose}
    />
  );
}
