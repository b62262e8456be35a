// The portal's addresses as data, so that a test can walk every one of them.

import type { Portal } from '../context.ts';
import type { Files } from '../pages/frame.ts';
import type { Visit } from '../pages/visit.ts';

export type Asked = {
  portal: Portal;
  request: Request;
  visit: Visit;
  /** Address of the caller. */
  address: string;
  files: Files;
  /** What stands in the path where the pattern has a group. */
  params: readonly string[];
};

export type Site = {
  method: 'GET' | 'POST';
  /** Below the base; groups become `params`. */
  path: RegExp;
  /** Some that fit, one for each thing it does, for the test that walks them. */
  examples: readonly string[];
  handle(asked: Asked): Promise<Response>;
};
