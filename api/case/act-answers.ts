/** What an act on a case answers, each caller by its own schema. Amounts are in fen. */
import { z } from 'zod';
import { fen, nameIn, sha256 } from '../../policy/acts/kit';
import { CASE_ACTS } from '../../policy/case/acts';
import { ADMISSION_CHECKS, REDEMPTION_CHECKS } from '../../policy/model/nouns';
import { links } from '../contract/answers';
import { ended, possible, possibleUnnamed, wait, waitUnnamed } from './standing-answers';

const text = z.string();
/** How a period was counted, the record of the case tells. */
const uncounted = { deadline: true, periods: true } as const;

/** Where the case stands after the act; who is no staff is not told which accounts are awaited. */
const answer = {
  no: text,
  act: z.enum([...nameIn(CASE_ACTS).options, 'submit']),
  result: text.meta({ description: 'What came of it, in one word' }),
  sequence: z.int().meta({ description: 'Length of the trail of the case after the act' }),
  step: text,
  waits: z.array(waitUnnamed.omit(uncounted)),
  allowed: z.array(possibleUnnamed),
  suspended: z.boolean(),
  checks: z.array(z.enum([...ADMISSION_CHECKS, ...REDEMPTION_CHECKS])).optional(),
  ended: ended.optional(),
  amountFen: fen.optional(),
  reference: text
    .optional()
    .meta({ description: 'Key of what the act made, such as an objection' }),
};
const named = {
  ...answer,
  waits: z.array(wait.omit(uncounted)),
  allowed: z.array(possible),
};

/** As the trail keeps it, with how each period was counted. */
export const onTrail = z
  .strictObject({ ...named, act: text, waits: z.array(wait), request: sha256.optional() })
  .meta({ id: 'CaseOnTrail', description: 'Where the case stood after an act: to who sees all' });
/** To a party or an expert without the accounts. */
export const onTrailShown = z
  .strictObject({ ...named, act: text, waits: z.array(wait) })
  .meta({ id: 'CaseOnTrailShown', description: 'Where the case stood after an act' });

/** With the links to go on by. */
const withLinks = <A extends z.ZodType>(told: A) =>
  z.strictObject({ no: text, answer: told, links });

export const answerForCentre = withLinks(
  z.strictObject({ ...named, request: sha256.optional() }).meta({
    id: 'CaseAnswerForCentre',
    description: 'To the centre, with the hash of the request',
  }),
);
export const answerForDistrict = withLinks(
  z.strictObject(named).meta({ id: 'CaseAnswerForDistrict', description: 'To its district' }),
);
export const answerForCaller = withLinks(
  z.strictObject(answer).meta({
    id: 'CaseAnswer',
    description: 'To a party or an expert, who are told no accounts',
  }),
);
/** To who is no party of the case: that an objection was taken, and its key. */
export const answerForOutsider = z.strictObject({
  no: text,
  answer: z
    .strictObject({
      no: text,
      act: z.literal('raiseObjection'),
      result: text,
      reference: text.optional(),
    })
    .meta({ id: 'ObjectionReceipt', description: 'To who is no party of the case' }),
});
