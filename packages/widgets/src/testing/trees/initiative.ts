import { waitUntil } from '@open-wc/testing';
import { sampleSubmissions } from '@veche/protocol/samples';
import type { FakeEndpoint } from '../fake-endpoint.ts';
import { button, check, enter, issuesOf, show, shown, type Widget } from '../harness.ts';
import type { Shown } from './shown.ts';

const open = (endpoint: FakeEndpoint) => {
  Object.assign(endpoint.topics.initiative as object, { min_initiators: 2 });
  return show('veche-initiative', 'initiative', endpoint, { lang: 'en' });
};
const sample = sampleSubmissions.initiative.answer as unknown as Record<string, string>;

const values: Record<string, Record<string, string>> = {
  essence: Object.fromEntries(
    ['title', 'problem', 'solution', 'result', 'territory'].map((name) => [
      `answer.${name}`,
      sample[name] ?? '',
    ]),
  ),
  money: {
    'answer.costs.0.item': 'Paving',
    'answer.costs.0.amount': '900000',
    'answer.budget': '800000',
    'answer.own_share.money': '50000',
    'answer.own_share.property': '0',
    'answer.own_share.labour': '50000',
  },
  schedule: { 'answer.schedule.0.title': 'Work', 'answer.schedule.0.due_on': '2027-08-31' },
  initiators: {
    'answer.initiators.people.0.name': 'Ann',
    'answer.initiators.people.0.age': '30',
    'answer.initiators.people.1.name': 'Ben',
    'answer.initiators.people.1.age': '40',
  },
  you: { 'contact.email': 'a@example.org' },
};

/** Fills in what comes before a step, and goes there. */
async function goTo(endpoint: FakeEndpoint, step: string): Promise<Widget> {
  const widget = await open(endpoint);
  for (const [at, entries] of Object.entries(values)) {
    if (at === step) return widget;
    for (const [name, value] of Object.entries(entries)) await enter(widget, name, value);
    if (at === 'you') await check(widget, 'consent.id');
    button(widget, 'Next').click();
    await waitUntil(
      () => !widget.renderRoot.querySelector(`[data-step="${at}"]:not([hidden])`),
      `${at}: ${issuesOf(widget)}`,
    );
  }
  return widget;
}

const at = (step: string) => (endpoint: FakeEndpoint) => goTo(endpoint, step);

