import { z } from 'zod';

/** The part of an address that names a product, category or brand. */
export const slugInput = z.string().regex(/^[a-z0-9-]{1,80}$/);
export const isSlug = (given: string): boolean => slugInput.safeParse(given).success;
