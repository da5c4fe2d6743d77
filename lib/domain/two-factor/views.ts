/** How the second factor of a person's sign-in stands. */
export type TwoFactorView = {
  /** Since when it is asked for; null: it isn't. */
  readonly enabledAt: Date | null;
  /** Recovery codes that are still good. */
  readonly codesLeft: number;
  /** A secret that waits for its first code: as text in groups of four, and as what an authenticator scans. */
  readonly setup: { readonly secret: string; readonly uri: string } | null;
};
