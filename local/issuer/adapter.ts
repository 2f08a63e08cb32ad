/** Where oidc-provider keeps what it must remember: one collection of MongoDB, whose TTL index removes what is over. */
import type { mongo } from 'mongoose';
import type { Adapter, AdapterPayload } from 'oidc-provider';

interface StoredPayload {
  readonly _id: string;
  readonly kind: string;
  readonly payload: AdapterPayload;
  readonly grantId?: string;
  readonly uid?: string;
  readonly consumed?: number;
  readonly expiresAt?: Date;
}

export type States = mongo.Collection<StoredPayload>;

export async function statesIn(db: mongo.Db): Promise<States> {
  const states = db.collection<StoredPayload>('states');
  await states.createIndexes([
    { key: { expiresAt: 1 }, expireAfterSeconds: 0 },
    { key: { grantId: 1 }, sparse: true },
    { key: { kind: 1, uid: 1 } },
  ]);
  return states;
}

export function adapterOver(states: States): new (kind: string) => Adapter {
  return class implements Adapter {
    readonly #kind: string;

    constructor(kind: string) {
      this.#kind = kind;
    }

    async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
      const { grantId, uid } = payload;
      const expiresAt = expiresIn ? new Date(Date.now() + expiresIn * 1_000) : undefined;
      const kept = { kind: this.#kind, payload, grantId, uid, expiresAt };
      const set = Object.fromEntries(Object.entries(kept).filter(([, one]) => one !== undefined));
      await states.updateOne({ _id: this.#key(id) }, { $set: set }, { upsert: true });
    }

    find(id: string): Promise<AdapterPayload | undefined> {
      return this.#one({ _id: this.#key(id) });
    }

    findByUid(uid: string): Promise<AdapterPayload | undefined> {
      return this.#one({ kind: this.#kind, uid });
    }

    /** Of the flow for devices, which is off. */
    findByUserCode(): Promise<undefined> {
      return Promise.resolve(undefined);
    }

    async consume(id: string): Promise<void> {
      const consumed = Math.floor(Date.now() / 1_000);
      await states.updateOne({ _id: this.#key(id) }, { $set: { consumed } });
    }

    async destroy(id: string): Promise<void> {
      await states.deleteOne({ _id: this.#key(id) });
    }

    async revokeByGrantId(grantId: string): Promise<void> {
      await states.deleteMany({ grantId });
    }

    #key(id: string): string {
      return `${this.#kind}:${id}`;
    }

    /** The server removes what is over once a minute only. */
    async #one(filter: mongo.Filter<StoredPayload>): Promise<AdapterPayload | undefined> {
      const found = await states.findOne(filter);
      if (found === null || (found.expiresAt ?? new Date(8.64e15)) <= new Date()) return undefined;
      return { ...found.payload, ...(found.consumed && { consumed: found.consumed }) };
    }
  };
}
