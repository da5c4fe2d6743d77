import { createHmac, hkdfSync } from 'node:crypto';
import type { Vault } from '@/lib/domain/two-factor/vault';
import { env } from './env';
import { sealer } from './seal';

/** A key of 32 bytes for one purpose, made of the installation's secret (HKDF, RFC 5869): what one key opens, no other does. */
const keyFor = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', env().AUTH_SECRET, '', purpose, 32));

/** The token of an invitation: its id, signed. Nobody without the secret can make it, and none is kept anywhere. */
export const signInvitation = (id: string): string => createHmac('sha256', keyFor('invitation')).update(id).digest('base64url');

/** What a carrier signs its pushes with: told to it with each subscription. */
export const pushSalt = (carrier: string): string =>
  createHmac('sha256', keyFor(`push-${carrier}`))
    .update(carrier)
    .digest('base64url')
    .slice(0, 32);

/** Seals and digests texts for one purpose. */
export const vaultFor = (purpose: string): Vault => ({
  seal: (text, about) => sealerFor(purpose).seal(text, about),
  open: (sealed, about) => sealerFor(purpose).open(sealed, about),
  digest: (text, about) => sealerFor(purpose).digest(text, about),
});
const sealerFor = (purpose: string): Vault => sealer(keyFor(`${purpose}.seal`), keyFor(`${purpose}.digest`));
/** What people sign in with besides their password. */
export const twoFactorVault = vaultFor('two-factor');
