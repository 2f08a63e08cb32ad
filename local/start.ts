/** `npm start`: the embedded stack in the foreground, set up by environment variables (docs/operate/local-stack.md). */
import { EnvironmentError } from '../environment/variables';
import { optionsFromEnvironment, runInForeground } from './run';
import { reasonOf } from './servers/stack-error';

async function main(): Promise<number> {
  return runInForeground(optionsFromEnvironment(process.env));
}

main().then(
  (code) => process.exit(code),
  (cause: unknown) => {
    console.error(cause instanceof EnvironmentError ? cause.message : reasonOf(cause));
    process.exit(1);
  },
);
