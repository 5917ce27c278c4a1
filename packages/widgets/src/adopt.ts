import type { CSSResult } from 'lit';

/** Puts styles that came with a part into a shadow root, once. */
export function adopt(root: HTMLElement | DocumentFragment, ...styles: CSSResult[]): void {
  const sheets = (root as ShadowRoot).adoptedStyleSheets;
  for (const { styleSheet } of styles)
    if (styleSheet && !sheets.includes(styleSheet)) sheets.push(styleSheet);
}
