/**
 * Five hundred applications at once, then as many preliminary reviews, through HTTP: none lost, none
 * doubled. A request that is told "not answered yet" (503) is sent again under its key, as the API says.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import mongoose from 'mongoose';
import { IDENTITY_HEADERS } from '../api/identity/provider';
import { addDays, civilDateOf, instantOf, type CivilDate } from '../policy/kernel/time';
import type { Actor } from '../policy/model/nouns';
import { casesOf } from '../store/case/cases';
import { brokenEntry, trailOf } from '../store/trail/trail';
import { applicant, district, metChecklist, redemption } from '../test/support/submission-examples';
import type { Bed } from './bed';
import { publishNotice } from './ours';
import type { Scale } from './scale';
import { quantile } from './statistics';
import { table } from './table';

const AGAIN_AFTER_MS = 500;

interface Request {
  readonly path: string;
  readonly actor: Actor;
  readonly key: string;
  readonly body: unknown;
}

interface Answered {
  readonly no: string;
  /** The whole answer as it came, so that a repeat can be held against it. */
  readonly text: string;
  readonly ms: number;
  readonly repeats: number;
}

export async function burst(bed: Bed, scale: Scale): Promise<string> {
  const today = civilDateOf(instantOf(Date.now()));
  const notice = await publishNotice(bed, today);
  const { apiUrl } = bed.stack;
  const applications = Array.from({ length: scale.burst }, () =>
    application(bed, notice.id, today),
  );
  const submitted = await allAtOnce(apiUrl, applications);
  const again = await allAtOnce(apiUrl, applications);
  const reviewed = await allAtOnce(
    apiUrl,
    submitted.map(({ no }) => review(no)),
  );
  const repeated = again.filter(({ text }, at) => text === submitted[at]?.text).length;
  return report(
    [
      ['submissions at once', submitted],
      ['the same again', again],
      ['preliminary reviews at once', reviewed],
    ],
    [
      ...(await recorded(notice.id, submitted, scale.burst)),
      ['repeats answered exactly like the first', repeated, scale.burst],
    ],
  );
}

function application({ provider }: Bed, roundId: string, today: CivilDate): Request {
  const signedOn = addDays(today, -120);
  const body = redemption(roundId, today, { provider });
  const contract = { ...body.contract, signedOn };
  const actor = applicant(body.enterprise.uscc);
  return { path: '/redemptions', actor, key: randomUUID(), body: { ...body, contract } };
}

function review(no: string): Request {
  const checklist = metChecklist.redemption;
  const body = { reason: '符合要求', outcome: 'recommend', checklist, faults: [] };
  return {
    path: `/cases/${no}/decide-preliminary-review`,
    actor: district,
    key: randomUUID(),
    body,
  };
}

function allAtOnce(apiUrl: string, requests: readonly Request[]): Promise<Answered[]> {
  return Promise.all(requests.map((request) => send(apiUrl, request)));
}

/** @throws Error for any answer but success and 503 */
async function send(apiUrl: string, { path, actor, key, body }: Request): Promise<Answered> {
  const began = performance.now();
  for (let repeats = 0; ; repeats += 1) {
    const answer = await fetch(`${apiUrl}${path}`, {
      method: 'POST',
      headers: { ...headersOf(actor), 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (answer.ok) {
      const { no } = JSON.parse(text) as { no: string };
      return { no, text, ms: performance.now() - began, repeats };
    }
    if (answer.status !== 503) throw new Error(`${path}: ${answer.status} ${text}`);
    await wait(AGAIN_AFTER_MS);
  }
}

function headersOf({ id, role, district: code, party }: Actor): Record<string, string> {
  return {
    [IDENTITY_HEADERS.id]: id,
    [IDENTITY_HEADERS.role]: role,
    ...(code !== undefined && { [IDENTITY_HEADERS.district]: code }),
    ...(party !== undefined && { [IDENTITY_HEADERS.party]: party }),
  };
}

type Check = readonly [what: string, found: number, wanted: number];

/** What stands on record after the burst. */
async function recorded(
  roundId: string,
  submitted: readonly Answered[],
  wanted: number,
): Promise<Check[]> {
  const numbers = [...new Set(submitted.map(({ no }) => no))];
  const database = mongoose.connection.db;
  if (database === undefined) throw new Error('The database is not connected.');
  const inRound = await database.collection('cases').countDocuments({ roundId });
  const claims = { caseNo: { $in: numbers }, kind: 'project' };
  const cases = await casesOf(numbers);
  const whole = await Promise.all(
    cases.map(async ({ _id, trail }) => {
      const entries = await trailOf(_id);
      return (
        brokenEntry(entries) === undefined && entries.length === trail.length && trail.length === 2
      );
    }),
  );
  return [
    ['different numbers', numbers.length, wanted],
    ['cases on record', inRound, wanted],
    ['projects claimed', await database.collection('claims').countDocuments(claims), wanted],
    ['cases reviewed', cases.filter(({ step }) => step === '17(4)').length, wanted],
    ['trails of two entries without a gap', whole.filter(Boolean).length, wanted],
  ];
}

function report(
  bursts: readonly (readonly [string, readonly Answered[]])[],
  checks: readonly Check[],
): string {
  const rows = bursts.map(([name, answers]) => {
    const times = answers.map(({ ms }) => ms / 1000);
    const seconds = [0.5, 0.99, 1].map((share) => quantile(times, share).toFixed(1));
    const repeats = answers.reduce((sum, one) => sum + one.repeats, 0);
    return [name, String(answers.length), ...seconds, String(repeats)];
  });
  const wrong = checks.filter(([, found, wanted]) => found !== wanted);
  if (wrong.length > 0) throw new Error(`The burst broke its record: ${JSON.stringify(wrong)}`);
  return [
    table(
      ['seconds to the answer', 'requests', 'p50', 'p99', 'last', 'sent again after 503'],
      rows,
    ),
    '',
    table(
      ['afterwards', 'found', 'wanted'],
      checks.map(([what, found, wanted]) => [what, String(found), String(wanted)]),
    ),
  ].join('\n');
}
