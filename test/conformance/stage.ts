// What a connector's conformance test supplies: a stand-in for its network over real sockets, and the hands to make
// things happen there. The suites (source-suite.ts, reply-suite.ts) know connectors only through this.

import type { AnyConnector, IncomingPost, JsonObject } from '#features/listening/ports.ts';

/** What not every network has. Each is a method of `Stage`, or a property of how it can be listened to. */
export type Ability =
  /** What was said before the source was added is heard too. */
  | 'history'
  /** More than can be asked for in one go: a long history is heard whole. */
  | 'long-history'
  /** What is said while nobody listens is heard later. */
  | 'catching-up'
  | 'edit'
  | 'delete'
  | 'deleteAuthor'
  /** The network may show a deleted post again: a stale copy, a second server. */
  | 'showAgain'
  | 'limit'
  | 'revoke'
  /** There is a server that can go away, be slow, speak nonsense or have a wrong clock. */
  | 'outage'
  | 'slow'
  | 'skew'
  | 'hostile'
  /** The network forgets what it kept for latecomers, so that a gap has to be told. */
  | 'forget'
  /** A gap can be filled later. */
  | 'fillGap'
  /** There are replies that the source does not hear by itself; lacking where it hears every one. */
  | 'unheard-replies'
  /** The connector is called by the network (`receive`). */
  | 'receive'
  | 'test-connection';

/** One stand-in with nothing said yet, and a source's way to it. */
export type Stage = {
  /** Complete settings of a source that hears what is said here, secrets in plain text. */
  settings: JsonObject;
  /** Says each, in order. @returns the native ids by which the connector knows them */
  post(texts: readonly string[]): Promise<readonly string[]>;
  edit?(nativeId: string, text: string): Promise<void>;
  delete?(nativeId: string): Promise<void>;
  /** The account that says everything here is deleted, with all it said, and nothing else is told. */
  deleteAuthor?(): Promise<void>;
  showAgain?(nativeId: string): Promise<void>;
  /** From now on requests are refused as the network does when one asked too often; null: no longer. */
  limit?(seconds: number | null): Promise<void>;
  /** The credentials in `settings` are worth nothing; or again something. */
  revoke?(isRevoked: boolean): Promise<void>;
  /** The server is gone: connections are cut and refused; and back, at the same address, with all that was said. */
  stop?(): Promise<void>;
  start?(): Promise<void>;
  /** Every answer takes that long; 0: no longer. */
  slow?(delayMs: number): Promise<void>;
  /** The server's clock differs by so much, in its headers and its posts. */
  skew?(byMs: number): Promise<void>;
  /**
   * The server says what it should not, between `texts`, which are sound: wrong types, missing and endless fields,
   * broken encodings, ids of 100,000 characters.
   * @returns the native ids of `texts`
   */
  hostile?(texts: readonly string[]): Promise<readonly string[]>;
  /** The server keeps no longer what was said up to now. */
  forget?(): Promise<void>;
  /** For `fillGap`: what was forgotten can be asked for again. */
  remember?(): Promise<void>;
  /** Somebody replies to it in a way that the source does not hear. @returns the native id of the reply */
  replyUnheard?(nativeId: string, text: string): Promise<string>;
  /** Delivers to `callbackUrl` what was said since the last call, as the network would. */
  callBack?(callbackUrl: string): Promise<void>;
  /** Told once the source is there, if its connector is called: where. */
  calledAt?(callbackUrl: string): void;
  /** Requests, connections or commands that reached the server. */
  asked(): number;
  /** What the suite cannot know: how the network hands back a text. Default: title and text hold it as it is. */
  textOf?(post: Pick<IncomingPost, 'title' | 'text'>): string;
  close(): Promise<void>;
};

export type SourcePlan = {
  /** With pauses as short as a test wants them. */
  connector: AnyConnector;
  /**
   * What does not apply, each with the reason in words: it is reported as not applying. What is not named here must be
   * there.
   */
  lacks: Partial<Record<Ability, string>>;
  /** Its looks may come to an end for good, so that people ask for the next: a file. */
  endsByItself?: true;
  /** A fresh stand-in. */
  open(): Promise<Stage>;
  /** For the run with a process that is really killed: how that process gets this connector. */
  module?: ConnectorModule;
};

/** A module (address as `import.meta.resolve` gives it) and the name of the AnyConnector it exports. */
export type ConnectorModule = { url: string; name: string };

/** An answer as it stands at the network. */
export type StoodAnswer = { nativeId: string; text: string; to: string | null };

export type ReplyStage = Stage & {
  /** Settings that hear but cannot answer; absent: there are none. */
  settingsWithoutCredentials?: JsonObject;
  /** Says something that can be answered. @returns its native id */
  ask(text: string): Promise<string>;
  /** All answers that stand there now, in the order in which they came. */
  answers(): Promise<readonly StoodAnswer[]>;
  /** Whoever signed in here likes it. */
  likes?(nativeId: string): Promise<boolean>;
  /** The next deed that writes is done, and the connection cut before the answer. */
  cutNextAnswer(): Promise<void>;
};

export type ReplyAbility =
  | 'quote'
  | 'edit'
  | 'delete'
  | 'like'
  | 'length'
  | 'visibility'
  | 'limit'
  | 'revoke'
  /** Our own answer is heard again, and known as ours. */
  | 'comes-round'
  /** Answering what is gone is refused. */
  | 'gone'
  | 'without-credentials';

export type ReplyPlan = {
  connector: AnyConnector;
  lacks: Partial<Record<ReplyAbility, string>>;
  open(): Promise<ReplyStage>;
};
