import { sampleSubmissions } from '@veche/protocol/samples';
import type { FakeEndpoint } from '../fake-endpoint.ts';
import { button, enter, receiptOf, sendButton, show, shown } from '../harness.ts';
import type { Shown } from './shown.ts';

const open = (endpoint: FakeEndpoint) => show('veche-feedback', 'feedback', endpoint, { lang: 'en' });
const { category, text } = sampleSubmissions.feedback.answer as { category: string; text: string };

async function receipt(endpoint: FakeEndpoint) {
  const widget = await open(endpoint);
  await enter(widget, 'answer.category', category);
  await enter(widget, 'answer.text', text);
  sendButton(widget).click();
  const one = await receiptOf(widget);
  await shown(one, '.publicity');
  return one;
}

async function answered(endpoint: FakeEndpoint) {
  const one = await receipt(endpoint);
  endpoint.reply([...endpoint.submissions.keys()][0] ?? '', 'It is mended.');
  await one.refresh();
  await shown(one, '.verdict');
  return one;
}

export const feedback: Shown[] = [
  {
    state: 'open',
    reach: open,
    tree: `
      status
      heading 3 "Write to the administration"
      group "The text is in:"
      button "русский"
      button "English", pressed
      link "Make a formal appeal"
      combobox "What it is about" = "Choose a subject": "An answer within 10 working days."
      textbox "Message", required
      combobox "Part of the town (optional)" = "not named"
      textbox "Where it is (optional)": "An address or a landmark, if the place matters."
      group "How to reach you (optional)": "The answer comes here without it. Leave a contact only if you also want a letter or a call."
      textbox "Name (optional)"
      textbox "E-mail (optional)"
      textbox "Phone (optional)"
      summary "Read the document"
      checkbox "I accept: Consent to the use of personal data": "Needed only if you left a contact."
      checkbox "This may be published": "Everybody could read it. An official checks the text first and removes personal data. Your name and contacts are never published. Unless you tick this, only the staff see it. You can change your mind in the receipt."
      button "Send"
    `,
  },
  {
    state: 'with issues by the fields',
    reach: async (endpoint) => {
      const widget = await open(endpoint);
      await enter(widget, 'contact.email', 'nobody');
      sendButton(widget).click();
      await shown(widget, '#consent-issue:not([hidden])');
      await shown(widget, '[aria-invalid]:focus');
    },
    tree: `
      status
      heading 3 "Write to the administration"
      group "The text is in:"
      button "русский"
      button "English", pressed
      link "Make a formal appeal"
      combobox "What it is about" = "Choose a subject", invalid, focused: "An answer within 10 working days. Please choose from the list."
      textbox "Message", required, invalid: "Please fill this in."
      combobox "Part of the town (optional)" = "not named"
      textbox "Where it is (optional)": "An address or a landmark, if the place matters."
      group "How to reach you (optional)": "The answer comes here without it. Leave a contact only if you also want a letter or a call."
      textbox "Name (optional)"
      textbox "E-mail (optional)" = "nobody", invalid: "Please check how this is written."
      textbox "Phone (optional)"
      summary "Read the document"
      checkbox "I accept: Consent to the use of personal data", invalid: "Tick this if you agree: it cannot be sent without. Needed only if you left a contact."
      checkbox "This may be published": "Everybody could read it. An official checks the text first and removes personal data. Your name and contacts are never published. Unless you tick this, only the staff see it. You can change your mind in the receipt."
      alert "Please check the marked fields."
      button "Send"
    `,
  },
  {
    state: 'sent',
    reach: receipt,
    tree: `
      status "The message is received"
      heading 3 "Write to the administration"
      status
      heading 4 "The message is received", focused
      region "Conversation"
      heading 5 "Conversation"
      textbox "Your message"
      button "Send"
      button "Check for an answer"
      button "Withdraw"
      region "Who sees this"
      heading 5 "Who sees this"
      button "Let it be published"
      summary "What you sent"
      summary "What happened"
      textbox "Link to the receipt" = "*", readonly: "It opens the receipt on any device. Whoever has the link can read and write as you."
      button "Copy the link"
      button "Write another message"
    `,
  },
  {
    state: 'answered',
    reach: answered,
    tree: `
      status "The message is received"
      heading 3 "Write to the administration"
      status
      heading 4 "Answered", focused
      region "Conversation"
      heading 5 "Conversation"
      group "Is it solved?"
      radio "Yes, it is solved"
      radio "No, it is not"
      button "Tell the administration"
      textbox "Your message"
      button "Send"
      button "Check for an answer"
      button "Withdraw"
      region "Who sees this"
      heading 5 "Who sees this"
      button "Let it be published"
      summary "What you sent"
      summary "What happened"
      textbox "Link to the receipt" = "*", readonly: "It opens the receipt on any device. Whoever has the link can read and write as you."
      button "Copy the link"
      button "Write another message"
    `,
  },
  {
    state: 'answered, and not solved',
    reach: async (endpoint) => {
      const one = await answered(endpoint);
      const choices = one.renderRoot.querySelectorAll<HTMLInputElement>('[name="solved"]');
      choices[1]?.click();
      await shown(one, '#why');
      one.renderRoot.querySelector<HTMLFormElement>('.verdict')?.requestSubmit();
      await shown(one, '#verdict-issue:not([hidden])');
    },
    tree: `
      status "The message is received"
      heading 3 "Write to the administration"
      status
      heading 4 "Answered"
      region "Conversation"
      heading 5 "Conversation"
      group "Is it solved?"
      radio "Yes, it is solved"
      radio "No, it is not", checked
      textbox "What is wrong?", invalid, focused: "It can be sent back until: *. Please fill this in."
      alert "Please fill this in."
      button "Tell the administration"
      textbox "Your message"
      button "Send"
      button "Check for an answer"
      button "Withdraw"
      region "Who sees this"
      heading 5 "Who sees this"
      button "Let it be published"
      summary "What you sent"
      summary "What happened"
      textbox "Link to the receipt" = "*", readonly: "It opens the receipt on any device. Whoever has the link can read and write as you."
      button "Copy the link"
      button "Write another message"
    `,
  },
  {
    state: 'answered, and an empty reply to that',
    reach: async (endpoint) => {
      const one = await answered(endpoint);
      button(one, 'Send').click();
      await shown(one, '#text-issue:not([hidden])');
    },
    tree: `
      status "The message is received"
      heading 3 "Write to the administration"
      status
      heading 4 "Answered"
      region "Conversation"
      heading 5 "Conversation"
      group "Is it solved?"
      radio "Yes, it is solved"
      radio "No, it is not"
      button "Tell the administration"
      textbox "Your message", invalid, focused: "Please fill this in."
      alert "Please fill this in."
      button "Send"
      button "Check for an answer"
      button "Withdraw"
      region "Who sees this"
      heading 5 "Who sees this"
      button "Let it be published"
      summary "What you sent"
      summary "What happened"
      textbox "Link to the receipt" = "*", readonly: "It opens the receipt on any device. Whoever has the link can read and write as you."
      button "Copy the link"
      button "Write another message"
    `,
  },
  {
    state: 'withdrawn',
    reach: async (endpoint) => {
      const one = await receipt(endpoint);
      button(one, 'Withdraw').click();
      await shown(one, '.sure');
      button(one, 'Yes, withdraw').click();
      await shown(one, '[data-status="withdrawn"] h4:focus');
    },
    tree: `
      status "The message is received"
      heading 3 "Write to the administration"
      status "Withdrawn."
      heading 4 "Withdrawn by you", focused
      region "Conversation"
      heading 5 "Conversation"
      button "Check for an answer"
      summary "What you sent"
      summary "What happened"
      textbox "Link to the receipt" = "*", readonly: "It opens the receipt on any device. Whoever has the link can read and write as you."
      button "Copy the link"
      button "Write another message"
    `,
  },
  {
    state: 'asked whether to withdraw',
    reach: async (endpoint) => {
      const one = await receipt(endpoint);
      button(one, 'Withdraw').click();
      await shown(one, '.sure button:focus');
    },
    tree: `
      status "The message is received"
      heading 3 "Write to the administration"
      status
      heading 4 "The message is received"
      region "Conversation"
      heading 5 "Conversation"
      textbox "Your message"
      button "Send"
      button "Check for an answer"
      group "Withdraw? This cannot be undone."
      button "Yes, withdraw", focused
      button "Keep it"
      region "Who sees this"
      heading 5 "Who sees this"
      button "Let it be published"
      summary "What you sent"
      summary "What happened"
      textbox "Link to the receipt" = "*", readonly: "It opens the receipt on any device. Whoever has the link can read and write as you."
      button "Copy the link"
      button "Write another message"
    `,
  },
];
