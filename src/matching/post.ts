// What the matching engine needs to know of a post. The pipeline fills in what it has; a missing count or label is
// unknown (never zero), anything else that is missing is absent.

/** Longest part of a text field that is matched, in UTF-16 units; what follows is not looked at. */
export const matchedLengthMax = 100_000;

export type PostCounts = {
  followers?: number;
  following?: number;
  posts?: number;
  likes?: number;
  replies?: number;
  reposts?: number;
};

export type PostLabels = { sentiment?: string; intent?: string; tone?: string };

export type MatchablePost = {
  id: string;
  title?: string;
  text: string;
  /** The author's handle, with or without a leading @. */
  author?: string;
  authorName?: string;
  bio?: string;
  /** BCP-47; absent counts as `und`. */
  lang?: string;
  country?: string;
  url?: string;
  site?: string;
  source?: string;
  community?: string;
  thread?: string;
  /** Handles the post directly replies to or is addressed to. */
  to?: readonly string[];
  /** The post replied to or quoted. */
  parentText?: string;
  links?: readonly string[];
  /** ISO 8601. */
  createdAt?: string;
  counts?: PostCounts;
  rating?: number;
  has?: readonly string[];
  is?: readonly string[];
  labels?: PostLabels;
};
