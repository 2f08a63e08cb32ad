/** What a stack is started with whose API believes headers. */
import { join } from 'node:path';
import { DEFAULT_ENTRIES } from '../../local/service';

export const HEADER_ENTRIES = { ...DEFAULT_ENTRIES, api: join(__dirname, 'header-api.ts') };
