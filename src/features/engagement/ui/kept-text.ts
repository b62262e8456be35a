// What was typed and not yet stored by the server, kept on this device: a crash, a lost line or a closed lid takes
// nothing away.

const PREFIX = 'parley.draft.';

export function keptText(conversationId: string): string | null {
  try {
    return localStorage.getItem(PREFIX + conversationId);
  } catch {
    // Storage is switched off in this browser: the server's version is what there is.
    return null;
  }
}

export function keepText(conversationId: string, text: string): void {
  try {
    localStorage.setItem(PREFIX + conversationId, text);
  } catch {
    // As above.
    return;
  }
}

export function forgetText(conversationId: string): void {
  try {
    localStorage.removeItem(PREFIX + conversationId);
  } catch {
    // As above.
    return;
  }
}
