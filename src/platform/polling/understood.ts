// What an API answered, in the shape it promises; or a sentence for people in place of what a checker says.

import type { z } from 'zod';
import { AppError } from '../errors.ts';

export function understood<Shape>(schema: z.ZodType<Shape>, json: unknown, site: string): Shape {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const sentence = `${site} gave an answer that makes no sense. Is the address right?`;
  throw new AppError('unavailable', 'polling.not-understood', sentence, { cause: parsed.error });
}
