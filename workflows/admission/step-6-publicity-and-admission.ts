/** Art. 10(6): publicity, then the institution enters the registry. */
import type { Answer } from '../../policy/case/waits';
import type { Desk } from '../desk';
import type { Award } from '../products';
import { publicity } from '../shared/publicity';

export async function publicityAndAdmission(desk: Desk, _award: Award): Promise<Answer> {
  return publicity(desk);
}
