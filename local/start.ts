/** `npm start`: the embedded stack in the foreground, set up by environment variables (docs/operate/local-stack.md). */
import { EnvironmentError } from '../environment/variables';
import { consoleUpToDate } from './console-build';
import { optionsFromEnvironment, runInForeground } from './run';
import { toTerminal } from './servers/download';
import { reasonOf } from './servers/stack-error';

async function main(): Promise<number> {
  const options = optionsFromEnvironment(process.env);
  await consoleUpToDate(toTerminal);
  return runInForeground(options);
}

main().then(
  (code) => process.exit(code),
  (cause: unknown) => {
    console.error(cause instanceof EnvironmentError ? cause.message : reasonOf(cause));
    process.exit(1);
  },
);
