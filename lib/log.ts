import { pino, stdSerializers } from 'pino';
import { env } from '@/lib/env';

/** One JSON line for each event; `requestId` ties a request to its jobs and its calls to providers. */
export const log = pino({
  level: env().LOG_LEVEL,
  serializers: { error: stdSerializers.err },
  redact: ['password', '*.password', 'token', '*.token', 'authorization', '*.authorization'],
});
