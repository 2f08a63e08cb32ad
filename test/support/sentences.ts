/** What no sentence for people says. */
import { ROLES } from '../../policy/model/nouns';

const ENGINE = ['workflow', 'signal', 'update', 'temporal', 'mongo', 'activity', 'article'];

/** An English word for a role or for a part of the engine; a Chinese character beside it is no part of the word. */
export const FOREIGN_WORDS = new RegExp(
  `(?<![A-Za-z0-9_./-])(${[...ROLES, ...ENGINE].join('|')})(?![A-Za-z0-9_./-])`,
  'i',
);
export const PIECE_ALONE = /[该本此各]件|的件(?!数)/;
