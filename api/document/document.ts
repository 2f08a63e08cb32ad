/** The API described for programs, an OpenAPI 3.1 document, and where a weakness of it is reported. */
import { Router } from 'express';
import { plusMs } from '../../policy/kernel/time';
import type { Dependencies } from '../request';
import { bind, type AnswerOf } from '../contract/operation';
import { Problem } from '../errors';
import { openApiDocument } from '../openapi/document';
import { getDocument, getSecurityText } from './operations';

/** Whoever reads it later asks again. */
const STANDS_MS = 180 * 86_400_000;

export function document(dependencies: Dependencies): Router {
  const router = Router();
  // The types of OpenAPI leave open what this document never has; the tests hold it by the operation.
  const told = openApiDocument() as unknown as AnswerOf<typeof getDocument>;
  bind(router, dependencies, getDocument, () => Promise.resolve(told));
  bind(router, dependencies, getSecurityText, () => {
    const { securityContact, now } = dependencies;
    if (securityContact === undefined)
      throw new Problem('not-found', '本服务没有公布安全问题的报告方式。');
    const expires = plusMs(now(), STANDS_MS);
    const content = `Contact: ${securityContact}\nExpires: ${expires}\nPreferred-Languages: zh, en\n`;
    return Promise.resolve({ type: 'text/plain' as const, content });
  });
  return router;
}
