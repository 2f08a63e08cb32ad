/** What each bank calls the columns of its files (Arts. 17(7), 20), one record a bank and kind of file. */
import mongoose from 'mongoose';
import type { Instant } from '../../policy/kernel/time';
import {
  BANK_FILES,
  headingFaults,
  headingsBy,
  type BankFile,
  type BankHeading,
  type Headings,
} from '../../policy/reference/bank-columns';
import { refusal, Refused, refuseAll } from '../../policy/words/refusals';
import type { Tx } from '../kernel/connection';

export interface BankColumns {
  /** `<file>/<bank>`. */
  readonly _id: string;
  readonly bank: string;
  readonly file: BankFile;
  readonly columns: readonly BankHeading[];
  readonly since: Instant;
}

const required = { type: String, required: true };
const schema = new mongoose.Schema<BankColumns>(
  {
    _id: String,
    bank: required,
    file: { ...required, enum: Object.keys(BANK_FILES) },
    columns: { type: [{ _id: false, column: required, heading: required }], required: true },
    since: required,
  },
  { collection: 'bank-columns', versionKey: false },
);
const Columns = mongoose.model<BankColumns>('BankColumns', schema);

export interface BankFileOf {
  readonly bank: string;
  readonly file: BankFile;
}

/** More banks than one finance office has. */
const MOST_BANKS = 200;

const idOf = ({ bank, file }: BankFileOf): string => `${file}/${bank}`;

/** Throws `Refused` (`validation`) with every fault. */
export function checkBankColumns(file: BankFile, columns: readonly BankHeading[]): void {
  refuseAll(headingFaults(file, columns));
}

/** What was said of the same bank and kind of file before is replaced; the proposals keep it. */
export async function putBankColumns(
  tx: Tx,
  of: BankFileOf,
  columns: readonly BankHeading[],
  since: Instant,
): Promise<void> {
  const set = { bank: of.bank, file: of.file, columns, since };
  await Columns.updateOne({ _id: idOf(of) }, { $set: set }, { session: tx, upsert: true });
}

/** By bank and kind of file, in their order. */
export async function bankColumns(): Promise<BankColumns[]> {
  return Columns.find().sort({ _id: 1 }).limit(MOST_BANKS).lean<BankColumns[]>();
}

/** How a bank heads such a file. Throws `Refused` (`bank-columns-unknown`), naming the banks that are known. */
export async function headingsOf(of: BankFileOf): Promise<Headings> {
  const found = await Columns.findById(idOf(of)).lean<BankColumns>();
  if (found !== null) return headingsBy(found.columns);
  const known = (await bankColumns()).filter(({ file }) => file === of.file);
  const banks = known.map(({ bank }) => bank).join('、') || '无';
  const params = { bank: of.bank, file: BANK_FILES[of.file], banks };
  throw new Refused(refusal('bank-columns-unknown', params, 'bank'));
}
