import type { FakeEndpoint } from '../fake-endpoint.ts';
import { check, enter, receiptOf, sendButton, show, shown } from '../harness.ts';
import type { Shown } from './shown.ts';

const open = (endpoint: FakeEndpoint) => show('veche-volunteer', 'cleanup', endpoint, { lang: 'en' });

export const volunteer: Shown[] = [
  {
    state: 'open',
    reach: open,
    tree: `
      status
      heading 3 "Clean-up day: who will help?"
      group "The text is in:"
      button "русский"
      button "English", pressed
      group "When and where": "You can choose up to 2."
      checkbox "Lake shore, morning * Town beach, at the entrance 12 places left"
      checkbox "Park, morning * Culture park, main avenue 20 places left"
      checkbox "Park, midday * Culture park, main avenue full, 2 places in the waiting list"
      spinbutton "Your age", required: "From 14 years. Under 18 an adult must agree."
      group "What you can do (optional)"
      checkbox "First aid"
      checkbox "Car with a trailer"
      checkbox "Photos and news"
      textbox "What else should we know (optional)"
      group "How to reach you": "An e-mail address or a phone number is needed so that you can be found."
      textbox "Name (optional)"
      textbox "E-mail"
      textbox "Phone"
      summary "Read the document"
      checkbox "I accept: Consent to the use of personal data": "Needed only if you left a contact."
      button "Sign up"
    `,
  },
  {
    state: 'open, nothing free in one shift, and not of age',
    reach: async (endpoint) => {
      const { cleanup } = endpoint.topics as unknown as {
        cleanup: { shifts: object[] };
      };
      Object.assign(cleanup.shifts[2] as object, { waiting_places: 1 });
      await enter(await open(endpoint), 'answer.age', '15');
    },
    tree: `
      status
      heading 3 "Clean-up day: who will help?"
      group "The text is in:"
      button "русский"
      button "English", pressed
      group "When and where": "You can choose up to 2."
      checkbox "Lake shore, morning * Town beach, at the entrance 12 places left"
      checkbox "Park, morning * Culture park, main avenue 20 places left"
      checkbox "Park, midday * Culture park, main avenue full", disabled
      spinbutton "Your age" = "15", required: "From 14 years. Under 18 an adult must agree."
      group "The adult who answers for you"
      textbox "Name of the adult", required
      textbox "Phone of the adult", required
      checkbox "The adult knows and agrees"
      group "What you can do (optional)"
      checkbox "First aid"
      checkbox "Car with a trailer"
      checkbox "Photos and news"
      textbox "What else should we know (optional)"
      group "How to reach you": "An e-mail address or a phone number is needed so that you can be found."
      textbox "Name (optional)"
      textbox "E-mail"
      textbox "Phone"
      summary "Read the document"
      checkbox "I accept: Consent to the use of personal data": "Needed only if you left a contact."
      button "Sign up"
    `,
  },
  {
    state: 'with issues by the fields',
    reach: async (endpoint) => {
      const widget = await open(endpoint);
      await enter(widget, 'answer.age', '15');
      sendButton(widget).click();
      await shown(widget, '.issue:not([hidden])');
    },
    tree: `
      status
      heading 3 "Clean-up day: who will help?"
      group "The text is in:"
      button "русский"
      button "English", pressed
      group "When and where": "You can choose up to 2. Choose at least one shift."
      checkbox "Lake shore, morning * Town beach, at the entrance 12 places left", focused
      checkbox "Park, morning * Culture park, main avenue 20 places left"
      checkbox "Park, midday * Culture park, main avenue full, 2 places in the waiting list"
      spinbutton "Your age" = "15", required: "From 14 years. Under 18 an adult must agree."
      group "The adult who answers for you"
      textbox "Name of the adult", required, invalid: "Please fill this in."
      textbox "Phone of the adult", required, invalid: "Please fill this in."
      checkbox "The adult knows and agrees", invalid: "Tick this if you agree: it cannot be sent without."
      group "What you can do (optional)"
      checkbox "First aid"
      checkbox "Car with a trailer"
      checkbox "Photos and news"
      textbox "What else should we know (optional)"
      group "How to reach you": "An e-mail address or a phone number is needed so that you can be found. Leave an e-mail address or a phone number."
      textbox "Name (optional)"
      textbox "E-mail"
      textbox "Phone"
      summary "Read the document"
      checkbox "I accept: Consent to the use of personal data", invalid: "Tick this if you agree: it cannot be sent without. Needed only if you left a contact."
      alert "Please check the marked fields."
      button "Sign up"
    `,
  },
  {
    state: 'sent, one place held and one waited for',
    reach: async (endpoint) => {
      const widget = await open(endpoint);
      await check(widget, 'answer.shifts', 'park-noon');
      await enter(widget, 'answer.age', '30');
      await enter(widget, 'contact.email', 'a@example.org');
      await check(widget, 'consent.id');
      sendButton(widget).click();
      await receiptOf(widget);
    },
    tree: `
      status "You are signed up"
      heading 3 "Clean-up day: who will help?"
      status
      heading 4 "You are signed up", focused
      region "Conversation"
      heading 5 "Conversation"
      textbox "Your message"
      button "Send"
      button "Check for an answer"
      button "Withdraw"
      summary "What you sent"
      summary "What happened"
      textbox "Link to the receipt" = "*", readonly: "It opens the receipt on any device. Whoever has the link can read and write as you."
      button "Copy the link"
      button "Sign up another person"
    `,
  },
];
