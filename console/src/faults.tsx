/** A no, where the person looks: all of it together, each refusal with its article, and each fault beside its field as well. */
import { articlesInWords } from '../../policy/words/article-names';
import Alert from 'antd/es/alert';
import { SaidNo } from '../../api-client/said-no';
import { isSignedOut, sentenceOf } from './api';
import { placeOf, type Place } from './place';

export interface Faults {
  readonly beside: readonly { readonly name: Place; readonly errors: string[] }[];
  readonly above: readonly string[];
}

/** @param isField whether the form has a field there, or has what is asked for in it */
export function faultsOf(error: unknown, isField: (place: Place) => boolean): Faults {
  if (!(error instanceof SaidNo) || isSignedOut(error))
    return { beside: [], above: [sentenceOf(error)] };
  const { errors = [], refusals = [], detail } = error.problem;
  const refused = refusals.map(({ path = '', ...said }) => ({ path, message: withArticle(said) }));
  const all = [...errors, ...refused];
  const beside = all
    .map(({ path, message }) => ({ name: placeOf(path), errors: [message] }))
    .filter(({ name }) => name.length > 0 && isField(name));
  const above = all.map(({ message }) => message);
  return { beside: merged(beside), above: above.length > 0 ? above : [detail] };
}

/** Of one field, all that is said. */
function merged(faults: Faults['beside']): Faults['beside'] {
  const byPlace = new Map<string, { name: Place; errors: string[] }>();
  for (const { name, errors } of faults) {
    const known = byPlace.get(name.join('.'));
    if (known === undefined) byPlace.set(name.join('.'), { name, errors: [...errors] });
    else known.errors.push(...errors);
  }
  return [...byPlace.values()];
}

export function Told({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  const list = (
    <ul>
      {[...new Set(sentences)].map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
  return <Alert className="block" type="error" showIcon role="alert" title={list} />;
}

/** What failed, in sentences. */
export const toldOf = (error: unknown): readonly string[] =>
  error === null ? [] : faultsOf(error, () => false).above;

const withArticle = ({ message, cite }: { readonly message: string; readonly cite: string }) =>
  `${message}（依据：${articlesInWords(cite)}）`;
