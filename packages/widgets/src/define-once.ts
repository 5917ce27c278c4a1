/** Defines an element unless its name is taken: the script may be on the page twice, and whoever came first stays. */
export const defineOnce = (name: string, element: CustomElementConstructor): void => {
  if (!customElements.get(name)) customElements.define(name, element);
};
