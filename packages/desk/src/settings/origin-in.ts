/** What an address says of its site: `town.example/news` is `https://town.example`. What is no address stays as it is. */
export function originIn(text: string): string {
  if (text === 'null' || text.endsWith(':*')) return text;
  const whole = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  try {
    return new URL(whole).origin;
  } catch {
    return text;
  }
}
