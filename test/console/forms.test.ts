/** The forms of the acts: whatever a row says has a Chinese name in the one dictionary, and is sent as its schema reads it. */
import { placeOf } from '../../console/src/place';
import { bodyOf, fieldsOf, type Field } from '../../console/src/schema';
import { FIELD_NAMES, VALUE_NAMES } from '../../console/src/words';
import * as kit from '../../policy/acts/kit';
import { namesIn } from '../../policy/acts/decision-row';
import { EXPERT_TIES } from '../../policy/articles/art-22-expert-draw';
import { CASE_ACTS } from '../../policy/case/acts';

const forms = namesIn(CASE_ACTS).filter((name) => !('papers' in CASE_ACTS[name]));
const withParts = (field: Field): Field[] => [field, ...field.parts.flatMap(withParts)];
const fields = forms.flatMap((name) => fieldsOf(CASE_ACTS[name])).flatMap(withParts);

test('every field and every value to choose from has a Chinese name', () => {
  const names = new Set(fields.map(({ name }) => name));
  expect(Object.keys(FIELD_NAMES).sort()).toEqual([...names].sort());
  const values = new Set(fields.flatMap((field) => field.values));
  expect(Object.keys({ ...VALUE_NAMES, ...EXPERT_TIES }).sort()).toEqual([...values].sort());
});

test('what is filled in is sent as the schema of the act reads it; what is left empty is not sent', () => {
  const review = fieldsOf(CASE_ACTS.decidePreliminaryReview);
  const line = { check: 'team', met: true, note: '' };
  const filled = { reason: '齐全', outcome: 'recommend', checklist: [line], faults: [] };
  const answers = [{ finding: 'a-finding', words: undefined }];
  const body = bodyOf(review, { ...filled, answers });
  expect(body).toEqual({ ...filled, checklist: [{ check: 'team', met: true }] });
  expect(CASE_ACTS.decidePreliminaryReview.says(kit).safeParse(body).success).toBe(true);

  const objection = fieldsOf(CASE_ACTS.raiseObjection);
  expect(bodyOf(objection, { reason: '不符', evidence: ' 照片 \n\n合同' })).toEqual({
    reason: '不符',
    evidence: ['照片', '合同'],
  });
  const recusal = fieldsOf(CASE_ACTS.declineReview);
  expect(bodyOf(recusal, { reason: '同事', conflict: { uscc: '' } })).toEqual({ reason: '同事' });
});

test('a fault is told beside the field of its path', () => {
  expect(placeOf('faults[0].note')).toEqual(['faults', 0, 'note']);
  expect(placeOf('reason')).toEqual(['reason']);
});
