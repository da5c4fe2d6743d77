import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { Vault } from '@/lib/domain/two-factor/vault';

const cipher = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/**
 * Seals texts by one key of 32 bytes (AES-256-GCM, NIST SP 800-38D) and digests by another (HMAC, RFC 2104), in base64url. What is sealed
 * is nonce, tag and ciphertext.
 */
export const sealer = (key: Buffer, digestKey: Buffer): Vault => ({
  seal(text, about) {
    const iv = randomBytes(ivBytes);
    const sealing = createCipheriv(cipher, key, iv, { authTagLength: tagBytes }).setAAD(Buffer.from(about));
    const body = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()]);
    return Buffer.concat([iv, sealing.getAuthTag(), body]).toString('base64url');
  },
  open(sealed, about) {
    const bytes = Buffer.from(sealed, 'base64url');
    const opening = createDecipheriv(cipher, key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes });
    opening.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
    return Buffer.concat([opening.update(bytes.subarray(ivBytes + tagBytes)), opening.final()]).toString('utf8');
  },
  digest: (text, about) => createHmac('sha256', digestKey).update(`${about}:${text}`).digest('base64url'),
});
