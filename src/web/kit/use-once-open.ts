// Whether something has been open since it is on the screen: before that nothing of it need be fetched.

import { useState } from 'react';

export function useOnceOpen(isOpen: boolean): boolean {
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  return wasOpen || isOpen;
}
