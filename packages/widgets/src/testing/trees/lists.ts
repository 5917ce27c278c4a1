import { fixture, html, waitUntil } from '@open-wc/testing';
import { makeReceipt } from '@veche/protocol';
import type { VecheAnswers } from '../../answers.ts';
import type { VecheCases } from '../../cases.ts';
import { answered, made } from '../cases.ts';
import type { FakeEndpoint } from '../fake-endpoint.ts';
import { button, shown } from '../harness.ts';
import type { Shown } from './shown.ts';

async function list(endpoint: FakeEndpoint, id?: string): Promise<VecheCases> {
  const element = await fixture<VecheCases>(
    html`<veche-cases lang="en" space="ozersk" .client=${endpoint.client} .case=${id}></veche-cases>`,
  );
  await shown(element, '.found, .alert, .standing');
  return element;
}

const commenting = { until: '2027-01-01T09:00:00.000Z', min_age: 16 };

async function page(endpoint: FakeEndpoint): Promise<VecheCases> {
  const one = answered(made('A lamp is out', { followers: 2, can_mail: true, commenting }), 'It is mended.');
  endpoint.cases.push(one);
  return list(endpoint, one.id);
}

export const cases: Shown[] = [
  {
    state: 'a list, and more of it',
    reach: async (endpoint) => {
      endpoint.cases.push(
        answered(made('A lamp is out'), 'It is mended.'),
        made('A bus is late'),
        made('No water'),
      );
      await list(endpoint);
    },
    tree: `
      status
      heading 3 "What residents write"
      summary "Search and filter"
      link "A lamp is out"
      link "A bus is late"
      button "Show more"
    `,
  },
  {
    state: 'an empty list',
    reach: (endpoint) => list(endpoint),
    tree: `
      status
      heading 3 "What residents write"
      summary "Search and filter"
    `,
  },
  {
    state: 'nothing found',
    reach: async (endpoint) => {
      endpoint.cases.push(made('A lamp is out'));
      const element = await list(endpoint);
      const box = await shown<HTMLInputElement>(element, '[name="q"]');
      box.value = 'snow';
      box.form?.requestSubmit();
      await shown(element, '.notice');
    },
    tree: `
      status "Nothing was found. Try other words."
      heading 3 "What residents write"
      summary "Search and filter"
    `,
  },
  {
    state: 'not allowed on this site',
    reach: async (endpoint) => {
      endpoint.faults.push({ name: 'listCases', fault: 'origin-not-allowed' });
      await list(endpoint);
    },
    tree: `
      status
      alert "This site may not show the form yet. Please tell the owner of the site."
      button "Try again"
    `,
  },
  {
    state: 'a case',
    reach: page,
    tree: `
      status
      link "To the list"
      heading 3 "A lamp is out"
      heading 4 "Answered"
      region "Follow"
      button "Follow": "This device remembers it: neither a name nor an address is needed."
      summary "News by mail"
      region "What the resident wrote"
      heading 4 "What the resident wrote"
      region "What was answered"
      heading 4 "What was answered"
      region "What residents think"
      heading 4 "What residents think"
      textbox "Your comment", required: "Everybody reads it once a moderator has checked it. Leave out phone numbers and addresses."
      textbox "Name, if you like"
      checkbox "I am 16 years old or older"
      button "Send the comment"
      summary "What happened"
    `,
  },
  {
    state: 'a case, and a comment without words',
    reach: async (endpoint) => {
      const element = await page(endpoint);
      button(element, 'Send the comment').click();
      await shown(element, '#text-issue:not([hidden])');
    },
    tree: `
      status
      link "To the list"
      heading 3 "A lamp is out"
      heading 4 "Answered"
      region "Follow"
      button "Follow": "This device remembers it: neither a name nor an address is needed."
      summary "News by mail"
      region "What the resident wrote"
      heading 4 "What the resident wrote"
      region "What was answered"
      heading 4 "What was answered"
      region "What residents think"
      heading 4 "What residents think"
      textbox "Your comment", required, invalid, focused: "Everybody reads it once a moderator has checked it. Leave out phone numbers and addresses. Please fill this in."
      textbox "Name, if you like"
      checkbox "I am 16 years old or older"
      button "Send the comment"
      summary "What happened"
    `,
  },
  {
    state: 'a case, followed',
    reach: async (endpoint) => {
      const element = await page(endpoint);
      button(element, 'Follow').click();
      await waitUntil(() => element.renderRoot.querySelector('[role="status"]')?.textContent);
    },
    tree: `
      status "You follow this case."
      link "To the list"
      heading 3 "A lamp is out"
      heading 4 "Answered"
      region "Follow"
      button "Follow no longer": "This device remembers it: neither a name nor an address is needed."
      summary "News by mail"
      region "What the resident wrote"
      heading 4 "What the resident wrote"
      region "What was answered"
      heading 4 "What was answered"
      region "What residents think"
      heading 4 "What residents think"
      textbox "Your comment", required: "Everybody reads it once a moderator has checked it. Leave out phone numbers and addresses."
      textbox "Name, if you like"
      checkbox "I am 16 years old or older"
      button "Send the comment"
      summary "What happened"
    `,
  },
  {
    state: 'a case that is not there',
    reach: (endpoint) => list(endpoint, makeReceipt().id),
    tree: `
      status
      link "To the list"
      alert "This case is no longer among the published ones."
    `,
  },
];

const figures = (endpoint: FakeEndpoint) =>
  fixture<VecheAnswers>(
    html`<veche-answers lang="en" space="ozersk" .client=${endpoint.client}></veche-answers>`,
  );

export const answers: Shown[] = [
  {
    state: 'figures and the newest answers',
    reach: async (endpoint) => {
      const one = {
        department: 'housing',
        name: { en: 'Housing' },
        answered: 12,
        median_days: 3.5,
        on_time: 0.75,
        overdue: 2,
      };
      endpoint.answers = { space: 'ozersk', days: 365, departments: [one] };
      endpoint.cases.push(answered(made('A lamp is out'), 'It is mended.'));
      await shown(await figures(endpoint), 'li');
    },
    tree: `
      heading 3 "How the administration answers"
      region "How the administration answers"
      table "In the last 365 days, by department. Half of the answers came no later."
      region "Latest answers"
      heading 4 "Latest answers"
      link "A lamp is out"
    `,
  },
  {
    state: 'nobody has written',
    reach: async (endpoint) => {
      await shown(await figures(endpoint), 'h3');
    },
    tree: `
      heading 3 "How the administration answers"
    `,
  },
  {
    state: 'out of reach',
    reach: async (endpoint) => {
      endpoint.faults.push({ name: 'readAnswers', fault: 'internal' });
      await shown(await figures(endpoint), '.alert');
    },
    tree: `
      alert "The server failed. What you wrote is kept here. Try again later."
      button "Try again"
    `,
  },
];
