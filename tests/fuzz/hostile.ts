import fc from 'fast-check';

/** Texts that somebody who means harm, or a broken program, sends. */
export const hostileText = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\0',
    '\ud800',
    '\udfff\ud800',
    '..',
    '../../etc/passwd',
    '%00',
    '%2e%2e%2f',
    '%',
    '%zz',
    '__proto__',
    'constructor',
    'toString',
    "' or 1=1 --",
    '"; drop table submissions; --',
    '<script>alert(1)</script>',
    '=HYPERLINK("http://x")',
    'a\r\nset-cookie: b=c',
    '\u202e\u2066',
    'я'.repeat(5001),
    'x'.repeat(30_000),
    'null',
    '1e999',
    '-0',
    '00000000-0000-0000-0000-000000000000',
    'A'.repeat(43),
  ),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
);

const nested = fc.integer({ min: 10, max: 3000 }).map((depth) => {
  let value: unknown = 1;
  for (let at = 0; at < depth; at += 1) value = at % 2 ? [value] : { answer: value };
  return value;
});

/** Values of any type in any place. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: hostileText },
  { weight: 2, arbitrary: fc.oneof(fc.double(), fc.maxSafeInteger(), fc.constantFrom(1e308, -1, 0.1)) },
  { weight: 2, arbitrary: fc.constantFrom(null, true, false, [], {}) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.array(hostileText, { minLength: 100, maxLength: 300 }) },
  { weight: 1, arbitrary: nested },
);

/** The value with something hostile in one place of it. */
export function spoiled(value: unknown, path: number[], by: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined || typeof value !== 'object' || value === null) return by;
  const keys = Object.keys(value);
  const key = keys[first % (keys.length + 1)];
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
  // One more than there are: something that nobody asked for.
  if (key === undefined) return { ...copy, unasked: by };
  copy[key] = spoiled(copy[key], rest, by);
  return copy;
}

/** Bodies that are no JSON, or too much of it. */
export const brokenBody = fc.oneof(
  fc.constantFrom('{', '[', '"', 'nul', '{"a":}', '\ufeff{}', '{"__proto__":{"a":1}}', 'a=b', '\0', ''),
  fc.integer({ min: 1, max: 100_000 }).map((depth) => '['.repeat(depth)),
  fc.constant(`"${'x'.repeat(70_000)}"`),
  fc.string({ unit: 'binary' }),
);

/** Headers in which somebody may try something. */
export const hostileHeaders = fc.dictionary(
  fc.constantFrom(
    'authorization',
    'cookie',
    'origin',
    'last-event-id',
    'content-type',
    'if-none-match',
    'x-forwarded-for',
    'x-csrf-token',
    'accept-language',
    'accept-encoding',
    'sec-fetch-site',
    'host',
  ),
  fc.oneof(
    fc.constantFrom(
      'null',
      'https://elsewhere.example',
      'http://localhost:1',
      'Bearer',
      'Bearer x',
      'text/plain',
      'application/json; charset=koi8-r',
      'multipart/form-data; boundary=x',
      '-1',
      '99999999999999999999',
      'NaN',
      'veche_session=x',
      '=',
      ';;;',
      'cross-site',
      '1.2.3.4, ::1',
      'x'.repeat(2000),
    ),
    // What the sender's own HTTP library lets through.
    fc.string({ unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)) }),
  ),
  { maxKeys: 3 },
);
