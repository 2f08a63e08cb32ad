/** The API described for programs: an OpenAPI 3.1 document. */
import { Router } from 'express';
import { openApiDocument } from '../openapi/document';

export function openapi(): Router {
  const router = Router();
  const document = openApiDocument();
  router.get('/openapi.json', (_request, response) => {
    response.json(document);
  });
  return router;
}
