// What one sees first: who answers sees the board, everybody else what is new. Only the one that is seen is fetched,
// with its sentences.

import { useCan } from '../api/session.ts';
import { screenOf } from '../screen-of.ts';
import { DESK } from './sentences.ts';

const Home = screenOf(
  'listening',
  () => import('#features/listening/ui/home/home-screen.tsx'),
  'HomeScreen',
);
const Board = screenOf(DESK, () => import('./board-screen.tsx'), 'BoardScreen');

export function FirstScreen() {
  const answers = useCan('conversations.work');
  const leads = useCan('routing.hub.read');
  return answers && !leads ? <Board /> : <Home />;
}
