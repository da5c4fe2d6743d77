import 'server-only';
import { isbot } from 'isbot';
import { headers } from 'next/headers';
import type { TrafficKind } from '@/lib/domain/figures/record-traffic';
import { callerAddress } from './rate-limit';
import { traffic } from './server/traffic-counter';

/** Counts that a visitor has looked at a product, put one into the cart or begun a checkout; bots and pages fetched ahead are left out. */
export async function countTraffic(kind: TrafficKind, refs: readonly string[]): Promise<void> {
  const given = await headers();
  const agent = given.get('user-agent') ?? '';
  if (agent === '' || isbot(agent) || given.get('sec-purpose')?.includes('prefetch') === true) return;
  const visitor = JSON.stringify([await callerAddress(), agent]);
  for (const ref of refs) traffic().count({ kind, ref, visitor });
}
