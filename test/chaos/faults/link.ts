/** One link between two processes: what went over it, and what is the matter with it. */
import type { Socket } from 'node:net';

export const LINK_FAULTS = ['delay', 'drop', 'half-open'] as const;
export type LinkFault = (typeof LINK_FAULTS)[number];

export interface Traffic {
  connections: number;
  sent: number;
  received: number;
  /** Connections that were cut, and those that never heard again of the other side. */
  dropped: number;
  silenced: number;
}

/** Above, the writer waits for the reader. */
const MOST_UNREAD = 1024 * 1024;

export class Link {
  readonly traffic: Traffic = { connections: 0, sent: 0, received: 0, dropped: 0, silenced: 0 };
  private readonly cables = new Set<Cable>();
  private fault: LinkFault | undefined;
  private delayMs = 0;

  constructor(readonly name: string) {}

  /** What is open is cut, falls silent for ever, or is late; what is opened meanwhile fares the same. */
  harm(fault: LinkFault, delayMs: number): void {
    this.fault = fault;
    this.delayMs = fault === 'delay' ? delayMs : 0;
    for (const cable of this.cables) this.affect(cable);
  }

  /** For what is opened from now on; a connection that has fallen silent stays so. */
  heal(): void {
    this.fault = undefined;
    this.delayMs = 0;
  }

  join(client: Socket, server: Socket, first: Buffer): void {
    this.traffic.connections += 1;
    const cable = new Cable(client, server, this.traffic, () => this.delayMs);
    this.cables.add(cable);
    cable.closed(() => this.cables.delete(cable));
    this.affect(cable);
    cable.begin(first);
  }

  close(): void {
    for (const cable of this.cables) cable.cut();
  }

  private affect(cable: Cable): void {
    if (this.fault === 'drop') {
      this.traffic.dropped += 1;
      cable.cut();
    }
    if (this.fault === 'half-open' && cable.silence()) this.traffic.silenced += 1;
  }
}

/** Two sockets, each of which gets what the other says. */
class Cable {
  private silent = false;

  constructor(
    private readonly client: Socket,
    private readonly server: Socket,
    private readonly traffic: Traffic,
    private readonly delayMs: () => number,
  ) {}

  begin(first: Buffer): void {
    const sends = this.carry(this.client, this.server, 'sent');
    this.carry(this.server, this.client, 'received');
    sends(first);
  }

  /** True the first time. */
  silence(): boolean {
    const before = this.silent;
    this.silent = true;
    return !before;
  }

  cut(): void {
    this.client.resetAndDestroy();
    this.server.resetAndDestroy();
  }

  closed(then: () => void): void {
    this.client.once('close', then);
  }

  private carry(from: Socket, to: Socket, count: 'received' | 'sent'): (chunk: Buffer) => void {
    let due = 0;
    // In their order, also where the delay has become shorter meanwhile.
    const later = (work: () => void): void => {
      due = Math.max(due, Date.now() + this.delayMs());
      const ms = due - Date.now();
      if (ms <= 0) work();
      else setTimeout(work, ms);
    };
    const take = (chunk: Buffer): void => {
      if (this.silent) return;
      this.traffic[count] += chunk.length;
      later(() => {
        if (this.silent || to.destroyed) return;
        to.write(chunk);
        if (to.writableLength < MOST_UNREAD) return;
        from.pause();
        to.once('drain', () => from.resume());
      });
    };
    from.on('data', take);
    from.on('end', () => {
      later(() => {
        if (!this.silent) to.end();
      });
    });
    from.on('close', () => {
      if (!this.silent) to.destroy();
    });
    from.on('error', () => {
      if (!this.silent) to.destroy();
    });
    return take;
  }
}
