/** A case whose record nobody can act on any more: each activity on it throws, for as long as the season of the others lasts. */
import { setTimeout as wait } from 'node:timers/promises';
import { mongo } from 'mongoose';
import { SaidNo } from '../../../api-client/said-no';
import { recommend } from '../../../local/demo/acts';
import { applicant } from '../../../local/demo/cast/people';
import { apply, type RedemptionCase } from '../../../local/demo/scenes/3-applications';
import type { Stage } from '../../../local/demo/stage';
import { redemptionPart } from './cast';

/** Beyond the parts of every season. */
const NTH = 700;
const AGAIN_MS = 1_000;
const TRIES = 600;

export class Poison {
  cure: () => void = () => undefined;
  /** How often somebody asked in vain. */
  refusals = 0;
  private cured = false;
  private readonly store: mongo.MongoClient;

  constructor(mongodbUri: string) {
    this.store = new mongo.MongoClient(mongodbUri);
  }

  private readonly over = new Promise<void>((resolve) => {
    this.cure = resolve;
  });

  /** Applies, and is recommended; then the head of its trail is lost until the cure, and the applicant withdraws. */
  async taken(stage: Stage, roundId: string): Promise<RedemptionCase[]> {
    const kase = await apply(stage, roundId, redemptionPart(NTH, 'withdrawn'));
    await recommend(stage, kase);
    await this.moved(kase.no, 'trail', 'lost');
    const asked = this.withdrawn(stage, kase);
    asked.catch(() => undefined); // Where the season breaks off, nobody waits for it.
    await this.over;
    await this.moved(kase.no, 'lost', 'trail');
    this.cured = true;
    await asked;
    return [kase];
  }

  private async withdrawn(stage: Stage, { no, part }: RedemptionCase): Promise<void> {
    const by = applicant(part.enterprise.uscc);
    for (let tries = 1; ; tries += 1) {
      const { cured } = this;
      try {
        await stage.decide(no, 'withdrawal', by, { reason: '项目另有安排' });
        return;
      } catch (cause) {
        if ((cured && cause instanceof SaidNo) || tries === TRIES) throw cause;
        this.refusals += 1;
        await wait(AGAIN_MS);
      }
    }
  }

  async close(): Promise<void> {
    await this.store.close();
  }

  /** By hand, past everything that guards the record; tried again while mongod is away. */
  private async moved(no: string, from: string, to: string): Promise<void> {
    const cases = this.store.db().collection<{ readonly _id: string }>('cases');
    for (let tries = 1; ; tries += 1) {
      try {
        await cases.updateOne({ _id: no }, { $rename: { [from]: to } });
        return;
      } catch (cause) {
        if (tries === TRIES) throw cause;
        await wait(AGAIN_MS);
      }
    }
  }
}
