import { createTransport } from 'nodemailer';
import type { Mailer } from '@/lib/domain/notifications/mailer';

const patienceMs = 20_000;

type SmtpConfig = {
  /** smtp:// or smtps:// with user and password. */
  readonly url: string;
  /** The sender, such as "Dianpu <shop@example.com>". */
  readonly from: string;
};

/** Mails by SMTP (RFC 5321). A mail's id is its Message-ID (RFC 5322, 3.6.4) at the sender's host. */
export function createSmtpMailer({ url, from }: SmtpConfig): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
  return {
    async send({ id, to, subject, text, html }) {
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        html,
        messageId: `<${id}@${host}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
  };
}
