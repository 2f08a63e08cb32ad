/** Sanctions, from the hearing to the delivery, which can be corrected again and again, and the revocation. */
import type { Actor } from '../../../../policy/model/nouns';
import { namesOf, type ActName, type Message as ActMessage } from '../../../../policy/acts/act';
import { SANCTION, type SanctionActs, type SanctionState } from '../../../../policy/sanction/acts';
import { sanctionSubject, type SanctionRecord } from '../../../../store/processes/sanction';
import { nextCode } from '../../../support/submission-examples';
import { bureau, bureauApprover, centre } from '../../../support/workflow-house';
import { evidence, Sanctions } from '../../../support/sanctions';
import { firstDue, type Message, type Stage, type Target } from '../target';

const reason = '依程序办理';
const [document] = evidence as [(typeof evidence)[number]];

function said<N extends ActName<SanctionActs>>(
  name: N,
  message: ActMessage<SanctionActs, N>,
): Message {
  return { name, args: [message] };
}

export function sanctionTarget(stage: Stage): Target {
  const sanctions = new Sanctions(stage.house);
  let no: string | undefined;
  const open = async (): Promise<SanctionRecord> => {
    const known = no === undefined ? undefined : await sanctions.record(no);
    if (known !== undefined && !GONE.includes(known.state)) return known;
    no = await sanctions.open(nextCode());
    return sanctions.record(no);
  };
  return {
    updates: namesOf(SANCTION),
    signals: [],
    refusesCancellation: true,
    next: async () => {
      const record = await open();
      const valid = (WAYS[record.state] ?? revoking)(record, await stage.house.today(), stage);
      const due = firstDue(record.waits);
      return { ids: [sanctionSubject(record._id)], valid, refused: REFUSED, due };
    },
  };
}

const GONE: readonly SanctionState[] = ['dismissed', 'ended', 'revoked'];

const REFUSED: readonly Message[] = [
  said('openSanction', { actor: centre, reason, filing: 'nowhere' }),
  said('recordStatement', {
    actor: { id: 'stranger', role: 'applicant', party: 'none' },
    reason,
    documents: [],
  }),
  said('decideSanction', { actor: centre, reason, outcome: 'no-sanction' }),
  said('decideSanction', { actor: bureau, reason, outcome: 'no-sanction' }),
  said('endEnforcement', { actor: bureau, reason, on: '2026-03-01' }),
];

type Way = (record: SanctionRecord, today: string, stage: Stage) => Message[];

const revoking: Way = ({ _id: no }) => [
  said('revokeSanction', {
    actor: bureauApprover,
    reason,
    reference: `示例复议〔${no}〕号`,
    restoreVouchers: true,
    restoreRegistry: true,
  }),
];

const delivering =
  (name: 'correctDelivery' | 'recordDelivery'): Way =>
  (_, on) =>
    (['in-person', 'post', 'electronic'] as const).map((way) =>
      said(name, { actor: bureau, reason, way, on, evidence }),
    );

const WAYS: Partial<Record<SanctionState, Way>> = {
  hearing: ({ party }) => {
    const actor: Actor = { id: `account-of-${party}`, role: 'applicant', party };
    return ['一', '二', '三'].map((which) =>
      said('recordStatement', { actor, reason: `情况说明之${which}`, documents: [] }),
    );
  },
  deciding: ({ _id: no }, _, { random }) => {
    const about = { actor: bureauApprover, reason };
    const ruled = {
      outcome: 'sanction',
      violation: 'false-materials',
      departments: ['示例市财政局'],
      repayments: [],
    } as const;
    const sanction = said('decideSanction', { ...about, ...ruled, number: `示例罚〔${no}〕号` });
    const dismissal = said('decideSanction', { ...about, outcome: 'no-sanction' });
    return random.chance(0.2) ? [sanction, dismissal] : [sanction];
  },
  notifying: ({ _id: no }) =>
    ['一', '二'].map((which) =>
      said('issueNotice', { actor: bureau, reason, number: `示例通〔${no}〕${which}号`, document }),
    ),
  delivering: delivering('recordDelivery'),
  repaying: delivering('correctDelivery'),
  overdue: delivering('correctDelivery'),
};