export const initiative: Shown[] = [
  {
    state: 'the idea',
    reach: open,
    tree: `
      status
      heading 3 "Propose an initiative project"
      group "The text is in:"
      button "русский"
      button "English", pressed
      list "Steps of the form"
      heading 4 "The idea"
      textbox "Name of the project", required
      textbox "Which problem it solves", required
      textbox "Why this solution", required
      textbox "What will be there in the end", required
      textbox "Where: the territory or a part of it", required
      combobox "Part of the town (optional)" = "not named"
      button "Next"
    `,
  },
  {
    state: 'money',
    reach: at('money'),
    tree: `
      status
      heading 3 "Propose an initiative project"
      group "The text is in:"
      button "русский"
      button "English", pressed
      list "Steps of the form"
      heading 4 "Money", focused
      group "What the cost is made of"
      group "Cost item 1"
      textbox "Cost item", required
      spinbutton "Sum", required
      button "Add: Cost item"
      spinbutton "Asked from the budget", required: "At most RUB 3,000,000."
      group "Residents’ own share": "Valued in money. Put 0 where there is none."
      spinbutton "In money", required
      spinbutton "In property", required
      spinbutton "In labour", required
      textbox "What exactly residents will do or give (optional)"
      status
      button "Back"
      button "Next"
    `,
  },
  {
    state: 'money, with issues by the fields',
    reach: async (endpoint) => {
      const widget = await goTo(endpoint, 'money');
      await enter(widget, 'answer.costs.0.amount', '1000');
      button(widget, 'Next').click();
      await waitUntil(() => issuesOf(widget).includes('answer-costs-0-item-issue'));
    },
    tree: `
      status
      heading 3 "Propose an initiative project"
      group "The text is in:"
      button "русский"
      button "English", pressed
      list "Steps of the form"
      heading 4 "Money"
      group "What the cost is made of"
      group "Cost item 1"
      textbox "Cost item", required, invalid, focused: "Please fill this in."
      spinbutton "Sum" = "1000", required
      button "Add: Cost item"
      spinbutton "Asked from the budget", required, invalid: "At most RUB 3,000,000. Please fill this in."
      group "Residents’ own share": "Valued in money. Put 0 where there is none. Please fill this in."
      spinbutton "In money", required
      spinbutton "In property", required
      spinbutton "In labour", required
      textbox "What exactly residents will do or give (optional)"
      status "Residents’ share: 0% . Missing: RUB 1,000"
      button "Back"
      button "Next"
    `,
  },
  {
    state: 'timetable',
    reach: at('schedule'),
    tree: `
      status
      heading 3 "Propose an initiative project"
      group "The text is in:"
      button "русский"
      button "English", pressed
      list "Steps of the form"
      heading 4 "Schedule", focused
      group "Schedule"
      group "Stage 1"
      textbox "Stage", required
      date "Done by"
      button "Add: Stage"
      button "Back"
      button "Next"
    `,
  },
  {
    state: 'initiators, a group',
    reach: at('initiators'),
    tree: `
      status
      heading 3 "Propose an initiative project"
      group "The text is in:"
      button "русский"
      button "English", pressed
      list "Steps of the form"
      heading 4 "Who proposes it", focused
      radiogroup "Who proposes it"
      radio "A group of residents", checked
      radio "A neighbourhood body (TOS)"
      group "A group of residents": "At least 2 people aged 16 or over."
      group "Full name 1"
      textbox "Full name", required
      spinbutton "Age", required
      button "Remove: Full name 1"
      group "Full name 2"
      textbox "Full name", required
      spinbutton "Age", required
      button "Remove: Full name 2"
      button "Add: Full name"
      status "0 of 2 given"
      button "Back"
      button "Next"
    `,
  },
  {
    state: 'initiators, a body of self-government',
    reach: async (endpoint) => {
      const widget = await goTo(endpoint, 'initiators');
      await check(widget, 'answer.initiators.type', 'tos');
    },
    tree: `
      status
      heading 3 "Propose an initiative project"
      group "The text is in:"
      button "русский"
      button "English", pressed
      list "Steps of the form"
      heading 4 "Who proposes it", focused
      radiogroup "Who proposes it"
      radio "A group of residents"
      radio "A neighbourhood body (TOS)", checked
      group "A neighbourhood body (TOS)"
      textbox "Name of the TOS", required
      textbox "Chair", required
      button "Back"
      button "Next"
    `,
  },
  {
    state: 'contact',
    reach: at('you'),
    tree: `
      status
      heading 3 "Propose an initiative project"
      group "The text is in:"
      button "русский"
      button "English", pressed
      list "Steps of the form"
      heading 4 "Contact and consent", focused
      group "How to reach you": "An e-mail address or a phone number is needed so that you can be found."
      textbox "Name (optional)"
      textbox "E-mail"
      textbox "Phone"
      summary "Read the document"
      checkbox "I accept: Consent to the use of personal data": "Needed only if you left a contact."
      checkbox "This may be published": "Everybody could read it. An official checks the text first and removes personal data. Your name and contacts are never published. Unless you tick this, only the staff see it. You can change your mind in the receipt."
      button "Back"
      button "Next"
    `,
  },
  {
    state: 'check',
    reach: at('check'),
    tree: `
      status
      heading 3 "Propose an initiative project"
      group "The text is in:"
      button "русский"
      button "English", pressed
      list "Steps of the form"
      heading 4 "Check", focused
      button "Correct: The idea"
      button "Correct: Money"
      button "Correct: Schedule"
      button "Correct: Who proposes it"
      button "Correct: Contact and consent"
      button "Back"
      button "Send the project"
    `,
  },
  {
    state: 'a draft of before',
    reach: async (endpoint) => {
      const before = await open(endpoint);
      await enter(before, 'answer.title', 'A path');
      before.parentElement?.remove();
      await shown(await open(endpoint), '.notice');
    },
    tree: `
      status
      heading 3 "Propose an initiative project"
      group "The text is in:"
      button "русский"
      button "English", pressed
      button "Start anew"
      list "Steps of the form"
      heading 4 "The idea"
      textbox "Name of the project" = "A path", required
      textbox "Which problem it solves", required
      textbox "Why this solution", required
      textbox "What will be there in the end", required
      textbox "Where: the territory or a part of it", required
      combobox "Part of the town (optional)" = "not named"
      button "Next"
    `,
  },
];
