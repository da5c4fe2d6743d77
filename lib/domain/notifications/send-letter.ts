import type { Context } from '@/lib/domain/context';
import type { Transaction } from '@/lib/db/client';
import { enqueue, enqueueEach, jobOf, type JobToAdd } from '@/lib/domain/outbox';
import type { SignInvitation } from '@/lib/domain/staff/invitation-rules';
import { type Letter, letterId } from './letters';
import type { Mailer } from './mailer';
import { renderLetter } from './render-letter';
import { type Site, writeLetter } from './write-letter';

/** A letter is to be sent once the transaction holds; the same letter waits once. */
export const enqueueLetter = (ctx: Pick<Context, 'requestId'>, tx: Pick<Transaction, '$executeRaw'>, letter: Letter): Promise<void> =>
  enqueue(tx, 'mail.send', letter, { key: `mail:${letterId(letter)}`, requestId: ctx.requestId });

/** A letter as a job that is added with others. */
export const letterJob = (letter: Letter): JobToAdd => jobOf('mail.send', letter, `mail:${letterId(letter)}`);

/** Letters of the same moment. */
export const enqueueLetters = (
  ctx: Pick<Context, 'requestId'>,
  tx: Pick<Transaction, '$executeRaw'>,
  letters: readonly Letter[],
): Promise<void> => enqueueEach(tx, letters.map(letterJob), ctx.requestId);

/** Writes a letter and sends it. Without a mailer mails are off and nothing is done. */
export async function sendLetter(ctx: Context, mailer: Mailer | null, site: Site, letter: Letter, sign: SignInvitation): Promise<void> {
  if (mailer === null) return;
  const addressed = await writeLetter(ctx, site, letter, sign);
  if (addressed !== null) await mailer.send({ id: letterId(letter), to: addressed.to, ...renderLetter(addressed.words) });
}
