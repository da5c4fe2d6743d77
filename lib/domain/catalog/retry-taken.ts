import { z } from 'zod';

/** A unique address or code that another transaction has taken meanwhile: of Prisma's own statements, and of raw ones. */
const taken = z.union([
  z.object({ code: z.literal('P2002') }),
  z.object({ code: z.literal('P2010'), message: z.string().includes('23505') }),
]);

/** Runs it once more when what was free is taken now: the second time it sees who has it. */
export async function retryTaken<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!taken.safeParse(error).success) throw error;
    return run();
  }
}
