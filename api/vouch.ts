/** The API's word for who sends each Update, given as it leaves (reading of Art. 22; docs/adr/0034). */
import { randomUUID } from 'node:crypto';
import type { WorkflowClientInterceptor } from '@temporalio/client';
import { namesSender, vouchedFor } from '../store/kernel/vouch';

export const vouching: WorkflowClientInterceptor = {
  startUpdate: (input, next) => {
    const { workflowExecution, updateName, options, args } = input;
    const { updateId = randomUUID() } = options;
    const workflowId = workflowExecution.workflowId;
    return next({
      ...input,
      args: vouched(args, { workflowId, name: updateName, updateId }),
      options: { ...options, updateId },
    });
  },
  startUpdateWithStart: (input, next) => {
    const { workflowStartOptions, updateName, updateOptions, updateArgs } = input;
    const { updateId = randomUUID() } = updateOptions;
    const { workflowId } = workflowStartOptions;
    return next({
      ...input,
      updateArgs: vouched(updateArgs, { workflowId, name: updateName, updateId }),
      updateOptions: { ...updateOptions, updateId },
    });
  },
};

interface Place {
  readonly workflowId: string;
  readonly name: string;
  readonly updateId: string;
}

function vouched([message, ...rest]: readonly unknown[], place: Place): unknown[] {
  return [namesSender(message) ? vouchedFor({ ...place, message }) : message, ...rest];
}
