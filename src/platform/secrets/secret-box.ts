// Secrets (tokens and passwords of sources) at rest: sealed with a key that lives outside the
// database, opened only where they are used.

export type SecretBox = {
  /** @param purpose bound into the seal, so that a secret can't be moved to another row: `source:0199…` */
  seal(plain: string, purpose: string): string;
  /** Throws AppError `unavailable` `secrets.key-missing` if no known key fits. */
  open(sealed: string, purpose: string): string;
  /** The id of the key that sealed it; a rotation looks for others than the current. */
  keyIdOf(sealed: string): string;
  readonly currentKeyId: string;
};
