import { z } from 'zod';

/** Today, or so many days up to today. */
export const figureSpans = [1, 7, 30, 90] as const;
export type FigureSpan = (typeof figureSpans)[number];

/** The overview's address; nonsense is the default. */
export const figuresInput = z.object({
  days: z.coerce
    .number()
    .pipe(z.union([z.literal(1), z.literal(7), z.literal(30), z.literal(90)]))
    .catch(7),
  /** A shop's slug; of operators alone. */
  shop: z.string().max(100).optional().catch(undefined),
});
