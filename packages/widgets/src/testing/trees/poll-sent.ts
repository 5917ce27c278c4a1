import type { FakeEndpoint } from '../fake-endpoint.ts';
import { check, receiptOf, sendButton, shown, type Widget } from '../harness.ts';
import { open } from './poll.ts';
import type { Shown } from './shown.ts';

async function send(endpoint: FakeEndpoint): Promise<Widget> {
  const widget = await open(endpoint);
  await check(widget, 'answer.choices', 'shore');
  sendButton(widget).click();
  return widget;
}

/** A poll from the press that sends it on, and without a question. */
export const pollSent: Shown[] = [
  {
    state: 'sending',
    reach: async (endpoint) => {
      endpoint.faults.push({ name: 'submit', fault: new Promise(() => undefined) });
      await shown(await send(endpoint), '[aria-disabled="true"]');
    },
    tree: `
      status "Sending…"
      heading 3 "Which initiative projects should be funded first?"
      group "The text is in:"
      button "русский"
      button "English", pressed
      group "Your answer": "Choose from 1 to 3."
      checkbox "Courtyards and playgrounds"
      checkbox "Street lighting and safe crossings"
      checkbox "The lake shore and places to walk", checked
      status "1 of 3 chosen"
      button "Sending…", disabled
    `,
  },
  {
    state: 'refused',
    reach: async (endpoint) => {
      endpoint.faults.push({ name: 'submit', fault: 'already-answered' });
      await shown(await send(endpoint), '[role="alert"]:not([hidden])');
    },
    tree: `
      status
      heading 3 "Which initiative projects should be funded first?"
      group "The text is in:"
      button "русский"
      button "English", pressed
      group "Your answer": "Choose from 1 to 3."
      checkbox "Courtyards and playgrounds"
      checkbox "Street lighting and safe crossings"
      checkbox "The lake shore and places to walk", checked
      status "1 of 3 chosen"
      alert "This device has answered already.", focused
      button "Vote"
    `,
  },
  {
    state: 'waiting for the network',
    reach: async (endpoint) => {
      endpoint.faults.push({ name: 'submit', fault: 'lost-answer' });
      await shown(await send(endpoint), '[data-status="queued"] h4:focus');
    },
    tree: `
      status "Kept on this device, waiting to be sent"
      heading 3 "Which initiative projects should be funded first?"
      heading 4 "Kept on this device, waiting to be sent", focused
      button "Send now"
      button "Correct"
      button "Delete"
    `,
  },
  {
    state: 'sent',
    reach: async (endpoint) => {
      const widget = await send(endpoint);
      await receiptOf(widget);
      await shown(widget, '.results');
    },
    tree: `
      status "Your vote is counted"
      heading 3 "Which initiative projects should be funded first?"
      status
      heading 4 "Your vote is counted", focused
      region "Results"
      heading 4 "Results"
      table "What each option got"
      region "Conversation"
      heading 5 "Conversation"
      textbox "Your message"
      button "Send"
      button "Check for an answer"
      summary "What you sent"
      summary "What happened"
      textbox "Link to the receipt" = "*", readonly: "It opens the receipt on any device. Whoever has the link can read and write as you."
      button "Copy the link"
    `,
  },
  {
    state: 'answered by the administration',
    reach: async (endpoint) => {
      const receipt = await receiptOf(await send(endpoint));
      endpoint.reply([...endpoint.submissions.keys()][0] ?? '', 'In May.');
      await receipt.refresh();
      await shown(receipt, '.official');
    },
    tree: `
      status "Your vote is counted"
      heading 3 "Which initiative projects should be funded first?"
      status
      heading 4 "Answered", focused
      region "Results"
      heading 4 "Results"
      table "What each option got"
      region "Conversation"
      heading 5 "Conversation"
      textbox "Your message"
      button "Send"
      button "Check for an answer"
      summary "What you sent"
      summary "What happened"
      textbox "Link to the receipt" = "*", readonly: "It opens the receipt on any device. Whoever has the link can read and write as you."
      button "Copy the link"
    `,
  },
  {
    state: 'scheduled',
    reach: (endpoint) => {
      endpoint.faults.push({ name: 'readResults', fault: 'results-hidden' });
      Object.assign(endpoint.topics.projects as object, { opens_at: '2027-01-01T09:00:00.000Z' });
      return open(endpoint);
    },
    tree: `
      status
      heading 3 "Which initiative projects should be funded first?"
      group "The text is in:"
      button "русский"
      button "English", pressed
    `,
  },
  {
    state: 'closed, with the count and what was said to all',
    reach: async (endpoint) => {
      Object.assign(endpoint.topics.projects as object, { state: 'closed' });
      endpoint.say('projects', 'Work begins in May.');
      await shown(await open(endpoint), '.results');
    },
    tree: `
      status
      heading 3 "Which initiative projects should be funded first?"
      group "The text is in:"
      button "русский"
      button "English", pressed
      region "Results"
      heading 4 "Results"
      table "What each option got"
      region "The administration answers all who took part"
      heading 4 "The administration answers all who took part"
    `,
  },
];
