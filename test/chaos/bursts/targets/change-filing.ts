/** Change filings, returned and filed again and again until one is accepted, refused or withdrawn. */
import { randomUUID } from 'node:crypto';
import { namesOf, type ActName, type Message as ActMessage } from '../../../../policy/acts/act';
import { CHANGE_FILING, type ChangeActs } from '../../../../policy/change-filing/acts';
import type { Institution } from '../../../../policy/model/nouns';
import { storeFiling } from '../../../../store/case/filings';
import {
  changeFilingSubject,
  type ChangeFilingRecord,
} from '../../../../store/processes/change-filing';
import { applicant } from '../../../support/submission-examples';
import { ChangeFilings, evidence } from '../../../support/change-filings';
import { centre } from '../../../support/workflow-house';
import { admittedInstitution } from '../../../support/season';
import { firstDue, type Message, type Stage, type Target } from '../target';

const reason = '信息变更';
const faults = [{ path: 'changes.premises', note: '缺租赁合同' }];

function said<N extends ActName<ChangeActs>>(name: N, message: ActMessage<ChangeActs, N>): Message {
  return { name, args: [message] };
}

export function changeFilingTarget(stage: Stage): Target {
  const { house } = stage;
  const filings = new ChangeFilings(house);
  let filer: Institution | undefined;
  let no: string | undefined;
  const open = async (): Promise<ChangeFilingRecord> => {
    filer ??= await admittedInstitution(await house.now());
    const known = no === undefined ? undefined : await filings.record(no);
    if (known?.state === 'deciding' || known?.state === 'correcting') return known;
    no = await filings.file(filer.uscc, { premises: '示例场所' });
    return filings.record(no);
  };
  return {
    updates: namesOf(CHANGE_FILING),
    signals: [],
    refusesCancellation: true,
    next: async () => {
      const record = await open();
      const valid =
        record.state === 'deciding' ? decisions(record, stage) : await again(record, stage);
      const due = firstDue(record.waits);
      return { ids: [changeFilingSubject(record._id)], valid, refused: REFUSED, due };
    },
  };
}

const REFUSED: readonly Message[] = [
  said('fileChange', { actor: applicant('none'), reason, filing: 'nowhere' }),
  said('resubmitChange', { actor: applicant('none'), reason, filing: 'nowhere' }),
  said('withdrawChange', { actor: applicant('none'), reason }),
  said('decideChange', { actor: applicant('none'), reason, outcome: 'accept' }),
];

function decisions({ institution }: ChangeFilingRecord, { random }: Stage): Message[] {
  const last = random.pick([
    said('decideChange', { actor: centre, reason, outcome: 'accept' }),
    said('decideChange', { actor: centre, reason, outcome: 'refuse' }),
    said('withdrawChange', { actor: applicant(institution), reason }),
  ]);
  return [
    said('decideChange', { actor: centre, reason, outcome: 'return', faults }),
    said('decideChange', {
      actor: centre,
      reason,
      outcome: 'return',
      faults: [...faults, ...faults],
    }),
    ...(random.chance(0.1) ? [last] : []),
  ];
}

/** Two filings, of which the second is too late or takes the place of the first. */
function again(record: ChangeFilingRecord, { house }: Stage): Promise<Message[]> {
  const { _id: no, institution } = record;
  return Promise.all(
    ['一层', '二层'].map(async (floor) => {
      const changes = { premises: `示例场所（${floor}）` };
      const body = { changes, from: await house.today(), evidence };
      const draft = {
        kind: 'resubmission',
        caller: no,
        idempotencyKey: randomUUID(),
        body,
      } as const;
      const { _id: filing } = await storeFiling(draft, () => Promise.resolve(no));
      return said('resubmitChange', { actor: applicant(institution), reason, filing });
    }),
  );
}
