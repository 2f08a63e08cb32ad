/**
 * What a person sends, asked for under one key: a second click, or a second try after a lost connection, asks for the same thing;
 * after a definite no the next try is another one.
 */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { SaidNo } from '../../api-client/said-no';
import { SESSION } from './session';

export function useAsking<B, A>(
  send: (body: B, key: string) => Promise<A>,
  done: (answer: A) => void,
) {
  const key = useRef(crypto.randomUUID());
  const underWay = useRef(false);
  const client = useQueryClient();
  const asked = useMutation({
    mutationFn: (body: B) => send(body, key.current),
    onSuccess: async (answer) => {
      key.current = crypto.randomUUID();
      done(answer);
      await client.invalidateQueries();
    },
    onError: (error) => {
      // Another may have acted before: the record is read anew, and shows what has been done. Else: whether the session has ended.
      const isOvertaken = error instanceof SaidNo && error.problem.status === 409;
      void client.invalidateQueries(isOvertaken ? {} : { queryKey: SESSION.queryKey });
      if (error instanceof SaidNo && error.problem.status < 500) key.current = crypto.randomUUID();
    },
    onSettled: () => {
      underWay.current = false;
    },
  });
  const ask = (body: B, heard?: (error: unknown) => void) => {
    if (underWay.current) return;
    underWay.current = true;
    asked.mutate(body, { onError: (error) => heard?.(error) });
  };
  return { ask, error: asked.error, isPending: asked.isPending };
}
