/** Id of the Schedule that has official documents made. */
export const DOCUMENTS_SCHEDULE = 'documents';
