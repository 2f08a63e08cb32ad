/** The turnstile before the year's budget (Art. 4). */
import { turnstile } from '../../activities/turnstile';

/** A work that ends only when it is told to. */
function gated(): {
  readonly work: () => Promise<string>;
  readonly end: () => void;
  begun: boolean;
} {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const gate = {
    begun: false,
    end: () => {
      end();
    },
    work: async () => {
      gate.begun = true;
      await ended;
      return 'done';
    },
  };
  return gate;
}

const aMoment = () => new Promise((resolve) => setImmediate(resolve));

describe('Art. 4: works that want the same budget', () => {
  it('pass one by one, in the order in which they came', async () => {
    const inTurn = turnstile();
    const [first, second] = [gated(), gated()];
    const answers = Promise.all([inTurn(first.work), inTurn(second.work)]);
    await aMoment();
    expect([first.begun, second.begun]).toEqual([true, false]);
    first.end();
    await aMoment();
    expect(second.begun).toBe(true);
    second.end();
    expect(await answers).toEqual(['done', 'done']);
  });

  it('do not wait for ever behind one that failed, which hears its own error', async () => {
    const inTurn = turnstile();
    const failed = inTurn(() => Promise.reject(new Error('no answer')));
    const next = inTurn(() => Promise.resolve('done'));
    await expect(failed).rejects.toThrow('no answer');
    expect(await next).toBe('done');
  });
});
