/** Made-up enterprises of a yearly list (Art. 14). */
import type { ListedEnterprise } from '../../policy/articles/art-14-voucher';
import { yuan } from '../../policy/kernel/money';
import { completeUscc } from '../../policy/model/uscc';

/** The nth small enterprise; `series` are the two letters by which its code differs from those of other lists. */
export const smallEnterprise = (
  n: number,
  change: Partial<ListedEnterprise> = {},
  series = 'MB',
): ListedEnterprise => ({
  uscc: completeUscc(`91650104${series}${String(n).padStart(6, '0')}`),
  name: `示例企业${n}`,
  domicile: '650104',
  industry: 'industry',
  staff: 50,
  revenueFen: yuan(1_000_000),
  assetsFen: 0,
  ...change,
});
