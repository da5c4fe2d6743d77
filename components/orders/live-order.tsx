'use client';

import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { followOrder } from './follow-order';

/** While a stream tells what carriers do, the rest is looked for so often. */
const seldomMs = 10_000;

type Props = {
  readonly number: string;
  readonly everyMs: number;
  /** Parcels are on their way: what carriers tell is shown as it comes. */
  readonly parcels: boolean;
};

/** Draws the order's page anew whenever the order's version word changes. */
export function LiveOrder({ number, everyMs, parcels }: Props) {
  const router = useRouter();
  const [streaming, setStreaming] = useState(false);
  const shown = useRef<string>(undefined);
  const show = useCallback(
    (version: string) => {
      if (version === shown.current) return;
      const first = shown.current === undefined;
      shown.current = version;
      if (!first) router.refresh();
    },
    [router],
  );
  const { data } = useQuery({
    queryKey: ['order-version', number],
    queryFn: async () => {
      const answer = await fetch(`/api/orders/${number}`, { cache: 'no-store' });
      if (!answer.ok) throw new Error(String(answer.status));
      const body: { version: string } = await answer.json();
      return body.version;
    },
    refetchInterval: streaming ? seldomMs : everyMs,
    refetchOnWindowFocus: true,
    gcTime: 0,
  });
  useEffect(() => {
    if (data !== undefined) show(data);
  }, [data, show]);
  useEffect(() => (parcels ? followOrder(number, show, setStreaming) : undefined), [parcels, number, show]);
  return null;
}
