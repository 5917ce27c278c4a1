import type { PublicityWords } from '../ru/publicity.ts';

/** Who reads a submission, and the resident's say in that. */
export const publicity: PublicityWords = {
  receipt: {
    publicity: {
      title: 'Who sees this',
      staffOnly: 'Only you and the staff.',
      permitted:
        'So far only you and the staff. You let it be published: the text is checked first, and personal data is removed.',
      published: (moment) => `Everybody, without your name and contacts. Published: ${moment}.`,
      read: 'What everybody sees',
      permit: 'Let it be published',
      forbid: 'Forbid publishing',
      isPermitted: 'It may be published.',
      isForbidden: 'It may not be published. Nobody but you and the staff sees it any more.',
    },
  },
};
