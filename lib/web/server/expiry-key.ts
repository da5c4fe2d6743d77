import { createHmac } from 'node:crypto';
import { env } from '@/lib/env';

/** Proves that a request to /api/internal/expire comes from a process of this installation. */
export const expiryKey = (): string => createHmac('sha256', env().AUTH_SECRET).update('expire-tags').digest('base64url');
