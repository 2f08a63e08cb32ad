/** The search attributes that the servers must know before the first workflow starts. */
import type { SearchAttributes } from './temporal';

export const SEARCH_ATTRIBUTES: SearchAttributes = {};
