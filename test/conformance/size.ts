// Short in `npm test`; `npm run conformance` asks for everything at full length.

export const isFull = process.env['PARLEY_CONFORMANCE'] === 'full';
