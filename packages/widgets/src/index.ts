export { VecheAnswers } from './answers.ts';
export { VecheCases } from './cases.ts';
export type { VecheEvents } from './events.ts';
export { VecheFeedback } from './feedback.ts';
export { VecheInitiative } from './initiative.ts';
export { VechePoll } from './poll.ts';
export { VecheReceipt } from './receipt.ts';
export { VecheSpace } from './space.ts';
export { VecheVolunteer } from './volunteer.ts';
