import { z } from 'zod';
import { text } from '@/lib/shared/text';

/** Words that are looked for in the whole shop. */
export const findInput = z.object({ q: text(60).catch('') });
export type FindInput = z.output<typeof findInput>;
