/** What `veche.js` runs: a poll is there at once, every other element comes when the page has one. */
import './define-poll.ts';
import './languages.ts';

const later: Record<string, () => Promise<unknown>> = {
  'veche-feedback': () => import('./define-feedback.ts'),
  'veche-initiative': () => import('./define-initiative.ts'),
  'veche-volunteer': () => import('./define-volunteer.ts'),
  'veche-cases': () => import('./define-cases.ts'),
  'veche-answers': () => import('./define-answers.ts'),
  'veche-receipt': () => import('./define-receipt.ts'),
  'veche-space': () => import('./define-space.ts'),
};

/** Loads what stands in the page now. Tried again at the next change where the network failed. */
function discover(): void {
  for (const [name, load] of Object.entries(later)) {
    if (!document.querySelector(name)) continue;
    delete later[name];
    load().catch(() => {
      later[name] = load;
    });
  }
}

discover();
new MutationObserver(discover).observe(document, { childList: true, subtree: true });
