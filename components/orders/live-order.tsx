'use client';

import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';

/** Draws the order's page anew whenever the order's version word changes. */
export function LiveOrder({ number, everyMs }: { readonly number: string; readonly everyMs: number }) {
  const router = useRouter();
  const shown = useRef<string>(undefined);
  const { data } = useQuery({
    queryKey: ['order-version', number],
    queryFn: async () => {
      const answer = await fetch(`/api/orders/${number}`, { cache: 'no-store' });
      if (!answer.ok) throw new Error(String(answer.status));
      const body: { version: string } = await answer.json();
      return body.version;
    },
    refetchInterval: everyMs,
    refetchOnWindowFocus: true,
    gcTime: 0,
  });
  useEffect(() => {
    if (data === undefined || data === shown.current) return;
    const first = shown.current === undefined;
    shown.current = data;
    if (!first) router.refresh();
  }, [data, router]);
  return null;
}
