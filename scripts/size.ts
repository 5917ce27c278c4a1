/** Weighs the script as a browser loads it, and prints JSON beside the bounds that it is to meet. */
import { closeBrowser } from '../tests/browser.ts';
import { startDemo } from '../tests/demo.ts';
import { weigh } from '../tests/weigh.ts';

const bounds = {
  until_interactive: 9000,
  whole_life: 22_000,
  further_kind: 3000,
  second_view: 0,
  requests_until_interactive: 2,
  layout_shift: 0,
};

const demo = await startDemo();
try {
  console.log(JSON.stringify({ measured: await weigh(demo), bounds }, null, 2));
} finally {
  await closeBrowser();
  await demo[Symbol.asyncDispose]();
}
