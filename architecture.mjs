/**
 * Which folder and which room may import from which, as data. `.dependency-cruiser.mjs` makes a rule of each line;
 * `npm run arrows` and test/architecture judge the tree by them. Type imports count like others.
 */

/**
 * What each folder sees besides itself. `types` are seen by type imports only. `of` names the only files of a folder
 * that are seen.
 */
export const FOLDERS = {
  policy: {},
  environment: { policy: 'all' },
  tables: { policy: 'all' },
  bank: { policy: 'all', environment: 'all', tables: 'all' },
  press: { policy: 'all' },
  store: { policy: 'all', environment: 'all', tables: 'all' },
  workflows: { policy: 'all', activities: 'types' },
  activities: {
    policy: 'all',
    bank: 'all',
    press: 'all',
    store: 'all',
    workflows: { of: ['messages', 'notes', 'search-attributes', 'programming-errors', 'starts'] },
  },
  worker: {
    policy: 'all',
    environment: 'all',
    bank: 'all',
    press: 'all',
    store: 'all',
    workflows: 'all',
    activities: 'all',
  },
  'api-client': {},
  // It runs in a browser: of the client only what needs nothing of Node.
  console: { policy: 'all', 'api-client': { of: ['catalogue', 'contract', 'said-no'] } },
  api: {
    policy: 'all',
    environment: 'all',
    bank: 'all',
    store: 'all',
    tables: 'all',
    workflows: { of: ['messages', 'request-id', 'search-attributes', 'starts'] },
  },
};

/**
 * The rooms of a folder in layers, the lowest first. A room sees the rooms of the layers below its own and no other.
 * A file that lies in no room counts as a room of its name.
 */
export const ROOMS = {
  policy: [
    ['kernel'],
    ['calendar', 'model'],
    ['relations', 'words', 'parameters'],
    ['reference'],
    ['articles', 'acts'],
    [
      'case',
      'round',
      'payment-order',
      'returns',
      'sanction',
      'spot-check',
      'evaluation',
      'change-filing',
      'voucher-year',
      'screening',
      'evidence',
    ],
    ['account', 'documents', 'figures', 'messages', 'processes', 'rules'],
  ],
  store: [
    ['kernel'],
    ['messages', 'work'],
    ['trail', 'reference'],
    ['people', 'relations', 'money'],
    ['round'],
    ['case'],
    ['returns', 'processes', 'evidence', 'documents'],
    ['audit'],
  ],
  activities: [
    ['configuration'],
    ['process'],
    ['returns', 'spot-check', 'evaluation', 'change-filing', 'voucher-year'],
    ['case'],
    ['round', 'sanction'],
    ['payment-order', 'housekeeping', 'evidence', 'documents', 'messages'],
    ['records', 'batch', 'bank'],
  ],
};
