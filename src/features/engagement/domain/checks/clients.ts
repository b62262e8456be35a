// Customers and partners are named only with their leave; when they were named by the other side, somebody looks first.

import { findPhrases } from './phrases.ts';
import type { Check } from './subject.ts';

export const checkClients: Check = ({ text, policy, thread, lang }) => {
  const unnamed = policy.clients.filter(({ mayBeNamed }) => !mayBeNamed).map(({ name }) => name);
  const said = thread.filter(({ side }) => side !== 'ours').map((post) => post.text);
  const inPlace = lang === 'sv' ? 'en av våra kunder' : 'one of our customers';
  return findPhrases(text, unnamed).map((span) => {
    const isNamedInThread = said.some((words) => findPhrases(words, [span.words]).length > 0);
    return {
      rule: 'clients',
      severity: isNamedInThread ? 'needs-approval' : 'block',
      from: span.from,
      to: span.to,
      why: { code: 'not-to-be-named', client: span.words, isNamedInThread },
      fix: { from: span.from, to: span.to, text: inPlace, says: 'leave-name-out' },
    };
  });
};
