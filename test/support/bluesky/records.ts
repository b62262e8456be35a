// The accounts of the stand-in network and the records they keep.

import { hash, randomBytes } from 'node:crypto';
import { EventLog } from './events.ts';

export type Account = {
  did: string;
  handle: string;
  password: string;
  isDeleted: boolean;
};

export type Stored = { uri: string; cid: string; value: Record<string, unknown>; at: Date };

const base32 = 'abcdefghijklmnopqrstuvwxyz234567';

export const cidOf = (value: unknown): string =>
  `bafyrei${hash('sha256', JSON.stringify(value), 'hex').slice(0, 52)}`;

export const postCollection = 'app.bsky.feed.post';

export class Records {
  readonly log = new EventLog();
  readonly accounts: Account[] = [];
  readonly #records = new Map<string, Stored>();
  #keys = 0;

  addAccount(name: string): Account {
    const did = `did:plc:${Array.from(randomBytes(24), (byte) => base32.charAt(byte % 32)).join('')}`;
    const password = randomBytes(8).toString('hex');
    const account = { did, handle: `${name}.test`, password, isDeleted: false };
    this.accounts.push(account);
    this.log.add({ kind: 'identity', did, handle: account.handle });
    return account;
  }

  accountOf(name: string): Account | undefined {
    return this.accounts.find(
      ({ did, handle, isDeleted }) => !isDeleted && (did === name || handle === name),
    );
  }

  nextKey(): string {
    this.#keys += 1;
    return `3l${this.#keys
      .toString(32)
      .replaceAll(/[0189]/g, '2')
      .padStart(4, '2')}${randomBytes(4)
      .toString('hex')
      .replaceAll(/[0189]/g, '3')
      .slice(0, 7)}`;
  }

  get(uri: string): Stored | undefined {
    return this.#records.get(uri);
  }

  /** Newest first. */
  all(collection: string, did?: string): Stored[] {
    const prefix = (uri: string) => uri.split('/');
    return [...this.#records.values()]
      .filter(({ uri }) => {
        const [, , author, of] = prefix(uri);
        return of === collection && (did === undefined || author === did);
      })
      .reverse();
  }

  put(did: string, collection: string, rkey: string, value: Record<string, unknown>): Stored {
    const uri = `at://${did}/${collection}/${rkey}`;
    const operation = this.#records.has(uri) ? 'update' : 'create';
    const cid = cidOf(value);
    const at = this.#records.get(uri)?.at ?? new Date(Date.now() + this.log.skewMs);
    const stored = { uri, cid, value, at };
    this.#records.set(uri, stored);
    this.log.add({ kind: 'commit', did, operation, collection, rkey, record: value, cid });
    return stored;
  }

  remove(did: string, collection: string, rkey: string): void {
    if (!this.#records.delete(`at://${did}/${collection}/${rkey}`)) return;
    this.log.add({ kind: 'commit', did, operation: 'delete', collection, rkey });
  }

  /** One event, as the network does it; the records simply are no more. */
  deleteAccount(account: Account): void {
    account.isDeleted = true;
    for (const uri of this.#records.keys())
      if (uri.startsWith(`at://${account.did}/`)) this.#records.delete(uri);
    this.log.add({ kind: 'account', did: account.did, active: false, status: 'deleted' });
  }

  /** A repository that was replaced: only the event tells, not what is gone. */
  replace(account: Account, keep: (uri: string) => boolean): void {
    for (const uri of this.#records.keys())
      if (uri.startsWith(`at://${account.did}/`) && !keep(uri)) this.#records.delete(uri);
    this.log.add({ kind: 'sync', did: account.did });
  }
}
