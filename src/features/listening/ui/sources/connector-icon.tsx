// A sign for each kind of place, so that a list of them is found through by eye.

import {
  CircleQuestionMark,
  Code,
  FileText,
  Mail,
  MessagesSquare,
  Video,
  Webhook,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';

const ICONS: Record<string, LucideIcon> = {
  email: Mail,
  files: FileText,
  github: Code,
  stackexchange: CircleQuestionMark,
  webhook: Webhook,
  youtube: Video,
};

export function ConnectorIcon({ name }: { name: string }) {
  const Icon = ICONS[name] ?? MessagesSquare;
  return <Icon className="text-faint" aria-hidden />;
}
