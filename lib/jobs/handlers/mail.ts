import type { Context } from '@/lib/domain/context';
import type { Letter } from '@/lib/domain/notifications/letters';
import { sendLetter } from '@/lib/domain/notifications/send-letter';
import { env } from '@/lib/env';
import { signInvitation } from '@/lib/keys';
import { mailer } from '@/lib/jobs/providers';

/** mail.send */
export const sendMail = (ctx: Context, letter: Letter): Promise<void> =>
  sendLetter(ctx, mailer(), (path) => new URL(path, env().APP_URL).href, letter, signInvitation);
