/**
 * Reads [file, import] pairs as JSON from the standard input and prints, for each, the lint rules that
 * such an import in that file would break. A process of its own, since ESLint's configuration is a module.
 */
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const eslint = new ESLint({
  ruleFilter: ({ ruleId }) => ruleId.endsWith('no-restricted-imports'),
});

const broken = [];
for (const [filePath, source] of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(`import { x } from '${source}';\nx();\n`, { filePath });
  broken.push(result.messages.map(({ ruleId }) => ruleId));
}
console.log(JSON.stringify(broken));
