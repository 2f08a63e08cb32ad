/** Spot checks: one year after another is drawn, and its institutions are inspected, several at once. */
import { namesOf, subjectOf, type ActName, type MessagesOf } from '../../../../policy/acts/act';
import { SPOT_CHECKS } from '../../../../policy/articles/art-08-spot-check';
import { addDays, startOf, yearOf } from '../../../../policy/kernel/time';
import type { Actor } from '../../../../policy/model/nouns';
import { SPOT_CHECK, type SpotCheckActs } from '../../../../policy/spot-check/acts';
import type { CheckState } from '../../../../policy/spot-check/check';
import {
  openChecksOf,
  spotCheckOf,
  type CheckRecord,
  type SpotCheckYear,
} from '../../../../store/processes/spot-check';
import { inTransaction } from '../../../../store/kernel/connection';
import { TASK_QUEUE } from '../../../../workflows/messages';
import { applicant } from '../../../support/submission-examples';
import { centre } from '../../../support/workflow-house';
import { admittedInstitution } from '../../../support/season';
import { firstDue, type Message, type Stage, type Target, type Turn } from '../target';

const reason = '年度抽查';
const inspector: Actor = { id: 'inspector-1', role: 'centre' };
const INSTITUTIONS = 6;
/** From today to the seed's day: it must still lie ahead when the message comes. */
const DAYS_AHEAD = 8;

function said<N extends ActName<SpotCheckActs>>(
  name: N,
  message: MessagesOf<SpotCheckActs>[N],
): Message {
  return { name, args: [message] };
}

export function spotCheckTarget(stage: Stage): Target {
  const { house } = stage;
  let year: number | undefined;
  const open = async () => {
    const known = year === undefined ? null : await spotCheckOf(year);
    if (known !== null && known.state !== 'concluded') return known;
    if (year === undefined) await furnish(stage);
    year = year === undefined ? yearOf(await house.today()) : year + 1;
    return started(stage, year);
  };
  return {
    updates: namesOf(SPOT_CHECK),
    signals: [],
    refusesCancellation: true,
    next: async () => turnOf(await open(), stage),
  };
}

async function turnOf(spotCheck: SpotCheckYear, { house }: Stage): Promise<Turn> {
  const { _id: year, state, seedSource, wait } = spotCheck;
  const about = { ids: [subjectOf(SPOT_CHECK, year)], refused: REFUSED };
  const valueOn = addDays(await house.today(), DAYS_AHEAD);
  const sources = ['示例数值一', '示例数值二'].map((source) =>
    said('announceSeed', { actor: centre, reason, source, valueOn }),
  );
  if (state === 'opened') return { ...about, valid: sources, due: wait?.dueAt };
  if (seedSource !== undefined && state === 'announced') {
    await house.sleepUntil(startOf(addDays(seedSource.valueOn, 1)));
    return { ...about, valid: ['123', '456'].map(seedOf) };
  }
  const checks = await inTransaction((tx) => openChecksOf(year, tx));
  const due = firstDue(checks.flatMap((check) => check.wait ?? []));
  return { ...about, valid: checks.flatMap(aboutCheck), due };
}

const seedOf = (seed: string): Message => said('publishSeed', { actor: centre, reason, seed });

async function furnish({ house }: Stage): Promise<void> {
  for (let made = 0; made < INSTITUTIONS; made += 1) await admittedInstitution(await house.now());
  await house.publishNotice('admission', { readings: { spotCheckPercent: 100 } });
}

async function started({ house }: Stage, year: number) {
  await house.client.workflow.start('spotCheck', {
    taskQueue: TASK_QUEUE,
    workflowId: subjectOf(SPOT_CHECK, year),
    args: [{ year, ...house.byClock }],
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
  return house.until(async () => (await spotCheckOf(year)) ?? undefined);
}

const REFUSED: readonly Message[] = [
  said('announceSeed', {
    actor: centre,
    reason,
    source: '示例',
    valueOn: '2020-01-01',
  }),
  said('publishSeed', { actor: applicant('none'), reason, seed: '1' }),
  said('assignInspectors', { actor: centre, reason, institution: 'none', inspectors: ['a'] }),
  said('decideConsequence', { actor: inspector, reason, institution: 'none', consequence: 'none' }),
];

const checklist = SPOT_CHECKS.map((check, n) => ({ check, met: n > 0 }));

/** An institution goes round from inspection to rectification until a person decides, so that a year lasts. */
const ABOUT: Readonly<Record<CheckState, (institution: string) => Message[]>> = {
  'to-inspect': (institution) => [
    said('assignInspectors', { actor: centre, reason, institution, inspectors: [inspector.id] }),
  ],
  inspecting: (institution) => [
    said('assignInspectors', { actor: centre, reason, institution, inspectors: [inspector.id] }),
    said('recordInspection', {
      actor: inspector,
      reason,
      institution,
      checklist,
      findings: '示例',
      documents: [],
      outcome: 'rectification',
      rectifyWithin: 5,
    }),
  ],
  rectifying: (institution) => [
    said('reportRectification', {
      actor: applicant(institution),
      reason,
      institution,
      documents: [],
    }),
  ],
  'rectification-reported': (institution) => [
    said('verifyRectification', {
      actor: inspector,
      reason,
      institution,
      rectified: false,
      rectifyWithin: 5,
    }),
  ],
  'to-decide': (institution) => [
    said('decideConsequence', { actor: centre, reason, institution, consequence: 'none' }),
  ],
  'to-sanction': () => [],
  closed: () => [],
};

function aboutCheck({ institution, state }: CheckRecord): Message[] {
  return ABOUT[state](institution);
}
