// Which of a connector's sentences reach the translators.

import { expect, test } from 'vitest';
import { sentencesIn } from './connector-texts.ts';

test('labels, explanations, choices and failures are found, whichever way they are written', () => {
  const code = `const field = { name: 'url', label: 'Address', help: hasKey ? 'With a key' : 'Without one' };
    const choices = [{ value: 'all', label: 'Everything' }];
    field('port', 'IMAP port', false, '993 with TLS', { kind: 'number' });
    throw new AppError('invalid', 'gazette.gone', 'The gazette is gone.');`;
  const ids = sentencesIn(code).map(({ id }) => id);
  expect(ids).toEqual([
    'Address',
    'With a key',
    'Without one',
    'Everything',
    'IMAP port',
    '993 with TLS',
    'The gazette is gone.',
  ]);
});

test('what would be read as a place holder is kept as it is', () => {
  const [sentence] = sentencesIn(`({ help: "As in {{ title }}, it's said" })`);
  expect(sentence).toMatchObject({
    id: "As in {{ title }}, it's said",
    message: "As in '{{' title '}}', it''s said",
  });
});

test('sentences with a name or a number in them are found wherever they are put together', () => {
  const code = `const message = \`\${host} knows no such thing (\${status}).\`;
    notes.push(count === 1 ? 'One post could not be read.' : \`\${count} posts could not be read.\`);
    const url = \`\${origin}/api/v1/statuses\`;
    const header = \`Bearer \${token}\`;`;
  expect(sentencesIn(code).map(({ id }) => id)).toEqual([
    '{0} knows no such thing ({1}).',
    'One post could not be read.',
    '{0} posts could not be read.',
  ]);
});
