'use client';

import { useParams } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { fill } from '@/lib/shared/format';
import en from '@/messages/en/errors.json';
import zh from '@/messages/zh-CN/errors.json';

/** An error that nobody expected: its number, never its message. */
export function ErrorWords({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const words = useParams()['locale'] === 'en' ? en : zh;
  const id = error instanceof Error && 'digest' in error ? String(error.digest) : undefined;
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
