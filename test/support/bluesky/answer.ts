// What the stand-in answers, and what it was asked.

export type Asked = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Record<string, string | undefined>;
  /** JSON, the fields of a form, or nothing. */
  body: Record<string, unknown>;
  bytes: Uint8Array;
  /** Where the stand-in is. */
  origin: string;
};

export type Answer = { status: number; body: unknown; headers?: Record<string, string> };

export const good = (body: unknown): Answer => ({ status: 200, body });

export function xrpcFailure(status: number, error: string, message = error): Answer {
  return { status, body: { error, message } };
}
