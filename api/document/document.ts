/** The API described for programs: an OpenAPI 3.1 document. */
import { Router } from 'express';
import type { Dependencies } from '../asking';
import { bind, type AnswerOf } from '../contract/operation';
import { openApiDocument } from '../openapi/document';
import { getDocument } from './operations';

export function document(dependencies: Dependencies): Router {
  const router = Router();
  // The types of OpenAPI leave open what this document never has; the tests hold it by the operation.
  const told = openApiDocument() as unknown as AnswerOf<typeof getDocument>;
  bind(router, dependencies, getDocument, () => Promise.resolve(told));
  return router;
}
