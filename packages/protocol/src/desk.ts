/** What the desk and its endpoint say to each other. Residents' pages never load it. */
export * from './staff.ts';
export * from './staff-routes.ts';
