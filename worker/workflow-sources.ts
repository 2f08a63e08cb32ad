/** What the workflows are bundled from. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export interface WorkflowSources {
  readonly workflowsPath: string;
  /** Loaded once for all processes of a worker, instead of once for each. */
  readonly preloadModules: string[];
  readonly workflowInterceptorModules: string[];
}

export function workflowSources(): WorkflowSources {
  return {
    workflowsPath: fileOf('index'),
    preloadModules: [fileOf('preload')],
    workflowInterceptorModules: [fileOf('carry-on'), fileOf('hand-on')],
  };
}

/** The source in development, its compiled form in production. */
function fileOf(name: string): string {
  const compiled = join(__dirname, '..', 'workflows', `${name}.js`);
  return existsSync(compiled) ? compiled : join(__dirname, '..', 'workflows', `${name}.ts`);
}
