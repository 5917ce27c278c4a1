import { fixture, html } from '@open-wc/testing';
import type { FakeEndpoint } from '../fake-endpoint.ts';
import { check, sendButton, show, shown, type Widget } from '../harness.ts';
import type { Shown } from './shown.ts';

const lang = 'en';
/** With as few options as say something. */
export function open(endpoint: FakeEndpoint, topic = 'projects'): Promise<Widget> {
  const draft = endpoint.topics[topic] as { options: object[] };
  draft.options = draft.options.slice(0, 3);
  return show('veche-poll', topic, endpoint, { lang });
}

export const poll: Shown[] = [
  {
    state: 'loading',
    reach: (endpoint) => {
      endpoint.faults.push({ name: 'readTopic', fault: new Promise(() => undefined) });
      return show('veche-poll', 'projects', endpoint, { lang, isLoaded: false });
    },
    tree: `
      status
    `,
  },
  {
    state: 'set up wrongly',
    reach: async () => {
      const widget = await fixture<Widget>(html`<veche-poll topic="projects" lang="en"></veche-poll>`);
      await shown(widget, '.alert');
    },
    tree: `
      status
      alert "The form is not set up: the site’s owner should name the endpoint and the topic."
    `,
  },
  {
    state: 'not allowed on this site',
    reach: (endpoint) => {
      endpoint.faults.push({ name: 'readTopic', fault: 'origin-not-allowed' });
      return open(endpoint);
    },
    tree: `
      status
      alert "This site may not show the form yet. Please tell the owner of the site."
      button "Try again"
    `,
  },
  {
    state: 'open, several of them',
    reach: (endpoint) => open(endpoint),
    tree: `
      status
      heading 3 "Which initiative projects should be funded first?"
      group "The text is in:"
      button "русский"
      button "English", pressed
      group "Your answer": "Choose from 1 to 3."
      checkbox "Courtyards and playgrounds"
      checkbox "Street lighting and safe crossings"
      checkbox "The lake shore and places to walk"
      status "0 of 3 chosen"
      button "Vote"
    `,
  },
  {
    state: 'open, one of them',
    reach: (endpoint) => {
      Object.assign(endpoint.topics.projects as object, { max: 1 });
      return open(endpoint);
    },
    tree: `
      status
      heading 3 "Which initiative projects should be funded first?"
      group "The text is in:"
      button "русский"
      button "English", pressed
      group "Your answer": "Choose one option."
      radio "Courtyards and playgrounds"
      radio "Street lighting and safe crossings"
      radio "The lake shore and places to walk"
      button "Vote"
    `,
  },
  {
    state: 'open, a score each',
    reach: async (endpoint) => {
      const scores = { method: 'score', min: 1, scale: { min: 1, max: 2 } };
      const { projects } = endpoint.topics;
      Object.assign(projects as object, scores);
      const widget = await open(endpoint);
      await check(widget, 'answer.scores.yards', '2');
    },
    tree: `
      status
      heading 3 "Which initiative projects should be funded first?"
      group "The text is in:"
      button "русский"
      button "English", pressed
      group "Your answer": "Give scores from 1 to 2."
      radiogroup "Courtyards and playgrounds"
      radio "no score"
      radio "1"
      radio "2", checked
      radiogroup "Street lighting and safe crossings"
      radio "no score", checked
      radio "1"
      radio "2"
      radiogroup "The lake shore and places to walk"
      radio "no score", checked
      radio "1"
      radio "2"
      button "Vote"
    `,
  },
  {
    state: 'open, an order not begun',
    reach: (endpoint) => open(endpoint, 'themes'),
    tree: `
      status
      heading 3 "What should the next forum be about?"
      group "The text is in:"
      button "русский"
      button "English", pressed
      group "Your answer": "Add options and move them by the arrows or by dragging. The first is the most important."
      status
      list "Your order"
      list "The other options"
      button "Add: Initiative budgeting"
      button "Add: Neighbourhood self-government (TOS)"
      button "Add: Young people in public service"
      button "Vote"
    `,
  },
  {
    state: 'open, an order of two',
    reach: async (endpoint) => {
      const widget = await open(endpoint, 'themes');
      for (const id of ['tos', 'youth']) (await shown(widget, `.rest [data-id="${id}"]`)).click();
      await shown(widget, '.ranking [data-id="youth"]');
    },
    tree: `
      status
      heading 3 "What should the next forum be about?"
      group "The text is in:"
      button "русский"
      button "English", pressed
      group "Your answer": "Add options and move them by the arrows or by dragging. The first is the most important."
      status "Young people in public service: place 2 of 2"
      list "Your order"
      button "Move up: Neighbourhood self-government (TOS)", disabled
      button "Move down: Neighbourhood self-government (TOS)"
      button "Remove: Neighbourhood self-government (TOS)"
      button "Move up: Young people in public service", focused
      button "Move down: Young people in public service", disabled
      button "Remove: Young people in public service"
      list "The other options"
      button "Add: Initiative budgeting"
      button "Vote"
    `,
  },
  {
    state: 'with an issue',
    reach: async (endpoint) => {
      const widget = await open(endpoint);
      sendButton(widget).click();
      await shown(widget, '.issue:not([hidden])');
    },
    tree: `
      status
      heading 3 "Which initiative projects should be funded first?"
      group "The text is in:"
      button "русский"
      button "English", pressed
      group "Your answer": "Choose from 1 to 3. Choose at least one option."
      checkbox "Courtyards and playgrounds", focused
      checkbox "Street lighting and safe crossings"
      checkbox "The lake shore and places to walk"
      status "0 of 3 chosen"
      alert "Please check the marked fields."
      button "Vote"
    `,
  },
];
