/**
 * Defines an element unless its name is taken: the script may be on the page twice, and whoever came first stays.
 * Says so in the console where that one is of another version.
 */
export function defineOnce(name: string, element: CustomElementConstructor & { version?: string }): void {
  const earlier = customElements.get(name) as typeof element | undefined;
  if (!earlier) customElements.define(name, element);
  else if (earlier.version !== element.version) warnOnce(earlier.version, element.version);
}

function warnOnce(first = 'another', second = 'another'): void {
  const key = Symbol.for('veche-version-clash');
  const page = globalThis as unknown as Record<symbol, boolean>;
  if (page[key]) return;
  page[key] = true;
  console.warn(
    `Veche is on this page in two versions: ${first}, which stays, and ${second}. Load one script.`,
  );
}
