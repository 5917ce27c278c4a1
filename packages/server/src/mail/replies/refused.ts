/** Why a mail is not taken, as its sender's server is told: in ASCII, and without a word from the mail. */
export const reasons = {
  unknown: 'This address takes no mail. Open the link in the mail that you got from us.',
  'not-theirs': 'This address takes replies only from the mailbox that it was sent to.',
  wordless: 'There are no words of your own in this mail. Write them above the quoted text.',
  'too-long': 'Your words are too long: up to 5000 characters are taken.',
  'too-large': 'This mail is too large: up to 5 MB are taken. Reply without files.',
  unreadable: 'This mail cannot be read.',
  closed:
    'This matter is closed, nothing more can be said in it. Open the link in the mail to see how it ended.',
  conflict: 'Another mail came before with the same Message-ID.',
} as const;
export type Reason = keyof typeof reasons;

/** No mail of its kind is taken, however often it is sent: SMTP tells why. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly reason: Reason;
  readonly responseCode: number;

  constructor(reason: Reason) {
    super(reasons[reason]);
    this.reason = reason;
    this.responseCode = reason === 'too-large' ? 552 : 550;
  }
}
