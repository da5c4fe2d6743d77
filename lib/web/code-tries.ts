import 'server-only';
import { forgive, limit } from './rate-limit';

/** Somebody's tries at a code or a password, whichever way they come: few at a time, and not many a day. @throws Refusal TOO_MANY_ATTEMPTS */
export async function withTries<T>(userId: string, run: () => Promise<T>): Promise<T> {
  await limit('code_day', userId);
  await limit('code_user', userId);
  const result = await run();
  await forgive('code_user', userId);
  return result;
}
