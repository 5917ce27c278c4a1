export * from './cases.ts';
export * from './space.ts';
export * from './submissions.ts';
export * from './topics.ts';
