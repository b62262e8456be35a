// Customers and partners are named only with their leave; when they were named by the other side, somebody looks first.

import { findPhrases } from './phrases.ts';
import type { Check } from './subject.ts';

export const checkClients: Check = ({ text, policy, thread }) => {
  const unnamed = policy.clients.filter(({ mayBeNamed }) => !mayBeNamed).map(({ name }) => name);
  const said = thread.filter(({ side }) => side !== 'ours').map((post) => post.text);
  return findPhrases(text, unnamed).map((span) => {
    const isTheirs = said.some((words) => findPhrases(words, [span.words]).length > 0);
    return {
      rule: 'clients',
      severity: isTheirs ? 'needs-approval' : 'block',
      from: span.from,
      to: span.to,
      why: isTheirs
        ? `${span.words} was named in the thread, but has not agreed that we speak of them.`
        : `${span.words} has not agreed to be named.`,
      fix: {
        from: span.from,
        to: span.to,
        text: 'one of our customers',
        says: 'Leave the name out',
      },
    };
  });
};
