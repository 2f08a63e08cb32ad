/** Notes who reads a paper (Art. 18): the one place that an access log takes over. */
import type { Actor } from '../../policy/model/nouns';
import type { Paper } from '../../store/evidence/papers';
import type { Dependencies } from '../asking';

export function noteRead({ log }: Dependencies, { id, role }: Actor, paper: Paper): void {
  const { _id, caseNo, kind } = paper;
  log.info({ paper: _id, caseNo, kind, by: id, role }, 'paper read');
}
