import type { publication as russian } from '../ru/publication.ts';

export const publication: typeof russian = {
  publication: {
    title: 'Publication',
    shown: 'This is what everybody sees. The original text can be opened under “Publication”.',
    forbidden: 'The resident did not let this be published. They can, in their receipt.',
    permitted:
      'The resident lets this be published. So far only you, your colleagues and the resident see it.',
    published: (moment) => `Everybody sees it. Published: ${moment}.`,
    open: 'The page for everybody',
    prepare: 'Prepare for publication',
    change: 'Change what is published',
    hide: 'Hide it from everybody',
    hint: 'Take out names, phone numbers, flats and whatever tells who somebody is. The original text stays as it was. Name and contacts of the form are not published.',
    include: 'Publish',
    suspicious: 'This looks like personal data; press to take it out:',
    remove: (piece) => `Take out: ${piece}`,
    removed: '[removed]',
    left: (n) => `What looks like personal data is still there: ${n}. Please check again.`,
    missing: 'Leave at least one text of the submission itself.',
    publish: 'Publish for everybody',
    cancel: 'Cancel',
    isPublished: 'Published.',
    isHidden: 'Hidden: only the staff and the resident see it now.',
    original: 'Show the original text',
    originalHint: 'Who opens the original text, and when, goes into the log.',
    originalTitle: 'Original text',
    answer: (name, moment) => `Answer: ${name}, ${moment}`,
    message: (moment) => `The resident’s message, ${moment}`,
    publishAnswer: 'Publish this answer too: everybody will read it',
    answerLooks: (pieces) => `The answer has what looks like personal data: ${pieces}`,
  },
};
