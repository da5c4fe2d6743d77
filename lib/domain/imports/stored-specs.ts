import { z } from 'zod';

/** A product's facts as they are stored. */
export const storedSpecs = z
  .array(z.object({ name: z.string(), nameEn: z.string().default(''), value: z.string(), valueEn: z.string().default('') }))
  .catch([]);
