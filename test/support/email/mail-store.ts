// The mailboxes of the stand-in mail host: folders with numbered mails, and what was removed from them when
// (UIDs and mod-sequences, RFC 3501 and RFC 7162).

import { EventEmitter } from 'node:events';
import { assert } from '#platform/errors.ts';

export type StoredMail = { uid: number; source: Buffer; at: Date; modseq: number };

export type MailFolder = {
  path: string;
  specialUse: string | null;
  uidValidity: number;
  uidNext: number;
  modseq: number;
  mails: StoredMail[];
  removed: { uid: number; modseq: number }[];
};

export class MailStore {
  readonly folders = new Map<string, MailFolder>();
  /** `change` with the path of a folder. */
  readonly events = new EventEmitter().setMaxListeners(0);

  constructor() {
    this.create('INBOX', null);
    this.create('Sent', '\\Sent');
  }

  create(path: string, specialUse: string | null): void {
    this.folders.set(path, {
      path,
      specialUse,
      uidValidity: 1,
      uidNext: 1,
      modseq: 1,
      mails: [],
      removed: [],
    });
  }

  folder(path: string): MailFolder {
    const folder = this.folders.get(path);
    assert(folder, `there is a folder ${path}`);
    return folder;
  }

  add(path: string, source: Buffer, at = new Date()): number {
    const folder = this.folder(path);
    const uid = folder.uidNext;
    folder.uidNext += 1;
    folder.modseq += 1;
    folder.mails.push({ uid, source, at, modseq: folder.modseq });
    this.events.emit('change', path);
    return uid;
  }

  remove(path: string, isMeant: (mail: StoredMail) => boolean): void {
    const folder = this.folder(path);
    folder.modseq += 1;
    for (const mail of folder.mails.filter(isMeant))
      folder.removed.push({ uid: mail.uid, modseq: folder.modseq });
    folder.mails = folder.mails.filter((mail) => !isMeant(mail));
    this.events.emit('change', path);
  }

  /** As after a backup was restored: every mail gets another number. */
  renumber(path: string): void {
    const folder = this.folder(path);
    folder.uidValidity += 1;
    folder.removed = [];
    folder.mails = folder.mails.map((mail, index) => ({ ...mail, uid: index + 1 }));
    folder.uidNext = folder.mails.length + 1;
  }
}

export function headerOf(source: Buffer, name: string): string | null {
  const end = source.indexOf('\r\n\r\n');
  const head = source.subarray(0, end === -1 ? source.length : end).toString('utf8');
  const unfolded = head.replaceAll(/\r\n[ \t]+/g, ' ');
  return new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(unfolded)?.[1]?.trim() ?? null;
}
