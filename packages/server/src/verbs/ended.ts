import type { SubmissionStatus } from '@veche/protocol';

/** Nothing more is said or changed about a submission in one of these. */
export const isEnded = (status: SubmissionStatus) => ['closed', 'declined', 'withdrawn'].includes(status);
