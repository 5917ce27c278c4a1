import { html, svg } from 'lit';
import { encode } from 'uqr';

/** Modules of white around it (ISO/IEC 18004, 6.3.8): scanners need them. */
const border = 4;

/** The text as a picture for cameras: black on white, whatever the colours around it. */
export function qrCode(text: string, label: string) {
  const { data, size } = encode(text, { ecc: 'L', border });
  const dark = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')));
  return html`<svg
    class="qr"
    role="img"
    aria-label=${label}
    viewBox="0 0 ${size} ${size}"
    shape-rendering="crispEdges"
  >
    ${svg`<rect width=${size} height=${size} fill="#fff" /><path fill="#000" d=${dark.join('')} />`}
  </svg>`;
}
