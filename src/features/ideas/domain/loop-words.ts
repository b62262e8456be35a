// What Parley says by itself in messages about outcomes, in the two languages it speaks: plain sentences that a person looks
// at before anything leaves.

type Words = {
  merged(title: string, into: string): string;
  unmerged(title: string, from: string): string;
  subject(title: string): string;
  greeting(title: string): string;
  open: string;
  openAll: string;
  stop: string;
  stopLabel: string;
};

const EN: Words = {
  merged: (title, into) =>
    `“${title}” and “${into}” ask for the same. They are one idea now: every vote counts once, and you hear what becomes of it.`,
  unmerged: (title, from) =>
    `“${title}” and “${from}” are two ideas again. Your vote and your words are back where you left them.`,
  subject: (title) => `What came of “${title}”`,
  greeting: (title) => `You asked for “${title}”, or voted for it. This is what came of it:`,
  open: 'Open the idea',
  openAll: 'See what others wish',
  stop: 'You get this because you asked, voted or follow. To stop:',
  stopLabel: 'one click',
};

const SV: Words = {
  merged: (title, into) =>
    `”${title}” och ”${into}” önskar samma sak. De är en idé nu: varje röst räknas en gång, och du får höra vad det blir av den.`,
  unmerged: (title, from) =>
    `”${title}” och ”${from}” är två idéer igen. Din röst och dina ord finns kvar där du lämnade dem.`,
  subject: (title) => `Vad det blev av ”${title}”`,
  greeting: (title) => `Du önskade ”${title}” eller röstade för den. Det här blev det:`,
  open: 'Öppna idén',
  openAll: 'Se vad andra önskar',
  stop: 'Du får det här för att du önskade, röstade eller följer. För att sluta:',
  stopLabel: 'ett klick',
};

/** English for any other language. @param lang BCP 47 */
export function loopWords(lang: string): Words {
  return lang.toLowerCase().startsWith('sv') ? SV : EN;
}
