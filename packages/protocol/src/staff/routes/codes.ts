/** Problems that routes of the desk have in common. */
export const door = ['origin-not-allowed', 'unauthorized'] as const;
export const body = ['invalid', 'malformed', 'too-large', 'unsupported-media-type'] as const;
/** Of a route that is open to every role. */
export const signedIn = [...door, 'password-change-required'] as const;
export const working = [...signedIn, 'forbidden'] as const;
/** Of a route with an id in its path. */
export const naming = [...signedIn, 'invalid', 'not-found'] as const;
export const writing = [...working, 'csrf-failed', ...body] as const;
