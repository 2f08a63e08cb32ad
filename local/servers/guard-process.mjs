/**
 * Stands between the stack and a server that knows nothing of it (mongod, Temporal, pip): runs the
 * command, and ends it when the process that started the guard is gone, however that one ended.
 * Plain JavaScript, so that it starts in a few milliseconds without a transpiler.
 */
import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers';

const GRACE_MS = 10_000;
const [command, ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });

const end = () => {
  child.kill('SIGTERM');
  // The guard leads its own process group: this also ends whatever the command has started.
  setTimeout(() => process.kill(-process.pid, 'SIGKILL'), GRACE_MS).unref();
};

child.on('error', (cause) => {
  process.stderr.write(`${cause.message}\n`);
  process.exit(127);
});
child.on('exit', (code) => process.exit(code ?? 1));
process.on('SIGTERM', end);
process.on('SIGINT', end);
process.on('disconnect', end);
if (!process.connected) end();
