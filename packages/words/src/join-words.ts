const isPart = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What both say, where several parts speak of the same thing. */
export function joinWords(one: object, other: object): object {
  const joined: Record<string, unknown> = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const own = joined[key];
    joined[key] = isPart(own) && isPart(value) ? joinWords(own, value) : value;
  }
  return joined;
}
