/** Persons among the relations of Arts. 16(3) and 20, keyed anew once the operator has set a later version of the key. */
import { invariant } from '../../policy/kernel/invariant';
import type { HolderKey } from '../../policy/relations/dated-relations';
import { inTransaction } from '../kernel/connection';
import { rekeyed } from '../kernel/person-keys';
import { idOf, RelationModel, type StoredRelation } from './relations';

const ROWS_A_TRANSACTION = 500;
const PERSONS = { $gte: 'person:', $lt: 'person;' } as const;

/**
 * Every relation of a person by the newest version; answers how many have changed. May break off and be done again: what is
 * done stays, and a relation that was stated under both versions has the statements of both.
 */
export async function rekeyRelations(
  told: (done: number) => void = () => undefined,
): Promise<number> {
  let done = 0;
  for (let after = ''; ;) {
    const page = await pageAfter(after);
    const last = page.at(-1);
    if (last === undefined) return done;
    const old = page.flatMap((one) => {
      const holder = rekeyed(one.holder);
      return holder === undefined ? [] : [{ one, holder }];
    });
    await move(old);
    done += old.length;
    told(done);
    after = last._id;
  }
}

/** @throws Error where relations are of an older version than the newest that is set */
export async function requireRekeyed(): Promise<void> {
  const kept = await RelationModel.aggregate<{ readonly _id: string; readonly holder: string }>([
    { $match: { holder: PERSONS } },
    { $group: { _id: { $strLenCP: '$holder' }, holder: { $first: '$holder' } } },
  ]);
  if (kept.every(({ holder }) => rekeyed(holder) === undefined)) return;
  throw new Error(
    'Persons on record are of an older version of HONGSHAN_PERSON_KEY: run npm run person:rekey first (docs/operate/secrets.md).',
  );
}

function pageAfter(after: string): Promise<StoredRelation[]> {
  return RelationModel.find({ _id: { ...PERSONS, $gt: after }, holder: PERSONS as never })
    .sort({ _id: 1 })
    .limit(ROWS_A_TRANSACTION)
    .lean<StoredRelation[]>();
}

async function move(
  old: readonly { readonly one: StoredRelation; readonly holder: HolderKey }[],
): Promise<void> {
  if (old.length === 0) return;
  await inTransaction(async (session) => {
    const moved = old.map(({ one, holder }) => {
      const { statements, importedAt, holderName, heldName, held, tie, from } = one;
      const relation = { holder, held, tie, from };
      return {
        updateOne: {
          filter: { _id: idOf(relation) as never },
          update: {
            $setOnInsert: { ...relation, holderName, heldName },
            ...(importedAt !== undefined && { $max: { importedAt } }),
            $push: { statements: { $each: [...statements], $position: 0 } as never },
          },
          upsert: true,
        },
      };
    });
    await RelationModel.collection.bulkWrite(moved, { session, ordered: false });
    const ids = old.map(({ one }) => one._id as never);
    const { deletedCount } = await RelationModel.collection.deleteMany(
      { _id: { $in: ids } },
      { session },
    );
    invariant(deletedCount === old.length, 'a relation was keyed anew by another at the same time');
  });
}
