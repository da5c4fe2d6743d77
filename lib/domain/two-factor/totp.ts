import { Secret, TOTP } from 'otpauth';

/** Seconds that a code is shown for. */
const period = 30;
/** Steps before and after the one of now whose codes are taken too: clocks differ, and typing takes a while (RFC 6238, 5.2). */
const window = 1;

/** A new secret of 160 bits (RFC 4226, 4: R6) in Base32, as authenticators take it. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** What an authenticator reads from the QR code: `otpauth://totp/…`. */
export const secretUri = (secret: string, issuer: string, label: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret), issuer, label, period }).toString();

/** The step of a code of six digits, around this moment; null when it is the code of none. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const delta = TOTP.validate({ secret: Secret.fromBase32(secret), token: code, period, window, timestamp });
  return delta === null ? null : TOTP.counter({ period, timestamp }) + delta;
}
