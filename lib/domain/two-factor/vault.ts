/** Keeps secrets with keys made of the installation's secret (lib/keys.ts). `about` binds what is kept to whose it is. */
export type Vault = {
  readonly seal: (text: string, about: string) => string;
  /** @throws Error when it was sealed by another key, for somebody else, or changed since */
  readonly open: (sealed: string, about: string) => string;
  /** Nobody without the key can tell from it what was digested, or try. */
  readonly digest: (text: string, about: string) => string;
};
