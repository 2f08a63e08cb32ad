/** What an act on a case answers to its caller. */
import type { Actor } from '../../policy/model/nouns';
import type { CaseDecisionName } from '../../policy/case/decisions';
import type { Answer } from '../../policy/case/waits';
import { answerFor } from '../access';
import type { Dependencies } from '../request';
import { caseLinks, type Links } from '../links';

/** An answer to what a person did: a decision, or an application. */
interface AnswerToPerson extends Answer {
  readonly act: CaseDecisionName | 'submit';
}

export interface Acted {
  readonly no: string;
  readonly answer: AnswerToPerson;
  readonly links: Links;
}

export function actedFor(
  dependencies: Dependencies,
  actor: Actor,
  no: string,
  told: Answer,
): Acted {
  const answer = answerFor(actor, told) as AnswerToPerson;
  return { no, answer, links: caseLinks(dependencies, actor, no) };
}
