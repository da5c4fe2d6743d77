import { describe, expect, it, onTestFinished } from 'vitest';
import { createMailbox } from '@/sandbox/mailbox';
import { openStore } from '@/sandbox/store';
import { createSmtpMailer } from './smtp';

const mail = { id: 'restock.1', to: 'lin@example.test', subject: '到货了：青瓷杯', text: '您好\n\n青瓷杯 & 茶', html: '<p>您好</p>' };

async function start() {
  const box = createMailbox(openStore(':memory:'), Date.now);
  const port = await box.listen(0);
  onTestFinished(box.close);
  return { box, mailer: createSmtpMailer({ url: `smtp://127.0.0.1:${port}`, from: '店铺 <shop@dianpu.test>' }) };
}

describe('mails by SMTP', () => {
  it('arrive as they were written', async () => {
    const { box, mailer } = await start();
    await mailer.send(mail);
    expect(box.all()).toMatchObject([
      { id: '<restock.1@dianpu.test>', from: expect.stringContaining('shop@dianpu.test'), to: mail.to, subject: mail.subject, copies: 1 },
    ]);
    expect(box.all()[0]?.text.trim()).toBe(mail.text);
    expect(box.show('').body).toContain('到货了：青瓷杯');
    expect(box.show(encodeURIComponent('<restock.1@dianpu.test>')).body).toContain('青瓷杯 &#38; 茶');
  });

  it('sent again are the same mail', async () => {
    const { box, mailer } = await start();
    await mailer.send(mail);
    await mailer.send(mail);
    expect(box.all()).toMatchObject([{ copies: 2 }]);
  });

  it('take no second recipient or header from an address or a subject', async () => {
    const { box, mailer } = await start();
    await mailer.send({ ...mail, subject: 'a\r\nBcc: eve@example.test' }).catch(() => undefined);
    expect(box.all().every(({ to }) => to === mail.to)).toBe(true);
  });

  it('that the server does not take are an error', async () => {
    const mailer = createSmtpMailer({ url: 'smtp://127.0.0.1:1', from: 'shop@dianpu.test' });
    await expect(mailer.send(mail)).rejects.toThrow();
  });
});
