'use client';

import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

type Props = { readonly url: string; readonly field: string; readonly current: string; readonly everyMs: number };

/** Asks a small JSON address and draws the page anew when the answer is no longer what the page shows. */
export function LiveRefresh({ url, field, current, everyMs }: Props) {
  const router = useRouter();
  const { data } = useQuery({
    queryKey: ['live-refresh', url],
    queryFn: async () => {
      const answer = await fetch(url, { cache: 'no-store' });
      if (!answer.ok) throw new Error(String(answer.status));
      const body: Record<string, unknown> = await answer.json();
      return String(body[field]);
    },
    refetchInterval: everyMs,
    refetchOnWindowFocus: true,
    gcTime: 0,
  });
  useEffect(() => {
    if (data !== undefined && data !== current) router.refresh();
  }, [data, current, router]);
  return null;
}
