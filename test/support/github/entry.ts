// What was said in the repository of the GitHub stand-in, and the names it goes by.

export type Entry = {
  id: number;
  number: number;
  isComment: boolean;
  isDiscussion: boolean;
  /** Of a reply in a discussion: the comment it belongs to. */
  parentId: number | null;
  body: string;
  login: string;
  createdAt: Date;
  updatedAt: Date;
  isLiked: boolean;
};

/** What GraphQL needs of the repository. */
export type Repository = {
  entries: Entry[];
  nonsense: readonly unknown[];
  at(number: number): readonly Entry[];
  say(body: string, more: Partial<Entry>): Entry;
  change(nativeId: string, change: Partial<Entry>): void;
  remove(nativeId: string): void;
};

export const nodeIdOf = ({ id, isComment, isDiscussion }: Entry): string =>
  `${isDiscussion ? 'D' : 'I'}${isComment ? 'C' : ''}_kwDO${id}`;

export const nativeIdOf = ({ id, number, isComment, isDiscussion }: Entry): string =>
  `${isDiscussion ? 'discussions' : 'issues'}/${number}${isComment ? `/comments/${id}` : ''}`;

export const second = (at: Date): string => at.toISOString().replace(/\.\d+/, '');
