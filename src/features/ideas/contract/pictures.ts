// Pictures of an idea: a few, small enough to live in the database.

import { z } from 'zod';

export const pictureShape = z
  .object({
    id: z.uuid(),
    description: z.string().describe('What is to be seen, for who does not see it; may be empty'),
    by: z.string(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'IdeaPicture' });
export type Picture = z.output<typeof pictureShape>;

export const pictureQuery = z.object({ description: z.string().trim().max(300).default('') });
