/**
 * Five hundred applications at once, then as many preliminary reviews, through HTTP: none lost, none
 * doubled. A request that is told "not answered yet" (503) is sent again under its key, as the API says.
 */
import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { Courier, type CourierRequest, type Heard } from '../api-client/courier';
import { recommendation } from '../api-client/papers';
import { People } from '../api-client/people';
import { addDays, civilDateOf, instantOf, type CivilDate } from '../policy/kernel/time';
import { casesOf } from '../store/case/cases';
import { brokenEntry, trailOf } from '../store/trail/trail';
import { applicant, district, metChecklist, redemption } from '../test/support/submission-examples';
import type { Bed } from './bed';
import { publishNotice } from './ours';
import type { Scale } from './scale';
import { quantile } from './statistics';
import { table } from './table';
import { headersOf } from '../test/support/header-client';

/** Far more patience than the longest queue takes. */
const AT_ONCE = { atOnce: Infinity, patienceMs: 1_800_000, tries: 1_000 };

/** Asks under a key of its own, as often as it is called. */
type Ask = () => Promise<TimedAnswer>;

interface TimedAnswer {
  readonly no: string;
  /** The whole answer as it came, so that a repeat can be held against it. */
  readonly text: string;
  readonly ms: number;
  readonly repeats: number;
}

export async function burst(bed: Bed, scale: Scale): Promise<string> {
  const today = civilDateOf(instantOf(Date.now()));
  const notice = await publishNotice(bed, today);
  const crowd = new Crowd(bed.stack.apiUrl);
  const applications = Array.from({ length: scale.burst }, () =>
    application(crowd, bed, notice.id, today),
  );
  const submitted = await allAtOnce(applications);
  const again = await allAtOnce(applications);
  const reviewed = await allAtOnce(submitted.map(({ no }) => review(crowd, no)));
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

/** All at once, and what was heard under each key. */
class Crowd {
  readonly people: People;
  private readonly texts = new Map<string, string>();
  private readonly repeats = new Map<string, number>();

  constructor(apiUrl: string) {
    const answered = (asked: CourierRequest, { text }: Heard) => {
      this.texts.set(keyOf(asked), text);
    };
    const repeated = (asked: CourierRequest) => {
      const key = keyOf(asked);
      this.repeats.set(key, (this.repeats.get(key) ?? 0) + 1);
    };
    this.people = new People(apiUrl, headersOf, new Courier({ ...AT_ONCE, answered, repeated }));
  }

  /** @throws SaidNo for any answer but success and 503 */
  asking(act: (key: string) => Promise<{ readonly no: string }>): Ask {
    const key = randomUUID();
    return async () => {
      const began = performance.now();
      this.repeats.delete(key);
      const { no } = await act(key);
      const ms = performance.now() - began;
      return { no, text: this.texts.get(key) ?? '', ms, repeats: this.repeats.get(key) ?? 0 };
    };
  }
}

const keyOf = ({ headers }: CourierRequest): string => headers.get('Idempotency-Key') ?? '';

function application(crowd: Crowd, { provider }: Bed, roundId: string, today: CivilDate): Ask {
  const sent = redemption(roundId, today, { provider });
  const contract = { ...sent.contract, signedOn: addDays(today, -120) };
  const who = crowd.people.as(applicant(sent.enterprise.uscc));
  return crowd.asking((key) => who.applyForRedemption({ ...sent, contract }, key));
}

function review(crowd: Crowd, no: string): Ask {
  const said = recommendation(metChecklist.redemption, '符合要求');
  const who = crowd.people.as(district);
  return crowd.asking((key) => who.decide(no, 'preliminary-review', said, key));
}

function allAtOnce(asking: readonly Ask[]): Promise<TimedAnswer[]> {
  return Promise.all(asking.map((ask) => ask()));
}

type Check = readonly [what: string, found: number, wanted: number];

/** What stands on record after the burst. */
async function recorded(
  roundId: string,
  submitted: readonly TimedAnswer[],
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
  bursts: readonly (readonly [string, readonly TimedAnswer[]])[],
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
