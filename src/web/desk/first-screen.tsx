// What one sees first: who answers sees the board, everybody else what is new.

import { HomeScreen } from '#features/listening/ui/home/home-screen.tsx';
import { useCan } from '../api/session.ts';
import { BoardScreen } from './board-screen.tsx';

export function FirstScreen() {
  const answers = useCan('conversations.work');
  const leads = useCan('routing.hub.read');
  return answers && !leads ? <BoardScreen /> : <HomeScreen />;
}
