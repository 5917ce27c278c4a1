import * as z from 'zod/mini';

/**
 * What somebody at the desk is. `administrator`: everything, the settings too; `official`: all submissions and topics of the
 * space; `moderator`: those of one department alone, which may be an NGO; `expert`: what they were asked about, to give an
 * opinion; `auditor`: reads everything, changes nothing.
 */
export const role = z.enum(['administrator', 'official', 'moderator', 'expert', 'auditor']);
export type Role = z.infer<typeof role>;

/** Roles in groups that routes name. */
export const everybody = role.options;
/** They answer residents. */
export const answering = ['administrator', 'official', 'moderator'] as const satisfies Role[];
export const canAnswer = (one: Role): boolean => answering.some((other) => other === one);
/** They read what the space has, beyond single submissions. */
export const reading = [...answering, 'auditor'] as const satisfies Role[];
export const administering = ['administrator'] as const satisfies Role[];
/** They see how the space is set up and what was done in it. */
export const overseeing = ['administrator', 'auditor'] as const satisfies Role[];
