/** What a page shows until its data have come, and where they do not come. */
import type { UseQueryResult } from '@tanstack/react-query';
import Alert from 'antd/es/alert';
import Button from 'antd/es/button';
import type { ReactNode } from 'react';
import { sentenceOf } from './api';

export function Loaded<T>({
  of,
  children,
}: {
  readonly of: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>;
  readonly children: (data: T) => ReactNode;
}) {
  const { data, error, refetch } = of;
  if (data !== undefined) return children(data);
  if (error === null) return <p role="status">正在读取…</p>;
  const again = <Button onClick={() => void refetch()}>重试</Button>;
  return <Alert type="error" showIcon title={sentenceOf(error)} action={again} />;
}
