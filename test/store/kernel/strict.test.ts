/** A schema and the interface of its record do not drift apart in silence (docs/adr/0044). */
import mongoose from 'mongoose';
import { FundProposals } from '../../../store/processes/fund-proposal';
import { useFreshStore } from '../../support/fresh-store';

useFreshStore();

interface Example {
  readonly _id: string;
  readonly known: string;
}
// @ts-expect-error  a member of the schema that the record does not have
export const schema = new mongoose.Schema<Example>({ _id: String, known: String, other: Number });

test('a field that the schema lacks is neither written nor asked for', async () => {
  const write = FundProposals.updateOne({ _id: 'B2026-1' }, { $set: { unheard: 1 } });
  await expect(write).rejects.toThrow(mongoose.Error.StrictModeError);
  const ask = FundProposals.findOne({ unheard: 1 } as never);
  await expect(ask.lean()).rejects.toThrow(mongoose.Error.StrictModeError);
});
