/** Which account a request comes from, as soon as the platform has named it: also where the door lets it no further. */
import type { Request } from 'express';

const accounts = new WeakMap<Request, string>();

export function recognise(request: Request, account: string): void {
  accounts.set(request, account);
}

export const recognisedIn = (request: Request): string | undefined => accounts.get(request);
