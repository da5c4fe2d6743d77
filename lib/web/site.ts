import { env } from '@/lib/env';

/** The absolute address of a path of the site. */
export const siteUrl = (path: string): string => new URL(path, env().APP_URL).href;
