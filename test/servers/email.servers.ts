// A mailbox at real servers: dovecot keeps it, postfix carries what is sent. A whole conversation, with both servers
// killed and started again in the middle.

import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '#features/listening/ports.ts';
import type { Publication } from '#features/listening/reply-port.ts';
import { assert } from '#platform/errors.ts';
import { hear, mailContext, quickEmail, storedOf } from '#test/support/email/mailbox.ts';
import type { Hearing } from '#test/support/email/mailbox.ts';
import { correspondents } from './email/correspondents.ts';
import { startDovecot } from './email/dovecot.ts';
import type { Dovecot } from './email/dovecot.ts';
import { startPostfix } from './email/postfix.ts';
import type { Postfix } from './email/postfix.ts';
import { installed } from './packages.ts';
import { until } from './until.ts';

const debian = await installed({ names: ['dovecot-imapd', 'dovecot-lmtpd', 'postfix'] });
const support = 'support@example.test';
const ann = 'ann@example.test';
/** Postfix takes mail for it, dovecot does not know it: that is how mails bounce. */
const nobody = 'nobody@example.test';

describe.skipIf(!debian.ready)('a mailbox at dovecot and postfix', () => {
  let folder: string;
  let dovecot: Dovecot;
  let postfix: Postfix;
  const open: Hearing[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-mail-'));
    await chmod(folder, 0o755);
    const people = [support, ann];
    dovecot = await startDovecot({ folder: join(folder, 'dovecot'), portBase: 28_143, people });
    const addresses = [...people, nobody];
    postfix = await startPostfix({
      folder: join(folder, 'postfix'),
      port: 28_125,
      dovecot,
      domain: 'example.test',
      addresses,
    });
  });

  afterEach(async () => {
    for (const hearing of open.splice(0)) await hearing.stop();
  });

  afterAll(async () => {
    await postfix?.stop();
    await dovecot?.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  const { settingsOf, write, remove, received } = correspondents(() => ({
    dovecot,
    postfix,
    support,
  }));

  function listen(cursor: JsonObject | null = null): Hearing {
    const hearing = hear(settingsOf(support), cursor);
    open.push(hearing);
    return hearing;
  }

  /** In this order: postfix asks dovecot for sign-ins and waits a minute if nobody answers. */
  async function killBoth(meanwhile: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    await postfix.stop();
    await dovecot.kill();
    await meanwhile();
    await dovecot.start();
    await postfix.start();
  }

  async function questionHeard(hearing: Hearing, messageId: string) {
    const of = () => hearing.posts.find(({ nativeId }) => nativeId === messageId);
    await hearing.until(() => of() !== undefined);
    const post = of();
    assert(post, 'it was heard');
    return post;
  }

  function answerTo(
    post: Awaited<ReturnType<typeof questionHeard>>,
    more: { key: string; reference?: JsonObject },
  ): Publication {
    return {
      key: more.key,
      madeAt: new Date(),
      kind: 'reply',
      to: {
        nativeId: post.nativeId,
        url: null,
        title: post.title ?? null,
        author: post.author ?? null,
        thread: post.thread ?? null,
        reference: more.reference ?? post.reference ?? null,
      },
      text: 'At nine, from the north quay.',
      lang: 'en',
      visibility: 'direct',
      media: [],
    };
  }

  test('the settings are tried: TLS, STARTTLS, a wrong password', async () => {
    expect(await quickEmail.test?.(mailContext(settingsOf(support)))).toMatchObject({
      ok: true,
      message: 'The mail can be read, and answers can be sent.',
    });
    const starttls = {
      imapPort: dovecot.ports.imap,
      imapSecurity: 'starttls',
      smtpSecurity: 'starttls',
    };
    expect(await quickEmail.test?.(mailContext(settingsOf(support, starttls)))).toMatchObject({
      ok: true,
      message: 'The mail can be read, and answers can be sent.',
    });
    const wrong = mailContext(settingsOf(support, { password: 'wrong' }));
    expect(await quickEmail.test?.(wrong)).toMatchObject({ ok: false });
    const unknown = mailContext(settingsOf(support, { certificate: '' }));
    expect(await quickEmail.test?.(unknown)).toMatchObject({
      ok: false,
      message: expect.stringMatching(/certificate/),
    });
  });

  test('a conversation, with both servers killed in the middle', async () => {
    const hearing = listen();
    await hearing.until(({ cursor }) => cursor() !== null);
    const first = await questionHeard(hearing, await write(ann, 'When does it leave?'));
    expect(first).toMatchObject({ text: 'When does it leave?', author: ann });

    const key = '0191d9c6-2222-7222-8222-222222222222';
    const reply = answerTo(first, { key });
    const context = mailContext(settingsOf(support));
    expect(await quickEmail.reply?.find(reply, context)).toBeNull();
    const delivery = await quickEmail.reply?.deliver(reply, context);
    assert(delivery?.outcome === 'delivered', JSON.stringify(delivery));
    const id = delivery.receipt.nativeId;
    await until(async () => (await received(ann, id)).count === 1, 'the answer has arrived');
    const { source } = await received(ann, id);
    expect(source).toContain(`In-Reply-To: ${first.nativeId}`);
    expect(source).toContain(`References: ${first.nativeId}`);

    await killBoth();
    const again = await quickEmail.reply?.deliver(reply, context);
    expect(again).toMatchObject({ outcome: 'delivered', receipt: { nativeId: id } });
    expect((await received(ann, id)).count).toBe(1);
    const followUp = await write(ann, 'And back?', [
      `In-Reply-To: ${id}`,
      `References: ${first.nativeId} ${id}`,
    ]);
    const second = await questionHeard(hearing, followUp);
    expect(second).toMatchObject({ thread: first.nativeId, replyTo: id });
    expect(hearing.posts.map(({ nativeId }) => nativeId)).toEqual([first.nativeId, followUp]);

    await remove(first.nativeId);
    await hearing.until(({ deletions }) => deletions.length > 0);
    expect(hearing.deletions).toEqual([first.nativeId]);
  });

  test('what came and went while we were away is told', async () => {
    const hearing = listen();
    const kept = await questionHeard(hearing, await write(ann, 'Stays'));
    const gone = await questionHeard(hearing, await write(ann, 'Goes'));
    await hearing.stop();
    await remove(gone.nativeId);
    const later = await write(ann, 'Later');
    const next = listen(hearing.cursor());
    await questionHeard(next, later);
    await next.until(({ deletions }) => deletions.length > 0);
    expect(next.deletions).toEqual([gone.nativeId]);
    expect(next.posts.map(({ nativeId }) => nativeId)).toEqual([later]);
    const stored = [kept, gone].map(storedOf);
    const recheck = await quickEmail.recheck?.(stored, mailContext(settingsOf(support)));
    expect(recheck?.deletions).toEqual([{ nativeId: gone.nativeId }]);
  });

  test('when dovecot numbers its mails anew nothing is lost', async () => {
    const hearing = listen();
    const before = await questionHeard(hearing, await write(ann, 'Before'));
    await hearing.stop();
    await killBoth(() => dovecot.renumber(support));
    const after = await write(ann, 'After');
    const next = listen(hearing.cursor());
    await questionHeard(next, after);
    await questionHeard(next, before.nativeId);
    expect(next.deletions).toEqual([]);
  });

  test('an answer that bounces is heard as the bounce of that answer', async () => {
    const hearing = listen();
    const question = await questionHeard(hearing, await write(ann, 'When?'));
    const key = '0191d9c6-3333-7333-8333-333333333333';
    const reference = { answerTo: [{ name: '', address: nobody }], references: [] };
    const delivery = await quickEmail.reply?.deliver(
      answerTo(question, { key, reference }),
      mailContext(settingsOf(support)),
    );
    expect(delivery).toMatchObject({ outcome: 'delivered' });
    await hearing.until(({ posts }) => posts.some(({ automatic }) => automatic === 'bounce'));
    const bounce = hearing.posts.find(({ automatic }) => automatic === 'bounce');
    expect(bounce).toMatchObject({
      replyTo: `<parley.${key}@example.test>`,
      returned: {
        publicationKey: key,
        reason: expect.stringContaining(`The mail to ${nobody} came back`),
      },
    });
  });

  test('an address that postfix does not know is refused at once', async () => {
    const hearing = listen();
    const question = await questionHeard(hearing, await write(ann, 'Who?'));
    const reference = {
      answerTo: [{ name: '', address: 'stranger@example.test' }],
      references: [],
    };
    const key = '0191d9c6-4444-7444-8444-444444444444';
    const reply = answerTo(question, { key, reference });
    expect(await quickEmail.reply?.deliver(reply, mailContext(settingsOf(support)))).toMatchObject({
      outcome: 'refused',
      reason: expect.stringMatching(/550 5\.1\.1.*stranger@example\.test/),
    });
  });
});
