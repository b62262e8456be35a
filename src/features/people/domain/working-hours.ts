// What a person works until they say otherwise.

import type { WorkingHours } from '../contract.ts';

const DAY = { from: '09:00', until: '17:00' };

export const OFFICE_HOURS: WorkingHours = {
  monday: DAY,
  tuesday: DAY,
  wednesday: DAY,
  thursday: DAY,
  friday: DAY,
  saturday: null,
  sunday: null,
};
