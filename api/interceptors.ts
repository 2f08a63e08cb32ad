/** What the API adds to each Update that it sends: its word for the sender, and the id of the request. */
import type { WorkflowClientInterceptor } from '@temporalio/client';
import { namingRequest } from './request-header';
import { vouching } from './vouch';

export const ON_UPDATES: readonly WorkflowClientInterceptor[] = [vouching, namingRequest];
