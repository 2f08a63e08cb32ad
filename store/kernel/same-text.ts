/** Whether two texts are the same, told in the same time however much of them is: for secrets and codes. */
import { timingSafeEqual } from 'node:crypto';

export function isSameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
