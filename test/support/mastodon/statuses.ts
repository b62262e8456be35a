// What was said on the stand-in server, and by whom: accounts, statuses, notifications, lists. Ids grow like
// Mastodon's, 18 digits, too many for a JavaScript number.

import { isNewer } from './timelines.ts';

export type Account = {
  id: string;
  username: string;
  /** Empty for accounts of this server. */
  host: string;
  discoverable: boolean | null;
  indexable: boolean;
  noindex: boolean;
};

export type Status = {
  id: string;
  account: Account;
  text: string;
  warning: string;
  visibility: 'public' | 'unlisted' | 'private' | 'direct';
  language: string | null;
  inReplyTo: Status | null;
  quoted: Status | null;
  boosts: Status | null;
  createdAt: Date;
  editedAt: Date | null;
  mentions: Account[];
  tags: string[];
  favouritedBy: Set<string>;
  mediaIds: string[];
};

export type Notification = { id: string; type: string; to: Account; status: Status };

export type Saying = Partial<
  Pick<Status, 'warning' | 'visibility' | 'language' | 'inReplyTo' | 'quoted' | 'mediaIds'>
> & { boosts?: Status | null };

const firstId = 116_000_000_000_000_000n;

export class Statuses {
  readonly #statuses = new Map<string, Status>();
  /** Oldest first. */
  #inOrder: Status[] = [];
  readonly #accounts = new Map<string, Account>();
  readonly notifications: Notification[] = [];
  /** What `DELETE` put an end to, while a stale copy of it may still be shown. */
  readonly deleted = new Map<string, Status>();
  #count = 0n;

  nextId(): string {
    this.#count += 1n;
    return String(firstId + this.#count * 65_537n);
  }

  addAccount(username: string, flags: Partial<Account> = {}): Account {
    const account = {
      id: this.nextId(),
      username,
      host: '',
      discoverable: true,
      indexable: true,
      noindex: false,
      ...flags,
    };
    this.#accounts.set(account.id, account);
    return account;
  }

  account(id: string): Account | null {
    return this.#accounts.get(id) ?? null;
  }

  accountNamed(acct: string): Account | null {
    const [username, host = ''] = acct.replace(/^@/, '').split('@');
    const all = [...this.#accounts.values()];
    return all.find((one) => one.username === username && one.host === host) ?? null;
  }

  say(account: Account, text: string, at: Date, saying: Saying = {}): Status {
    const status: Status = {
      id: this.nextId(),
      account,
      text,
      warning: '',
      visibility: 'public',
      language: 'en',
      inReplyTo: null,
      quoted: null,
      boosts: null,
      mediaIds: [],
      ...saying,
      createdAt: at,
      editedAt: null,
      mentions: this.mentionsIn(text),
      tags: tagsIn(text),
      favouritedBy: new Set(),
    };
    this.#statuses.set(status.id, status);
    this.#inOrder.push(status);
    for (const to of status.mentions)
      if (to !== account)
        this.notifications.push({ id: this.nextId(), type: 'mention', to, status });
    return status;
  }

  mentionsIn(text: string): Account[] {
    const named = [...text.matchAll(/@([\w.]+(?:@[\w.:-]+\w)?)/g)].map(([, acct = '']) => acct);
    return [...new Set(named.flatMap((acct) => this.accountNamed(acct) ?? []))];
  }

  status(id: string): Status | null {
    return this.#statuses.get(id) ?? null;
  }

  remove(status: Status): void {
    this.#statuses.delete(status.id);
    this.#inOrder = this.#inOrder.filter((one) => one !== status);
    this.deleted.set(status.id, status);
    const left = this.notifications.filter((one) => one.status !== status);
    this.notifications.splice(0, this.notifications.length, ...left);
  }

  bringBack(status: Status): void {
    this.#statuses.set(status.id, status);
    this.#inOrder.push(status);
    this.#inOrder.sort((a, b) => (isNewer(a.id, b.id) ? 1 : -1));
  }

  /** Oldest first. */
  get inOrder(): readonly Status[] {
    return this.#inOrder;
  }
}

export function tagsIn(text: string): string[] {
  return [...text.matchAll(/#([\p{L}\p{N}_]+)/gu)].map(([, tag = '']) => tag.toLowerCase());
}
