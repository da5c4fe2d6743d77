/** A mail as it goes out. The same id is the same mail: sent twice after a crash, its Message-ID says so. */
export type Mail = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/** Sends mails: implemented in lib/adapters/mail. Throws when the server didn't take it: the job runs again. */
export type Mailer = { readonly send: (mail: Mail) => Promise<void> };
