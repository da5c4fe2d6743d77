import { once } from 'node:events';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { Reply } from './gateway';
import { escape, layout } from './pages';
import type { Store } from './store';

// A mail server that delivers nothing: whatever is sent to anyone is kept and shown at /mail.

export type KeptMail = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly at: number;
  /** How often it came: a mail that is sent again has the same Message-ID. */
  readonly copies: number;
};

const sizeLimit = 5 * 1024 * 1024;
const page = (title: string, body: string): Reply => ({ status: 200, type: 'text/html;charset=utf-8', body: layout(title, body) });
const addresses = (given: { readonly text: string } | readonly { readonly text: string }[] | undefined) =>
  given === undefined
    ? ''
    : [given]
        .flat()
        .map(({ text }) => text)
        .join(', ');

async function answer(kept: Promise<void>, done: (error?: Error) => void): Promise<void> {
  try {
    await kept;
  } catch (error) {
    done(error instanceof Error ? error : new Error(String(error)));
    return;
  }
  done();
}

export function createMailbox(store: Store, now: () => number) {
  const all = () => store.all<KeptMail>('mail').toSorted((a, b) => b.at - a.at);

  async function keep(stream: Parameters<typeof simpleParser>[0]): Promise<void> {
    const { messageId, from, to, subject, text, html } = await simpleParser(stream);
    const id = messageId ?? crypto.randomUUID();
    const copies = (store.get<KeptMail>('mail', id)?.copies ?? 0) + 1;
    const mail: KeptMail = {
      id,
      from: addresses(from),
      to: addresses(to),
      subject: subject ?? '',
      text: text ?? '',
      html: typeof html === 'string' ? html : '',
      at: now(),
      copies,
    };
    store.put('mail', id, mail);
  }

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    size: sizeLimit,
    logger: false,
    onData(stream, _session, done) {
      void answer(keep(stream), done);
    },
  });

  function list(): Reply {
    const rows = all().map(
      ({ id, to, subject, at, copies }) =>
        `<p><a href="/mail/${encodeURIComponent(id)}">${escape(subject === '' ? '(无主题 / no subject)' : subject)}</a><br><span class="muted">${escape(to)} · ${new Date(at).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' })}${copies > 1 ? ` · ×${copies}` : ''}</span></p>`,
    );
    const body = rows.length === 0 ? '<p class="muted">还没有邮件 / No mail yet</p>' : rows.join('');
    return page('邮箱 / Mailbox', `<div class="card"><span class="tag">沙箱 / Sandbox</span><h1>邮箱 / Mailbox</h1>${body}</div>`);
  }

  function one(id: string): Reply {
    const mail = store.get<KeptMail>('mail', id);
    if (mail === undefined) return { status: 404, type: 'text/plain', body: 'not found' };
    // The mail's own HTML runs nothing and reaches nothing here.
    const frame = `<iframe sandbox title="HTML" srcdoc="${escape(mail.html)}" style="width:100%;height:26rem;border:1px solid var(--line);border-radius:8px;background:#fff"></iframe>`;
    return page(
      mail.subject,
      `<p><a href="/mail">← 邮箱 / Mailbox</a></p><div class="card"><h1>${escape(mail.subject)}</h1><p class="muted">${escape(mail.from)} → ${escape(mail.to)}</p>${frame}<pre style="white-space:pre-wrap;overflow-wrap:anywhere">${escape(mail.text)}</pre></div>`,
    );
  }

  return {
    all,
    /** GET /mail and /mail/<id> */
    show: (id: string): Reply => (id === '' ? list() : one(decodeURIComponent(id))),
    /** @returns the port that it takes mails at; 0 takes any free one. */
    async listen(port: number): Promise<number> {
      const listening = server.listen(port, '127.0.0.1');
      await once(listening, 'listening');
      const address = listening.address();
      return typeof address === 'object' && address !== null ? address.port : port;
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
export type Mailbox = ReturnType<typeof createMailbox>;
