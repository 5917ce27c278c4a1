import type { opinions as russian } from '../ru/opinions.ts';

export const opinions: typeof russian = {
  opinions: {
    title: 'Opinions of experts',
    question: 'Question',
    waiting: 'The expert has not answered yet.',
    shown: 'the resident sees it',
    show: 'Show to the resident',
    showSure: 'The resident will read the opinion with the expert’s name. Show it?',
    showSureAll:
      'The resident will read the opinion with the expert’s name, and so will everybody who opens the published submission. Show it?',
    showYes: 'Yes, show it',
    isShown: 'The opinion is shown to the resident.',
    hide: 'Show it no longer',
    hideSure: 'The resident may have read it already. Hide the opinion?',
    hideYes: 'Yes, hide it',
    isHidden: 'The opinion is hidden.',
    no: 'No',
    ask: 'Ask an expert',
    expert: 'Whom',
    askedBefore: 'asked before',
    questionHint:
      'The expert sees the submission without the resident’s name and contact. Asking again replaces the question.',
    send: 'Send the question',
    asked: 'The question is sent to the expert.',
    noExperts: 'There are no experts yet. An administrator invites them.',
    own: 'Your opinion',
    box: 'What you think',
    boxHint: 'The administration may show your opinion to the resident, with your name and position.',
    give: 'Send the opinion',
    change: 'Change the opinion',
    givenAt: (moment) => `Sent ${moment}.`,
    given: 'The opinion is sent.',
    empty: 'Please write what you think.',
    isFinal:
      'The opinion is shown to the resident and cannot be changed any more. If need be, ask the administration to hide it.',
    isShownMeanwhile:
      'The opinion has just been shown to the resident and cannot be changed any more. Your text is still in the box.',
  },
};
