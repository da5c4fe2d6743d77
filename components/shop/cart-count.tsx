'use client';

import { fill } from '@/lib/shared/format';
import { useLive } from './use-live';

/** The number on the cart; nothing while it is empty or not yet known. `label` is for screen readers: "{count} in the cart". */
export function CartCount({ label }: { readonly label: string }) {
  const count = useLive()?.cartCount ?? 0;
  if (count === 0) return null;
  return (
    <span className="absolute -top-1.5 left-1/2 ml-1 grid h-4.5 min-w-4.5 place-items-center rounded-full bg-accent px-1 text-xs leading-none font-medium text-on-accent">
      <span aria-hidden>{count > 99 ? '99+' : count}</span>
      <span className="sr-only">{fill(label, { count })}</span>
    </span>
  );
}
