import type { Vault } from '@/lib/domain/two-factor/vault';

/** Seals readably for the test, unreadably for a plain look, and only for whom it was sealed. */
export const testVault: Vault = {
  seal: (text, about) => Buffer.from(JSON.stringify([about, text])).toString('base64'),
  open(sealed, about) {
    const [owner, text]: unknown[] = JSON.parse(Buffer.from(sealed, 'base64').toString());
    if (owner !== about || typeof text !== 'string') throw new Error('sealed for somebody else');
    return text;
  },
  digest: (text, about) => Buffer.from(`${about}:${text}`).toString('base64'),
};
