import { z } from 'zod';

/** Line breaks and tabs stay; NUL, which PostgreSQL can't hold, other control characters and halves of surrogate pairs go. */
const clean = (given: string): string =>
  given
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\n\r\t]/gu, '')
    .trim();

/** Text as people type it, cleaned; at most `max` UTF-16 units. */
export const text = (max: number) => z.string({ error: 'required' }).overwrite(clean).max(max);
/** The same, and something of it must be left. */
export const requiredText = (max: number) => text(max).min(1, { error: 'required' });
/** Text from outside that isn't anyone's to correct: cleaned and cut at `max`. */
export const clippedText = (max: number) => z.string().overwrite((given) => clean(given).slice(0, max));
