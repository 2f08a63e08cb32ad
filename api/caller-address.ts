import { isIP } from 'node:net';
import type { Request } from 'express';

/**
 * From where the request came: the last address that no trusted proxy stands behind, or the connection's own
 * where a proxy tells nothing that is an address.
 */
export function addressOf({ ip, socket }: Pick<Request, 'ip' | 'socket'>): string | undefined {
  const found = [ip, socket.remoteAddress].find((one) => one !== undefined && isIP(one) !== 0);
  return found?.replace(/^::ffff:(?=[\d.]+$)/, '');
}
