/** Art. 24: the bureau's interpretations on record, each reading's new value from its day on; none is ever changed. */
import mongoose from 'mongoose';
import {
  interpretationFaults,
  type Interpretation,
  type Interpreted,
} from '../../policy/articles/art-24-interpretation';
import { civilDateOf, type CivilDate, type Instant } from '../../policy/kernel/time';
import { refusal, refuseAll } from '../../policy/words/refusals';
import { within, type Tx } from '../kernel/connection';

/** What an interpretation says of itself. */
export interface InterpretationHead {
  /** The bureau's document number. */
  readonly number: string;
  /** The first day on which it holds. */
  readonly from: CivilDate;
}

export interface RecordedInterpretation extends InterpretationHead {
  /** Its number. */
  readonly _id: string;
  readonly readings: readonly Interpretation[];
  readonly reason: string;
  readonly recordedAt: Instant;
}

const { Mixed } = mongoose.Schema.Types;
const required = { type: String, required: true };
const schema = new mongoose.Schema<RecordedInterpretation>(
  {
    _id: String,
    number: required,
    from: required,
    readings: { type: [{ _id: false, reading: required, value: Mixed }], required: true },
    reason: required,
    recordedAt: required,
  },
  { collection: 'interpretations', versionKey: false },
);
schema.index({ from: 1, recordedAt: 1 });
const Interpretations = mongoose.model<RecordedInterpretation>('Interpretation', schema);

/** More than the bureau issues while the Measures are in force. */
const MOST = 500;

/** Throws `Refused` with every fault. */
export async function checkInterpretation(
  { number, from }: InterpretationHead,
  readings: readonly Interpretation[],
  at: Instant,
  tx?: Tx,
): Promise<void> {
  const faults = interpretationFaults(readings, { from, today: civilDateOf(at) });
  const used = await Interpretations.exists({ _id: number }).setOptions(within(tx));
  if (used !== null) faults.push(refusal('interpretation-number-used', { number }, 'number'));
  refuseAll(faults);
}

/** Throws `Refused` as `checkInterpretation` does: a day that has passed since it was proposed is too early. */
export async function recordInterpretation(
  tx: Tx,
  { number, from }: InterpretationHead,
  readings: readonly Interpretation[],
  { reason, at }: { readonly reason: string; readonly at: Instant },
): Promise<void> {
  await checkInterpretation({ number, from }, readings, at, tx);
  const recorded = { _id: number, number, from, readings, reason, recordedAt: at };
  await Interpretations.create([recorded], { session: tx });
}

/** All of them, by the day from which they hold. */
export async function interpretations(): Promise<RecordedInterpretation[]> {
  return Interpretations.find()
    .sort({ from: 1, recordedAt: 1 })
    .limit(MOST)
    .lean<RecordedInterpretation[]>();
}

/** The values that hold on a day: of one reading, what holds from the later day. */
export async function interpretedOn(on: CivilDate): Promise<Interpreted> {
  const found = await Interpretations.find({ from: { $lte: on } })
    .sort({ from: 1, recordedAt: 1 })
    .limit(MOST)
    .lean<RecordedInterpretation[]>();
  const values = found.flatMap(({ readings }) => readings.map((one) => [one.reading, one.value]));
  return Object.fromEntries(values) as Interpreted;
}
