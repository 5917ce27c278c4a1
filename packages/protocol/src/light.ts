/** What a page needs before anybody acts: no schema is loaded for it. */
export * from './kinds/costs.ts';
export * from './make-receipt.ts';
export * from './problem-error.ts';
export * from './text-in.ts';
export * from './topic-path.ts';
