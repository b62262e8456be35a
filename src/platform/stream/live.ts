// Live updates to browsers: chosen events from the log, sent as server-sent events. A browser that
// was away resumes from the last cursor it saw, or is told to fetch anew.

/** Which events a browser may hear, and what it needs to be allowed. */
export type LiveEvent = {
  /** Event type in the log: `listening.mentions-added`. */
  type: string;
  /** Permission a viewer must hold. */
  permission: string;
};
