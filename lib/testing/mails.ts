import type { Connection } from '@/lib/db/client';
import type { Mail } from '@/lib/domain/notifications/mailer';
import { letter } from '@/lib/domain/notifications/letters';
import { sendLetter } from '@/lib/domain/notifications/send-letter';
import { testContext } from './context';
import { waitingJobs } from './database';

/** Signs invitations in tests: 43 characters of the id, as a signature has them. */
export const testSign = (id: string) => `${id}${id}`.replaceAll('-', '').slice(0, 43);

/** Does the waiting mail jobs, as the worker would, but leaves them waiting. @returns the mails that were sent, to https://shop.test */
export async function sendWaitingMails(connection: Connection): Promise<Mail[]> {
  const sent: Mail[] = [];
  const mailer = { send: async (mail: Mail) => void sent.push(mail) };
  for (const { task, payload } of await waitingJobs(connection))
    if (task === 'mail.send')
      await sendLetter(
        testContext(connection, { kind: 'system' }),
        mailer,
        (path) => `https://shop.test${path}`,
        letter.parse(payload),
        testSign,
      );
  return sent;
}

/** The waiting jobs of one kind. */
export const waitingFor = async (connection: Connection, task: string) =>
  (await waitingJobs(connection)).filter((job) => job.task === task);
