/** Lets widgets speak the languages beyond Russian and English: each comes whole, in one file, once a page wants it. */
import { further } from './language.ts';

Object.assign(further, {
  tt: () => import('@veche/words/tt/index'),
  ba: () => import('@veche/words/ba/index'),
  kk: () => import('@veche/words/kk/index'),
  ar: () => import('@veche/words/ar/index'),
});
