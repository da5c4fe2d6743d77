import { z } from 'zod';

const found = z.array(
  z.object({
    key: z.string(),
    title: z.string(),
    links: z.array(z.object({ label: z.string(), detail: z.string(), href: z.string() })),
  }),
);
export type FoundGroup = z.output<typeof found>[number];

/** What the shop has for some words. Null when it can't be asked now. */
export async function findNow(q: string, locale: string, signal: AbortSignal): Promise<readonly FoundGroup[] | null> {
  try {
    const answer = await fetch(`/api/admin/find?${new URLSearchParams({ q, locale }).toString()}`, { signal });
    return answer.ok ? found.parse(await answer.json()) : null;
  } catch {
    return null;
  }
}
