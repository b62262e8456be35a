// Why somebody is asked, in words, the strongest reason first.

import { Lightbulb } from 'lucide-react';

export function Reasons({ reasons }: { reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  return (
    <ul className="flex flex-col gap-0.5 text-small text-quiet">
      {reasons.map((reason) => (
        <li key={reason} className="flex items-start gap-1.5">
          <Lightbulb className="mt-0.5 size-3.5 shrink-0 text-saffron" aria-hidden />
          <span className="min-w-0">{reason}</span>
        </li>
      ))}
    </ul>
  );
}
