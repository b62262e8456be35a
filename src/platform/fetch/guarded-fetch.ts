// The only way out: every outgoing request passes here. Refuses addresses that are not public, at
// look-up and again at connect, follows redirects by hand and checks each, bounds size and time.

export type FetchRequest = {
  url: string;
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  bodyBytesMax?: number;
  timeoutMs?: number;
  redirectsMax?: number;
  /** Media types that are accepted, `text/html` or `image/*`; default all. */
  accept?: readonly string[];
  signal?: AbortSignal;
};

export type FetchResponse = {
  status: number;
  /** After redirects. */
  url: string;
  /** Where permanent redirects (301, 308) alone lead, if the chain began with one. */
  movedTo: string | null;
  headers: Headers;
  body: Uint8Array;
};

/** Throws AppError: `invalid` `fetch.address-refused`, `unavailable` `fetch.failed`, `limited` `fetch.too-large`. */
export type GuardedFetch = (request: FetchRequest) => Promise<FetchResponse>;
