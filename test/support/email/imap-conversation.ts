// One client's conversation with the stand-in IMAP server: as much of RFC 3501, IDLE (RFC 2177), CONDSTORE and QRESYNC
// (RFC 7162) as a mail reader needs. Written from those documents, not from the client that is tested.

import { setTimeout as pause } from 'node:timers/promises';
import type { MailFolder, MailStore } from './mail-store.ts';
import { headerOf } from './mail-store.ts';
import { numberSet, textOf } from './imap-words.ts';
import type { Word } from './imap-words.ts';

export type ImapTemper = {
  hasIdle: boolean;
  hasQresync: boolean;
  isRevoked: boolean;
  /** Asked too often: signing in is refused for now (RFC 5530). */
  isLimited: boolean;
  delayMs: number;
  password: string;
};

export class ImapConversation {
  readonly #store: MailStore;
  readonly #temper: ImapTemper;
  readonly #write: (bytes: string | Buffer) => void;
  #open: MailFolder | null = null;
  /** Numbers that the client knows of, in order: their places are its sequence numbers. */
  #known: number[] = [];
  #knownModseq = 0;
  #isIdling = false;
  #tellsUids = false;
  isOver = false;

  constructor(store: MailStore, temper: ImapTemper, write: (bytes: string | Buffer) => void) {
    [this.#store, this.#temper, this.#write] = [store, temper, write];
  }

  greet(): void {
    this.#say(`* OK [CAPABILITY ${this.#capabilities()}] stand-in`);
  }

  async answer(tag: string, name: string, words: readonly Word[]): Promise<void> {
    if (this.#temper.delayMs > 0) await pause(this.#temper.delayMs);
    const command = name === 'UID' ? `UID ${textOf(words[0]).toUpperCase()}` : name;
    const rest = name === 'UID' ? words.slice(1) : words;
    const said = this.#act(command, rest);
    if (command !== 'IDLE') this.tellChanges();
    this.#say(command === 'IDLE' && said === '' ? '+ idling' : `${tag} ${said}`);
    if (command === 'IDLE' && said === '') {
      this.#idleTag = tag;
      this.#isIdling = true;
      this.tellChanges();
    }
  }

  #idleTag = '';

  endIdling(): void {
    if (!this.#isIdling) return;
    this.#isIdling = false;
    this.#say(`${this.#idleTag} OK idled`);
  }

  /** While idling at once, otherwise with the next answer. */
  noteChange(path: string): void {
    if (this.#isIdling && this.#open?.path === path) this.tellChanges();
  }

  tellChanges(): void {
    const folder = this.#open;
    if (!folder || folder.modseq === this.#knownModseq) return;
    this.#knownModseq = folder.modseq;
    const there = new Set(folder.mails.map(({ uid }) => uid));
    const gone = this.#known.filter((uid) => !there.has(uid));
    if (this.#tellsUids && gone.length > 0) this.#say(`* VANISHED ${gone.join(',')}`);
    for (const uid of gone) {
      if (!this.#tellsUids) this.#say(`* ${this.#known.indexOf(uid) + 1} EXPUNGE`);
      this.#known = this.#known.filter((one) => one !== uid);
    }
    if (folder.mails.length === this.#known.length) return;
    this.#known = folder.mails.map(({ uid }) => uid);
    this.#say(`* ${this.#known.length} EXISTS`);
  }

  #act(command: string, words: readonly Word[]): string {
    switch (command) {
      case 'CAPABILITY':
        this.#say(`* CAPABILITY ${this.#capabilities()}`);
        return 'OK';
      case 'ID':
        this.#say('* ID NIL');
        return 'OK';
      case 'NAMESPACE':
        this.#say('* NAMESPACE (("" "/")) NIL NIL');
        return 'OK';
      case 'ENABLE':
        this.#tellsUids = words.some((word) => textOf(word).toUpperCase() === 'QRESYNC');
        this.#say(`* ENABLED${this.#tellsUids ? ' CONDSTORE QRESYNC' : ''}`);
        return 'OK';
      case 'LOGIN':
        return this.#signIn(textOf(words[1]) === this.#temper.password);
      case 'AUTHENTICATE':
        return this.#authenticate(words);
      case 'LIST':
        return this.#list();
      case 'LSUB':
      case 'NOOP':
        return 'OK';
      case 'CREATE':
        this.#store.create(textOf(words[0]), null);
        return 'OK';
      case 'SELECT':
      case 'EXAMINE':
        return this.#select(textOf(words[0]), words[1]);
      case 'UID SEARCH':
        return this.#search(words);
      case 'UID FETCH':
        return this.#fetch(textOf(words[0]), words[1]);
      case 'APPEND':
        return this.#append(textOf(words[0]), words.at(-1));
      case 'IDLE':
        return this.#temper.hasIdle ? '' : 'BAD what?';
      case 'LOGOUT':
        this.#say('* BYE');
        this.isOver = true;
        return 'OK';
      default:
        return `BAD ${command} is not spoken here`;
    }
  }

  #capabilities(): string {
    const { hasIdle, hasQresync } = this.#temper;
    const more = `${hasIdle ? ' IDLE' : ''}${hasQresync ? ' ENABLE CONDSTORE QRESYNC' : ''}`;
    return `IMAP4rev1 ID NAMESPACE SPECIAL-USE SASL-IR AUTH=XOAUTH2${more}`;
  }

  /** XOAUTH2, with what is shown on the same line (RFC 4959). */
  #authenticate([, first]: readonly Word[]): string {
    const said = Buffer.from(textOf(first), 'base64').toString('utf8');
    const token = said.split('auth=Bearer ')[1]?.split('\u0001')[0];
    return this.#signIn(token === this.#temper.password);
  }

  #signIn(isRight: boolean): string {
    if (this.#temper.isLimited) return 'NO [LIMIT] too many connections, come back later';
    const isLetIn = isRight && !this.#temper.isRevoked;
    return isLetIn ? 'OK welcome' : 'NO [AUTHENTICATIONFAILED] wrong credentials';
  }

  #list(): string {
    for (const { path, specialUse } of this.#store.folders.values())
      this.#say(`* LIST (${specialUse ?? '\\HasNoChildren'}) "/" "${path}"`);
    return 'OK';
  }

  #select(path: string, options: Word | undefined): string {
    this.#open = null;
    const folder = this.#store.folders.get(path);
    if (!folder) return 'NO [NONEXISTENT] no such folder';
    this.#known = folder.mails.map(({ uid }) => uid);
    this.#knownModseq = folder.modseq;
    this.#say('* FLAGS (\\Seen \\Deleted)');
    this.#say(`* ${this.#known.length} EXISTS`);
    this.#say(`* OK [UIDVALIDITY ${folder.uidValidity}]`);
    this.#say(`* OK [UIDNEXT ${folder.uidNext}]`);
    if (this.#temper.hasQresync) this.#say(`* OK [HIGHESTMODSEQ ${folder.modseq}]`);
    const [name, values] = Array.isArray(options) ? options : [];
    if (textOf(name) === 'QRESYNC' && Array.isArray(values)) {
      const [uidValidity, modseq] = values.map((value) => Number(textOf(value)));
      const gone = folder.removed.filter((one) => one.modseq > (modseq ?? 0));
      if (uidValidity === folder.uidValidity && gone.length > 0)
        this.#say(`* VANISHED (EARLIER) ${gone.map(({ uid }) => uid).join(',')}`);
    }
    this.#open = folder;
    return 'OK [READ-ONLY] open';
  }

  #append(path: string, source: Word | undefined): string {
    if (!Buffer.isBuffer(source)) return 'BAD no message';
    this.#store.add(path, source);
    return 'OK';
  }

  #search(words: readonly Word[]): string {
    const mails = this.#open?.mails ?? [];
    const last = mails.at(-1)?.uid ?? 0;
    let found = mails;
    for (let at = 0; at < words.length; at += 1) {
      const key = textOf(words[at]).toUpperCase();
      const value = textOf(words[at + 1]);
      if (key === 'UID') {
        const isMeant = numberSet(value, last);
        found = found.filter(({ uid }) => isMeant(uid));
      }
      if (key === 'SINCE') found = found.filter((mail) => mail.at >= new Date(`${value} UTC`));
      if (key === 'HEADER') {
        const wanted = textOf(words[at + 2]).toLowerCase();
        found = found.filter(({ source }) =>
          (headerOf(source, value) ?? '').toLowerCase().includes(wanted),
        );
        at += 1;
      }
      at += 1;
    }
    this.#say(`* SEARCH ${found.map(({ uid }) => uid).join(' ')}`.trimEnd());
    return 'OK';
  }

  #fetch(set: string, wanted: Word | undefined): string {
    const mails = this.#open?.mails ?? [];
    const last = mails.at(-1)?.uid ?? 0;
    const items = (Array.isArray(wanted) ? wanted : [wanted]).map((item) => textOf(item));
    const body = items.map((item) => /^BODY\.PEEK\[\](?:<0\.(\d+)>)?$/i.exec(item)).find((m) => m);
    const isMeant = numberSet(set, last);
    for (const [index, mail] of mails.entries()) {
      if (!isMeant(mail.uid)) continue;
      const at = `INTERNALDATE "${imapDate(mail.at)}"`;
      const head = `* ${index + 1} FETCH (UID ${mail.uid} MODSEQ (${mail.modseq}) ${at}`;
      if (!body) this.#say(`${head})`);
      else {
        const source = mail.source.subarray(0, Number(body[1] ?? mail.source.length));
        const part = body[1] === undefined ? 'BODY[]' : 'BODY[]<0>';
        this.#write(`${head} ${part} {${source.length}}\r\n`);
        this.#write(source);
        this.#say(')');
      }
    }
    return 'OK';
  }

  #say(line: string): void {
    this.#write(`${line}\r\n`);
  }
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function imapDate(at: Date): string {
  const day = String(at.getUTCDate()).padStart(2, ' ');
  const time = at.toISOString().slice(11, 19);
  return `${day}-${months[at.getUTCMonth()]}-${at.getUTCFullYear()} ${time} +0000`;
}
