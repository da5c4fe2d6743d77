'use client';

import { useQuery } from '@tanstack/react-query';
import { useParams } from 'next/navigation';
import type { ProductPromise } from '@/lib/domain/lanes/views';

export type Live = {
  readonly account: { readonly name: string } | null;
  readonly cartCount: number;
  readonly delivery?: ProductPromise | null;
  readonly product?: readonly {
    readonly id: string;
    readonly price: number;
    readonly listPrice: number | null;
    readonly available: number;
    readonly backorder: number;
    readonly backorderDays: number | null;
    readonly flash: { readonly left: number; readonly endsAt: string; readonly perUserLimit: number | null } | null;
    /** fen; what one piece costs after promotions and the visitor's coupons */
    readonly after: number;
  }[];
};

// The page that was last asked for: asking again, as on coming back to the window, is no new visit of it.
let visited: string | undefined;

async function readLive(slug: string | undefined): Promise<Live> {
  const visit = slug === visited ? '' : '&visit';
  visited = slug;
  const answer = await fetch(slug === undefined ? '/api/live' : `/api/live?product=${encodeURIComponent(slug)}${visit}`);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

/** What a cached page can't hold: the visitor's cart count, and today's price and stock of the page's product. One request for all who ask. */
export function useLive(): Live | undefined {
  const { product } = useParams<{ product?: string }>();
  const { data } = useQuery({ queryKey: ['live', product ?? ''], queryFn: () => readLive(product), refetchOnWindowFocus: 'always' });
  return data;
}
