// Whether something is drawn inside the frame's own `main`: there must be one on a page, and no more.

import { createContext } from 'react';

export const InsideMain = createContext(false);
