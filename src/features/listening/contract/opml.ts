// Lists of feeds as other readers keep them (OPML 2.0): shapes of their import and export.

import { z } from 'zod';

const feedProblem = z.object({ name: z.string(), url: z.string(), problem: z.string() });

export const opmlInput = z.object({
  opml: z.string().min(1, 'The list is empty').max(5_000_000).describe('The file as it is'),
});
export const opmlImportSchema = z.object({
  added: z.number().int().describe('Sources made by this import'),
  known: z.number().int().describe('Feeds that Parley listens to already'),
  refused: z.array(feedProblem).describe('Feeds that could not be added, and why'),
});
export type OpmlImport = z.infer<typeof opmlImportSchema>;
export const opmlExportSchema = z.object({ fileName: z.string(), opml: z.string() });
export type OpmlExport = z.infer<typeof opmlExportSchema>;

export const opmlErrors = {
  notOpml: 'listening.not-opml',
  tooManyFeeds: 'listening.too-many-feeds',
} as const;
