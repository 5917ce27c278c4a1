import { plural } from '../plural.ts';
import type { Initiative } from '../ru/initiative.ts';

const people = (n: number) => plural('en', n, { one: 'person', other: 'people' });

/** What the form of a project says. */
export const initiative: Initiative = {
  add: 'Add',
  remove: 'Remove',
  back: 'Back',
  next: 'Next',
  initiative: {
    steps: 'Steps of the form',
    step: (n, all) => `Step ${n} of ${all}`,
    draftKept: 'Your draft was restored from this device.',
    draftClear: 'Start anew',
    essence: 'The idea',
    titleOf: 'Name of the project',
    problemOf: 'Which problem it solves',
    solution: 'Why this solution',
    result: 'What will be there in the end',
    territory: 'Where: the territory or a part of it',
    money: 'Money',
    costs: 'What the cost is made of',
    costItem: 'Cost item',
    costAmount: 'Sum',
    total: 'In all',
    budget: 'Asked from the budget',
    budgetHint: (max) => `At most ${max}.`,
    own: 'Residents’ own share',
    ownHint: 'Valued in money. Put 0 where there is none.',
    ownMoney: 'In money',
    ownProperty: 'In property',
    ownLabour: 'In labour',
    ownNote: 'What exactly residents will do or give',
    share: (part) => `Residents’ share: ${part}`,
    balanced: 'Budget and residents’ share cover the cost.',
    missing: (sum) => `Missing: ${sum}`,
    excess: (sum) => `Too much: ${sum}`,
    schedule: 'Schedule',
    stage: 'Stage',
    due: 'Done by',
    initiators: 'Who proposes it',
    group: 'A group of residents',
    tos: 'A neighbourhood body (TOS)',
    groupHint: (min, age) => `At least ${people(min)} aged ${age} or over.`,
    peopleCount: (n, min) => `${n} of ${min} given`,
    personName: 'Full name',
    personAge: 'Age',
    tosName: 'Name of the TOS',
    tosChair: 'Chair',
    you: 'Contact and consent',
    check: 'Check',
    checkHint: 'Read it once more. You can correct any part.',
    edit: (step) => `Correct: ${step}`,
  },
  kinds: {
    initiative: {
      send: 'Send the project',
      privacy:
        'The administration’s staff see the project. Names and contacts are not published. The draft stays on your device.',
    },
  },
};
