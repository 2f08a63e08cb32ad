/**
 * Reads [file, code] pairs as JSON from the standard input and prints, for each, the rules on imports and on offices that
 * such code in that file would break. A process of its own, since ESLint's configuration is a module.
 */
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const eslint = new ESLint({
  ruleFilter: ({ ruleId }) => /(no-restricted-imports|no-office-literal)$/.test(ruleId),
});

const broken = [];
for (const [filePath, code] of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(code, { filePath });
  broken.push(result.messages.map(({ ruleId }) => ruleId));
}
console.log(JSON.stringify(broken));
