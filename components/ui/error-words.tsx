'use client';

import { useParams } from 'next/navigation';
import { useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';
import { fill } from '@/lib/shared/format';
import en from '@/messages/en/errors.json';
import zh from '@/messages/zh-CN/errors.json';
import { lastRequestId } from './request-id';

const never = () => () => undefined;
const unknown = () => undefined;

/** An error that nobody expected: the id of its request, never its message. */
export function ErrorWords({ retry }: { readonly retry: () => void }) {
  const words = useParams()['locale'] === 'en' ? en : zh;
  const id = useSyncExternalStore(never, lastRequestId, unknown);
  return (
    <div role="alert" className="mx-auto max-w-md py-24 text-center">
      <h1 className="text-lg font-semibold">{words.title}</h1>
      <p className="mt-2 text-muted">{words.hint}</p>
      {id === undefined ? null : <p className="mt-2 text-sm text-muted">{fill(words.reference, { id })}</p>}
      <Button className="mt-6" onClick={retry}>
        {words.retry}
      </Button>
    </div>
  );
}
