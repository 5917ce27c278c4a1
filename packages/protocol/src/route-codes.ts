/** Problems that routes of residents have in common. */
export const door = ['not-found', 'origin-not-allowed'] as const;
export const following = [...door, 'unauthorized'] as const;
export const body = ['invalid', 'malformed', 'too-large', 'unsupported-media-type'] as const;
export const writing = [...following, ...body] as const;
