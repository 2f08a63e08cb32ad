import { isIP, isIPv6 } from 'node:net';
import type { Request } from 'express';

/**
 * From where the request came: the last address that no trusted proxy stands behind, or the connection's own
 * where a proxy tells nothing that is an address.
 */
export function addressOf({ ip, socket }: Pick<Request, 'ip' | 'socket'>): string | undefined {
  const found = [ip, socket.remoteAddress].find((one) => one !== undefined && isIP(one) !== 0);
  return found?.replace(/^::ffff:(?=[\d.]+$)/, '');
}

/** An address of IPv6 has so many. */
const GROUPS = 8;

/** Of IPv6 the network of 64 bits, of which one customer has every address; another address is itself. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [before = [], after = []] = address
    .split('::')
    .map((part) => part.split(':').filter(Boolean));
  const zeros = Array.from({ length: GROUPS - before.length - after.length }, () => '0');
  const groups = [...before, ...zeros, ...after].slice(0, GROUPS / 2);
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}
