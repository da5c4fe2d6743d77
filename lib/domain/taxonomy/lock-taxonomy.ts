import type { Transaction } from '@/lib/db/client';

/** The tree is changed by one person at a time: it is small, and what one sees of it is what the next one has left. */
export const lockTree = (tx: Transaction): Promise<number> => tx.$executeRaw`select pg_advisory_xact_lock(hashtext('category tree'))`;
