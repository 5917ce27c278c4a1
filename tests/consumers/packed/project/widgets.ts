/** A page that puts a poll into itself. */
import '@veche/widgets/define/poll';
import { VecheCases } from '@veche/widgets';
import type { VecheElements } from '@veche/widgets/jsx';

export function ask(page: Document, topic: string): Promise<string> {
  const poll = page.createElement('veche-poll');
  poll.topic = topic;
  // @ts-expect-error A poll shows no case.
  poll.case = 'one';
  page.body.append(poll);
  poll.addEventListener('veche-failed', ({ detail }) => {
    // @ts-expect-error An answer is not refused so.
    if (detail.code === 'no-code') throw detail;
  });
  return new Promise((resolve) => {
    page.addEventListener('veche-submitted', ({ detail }) => resolve(detail.id), { once: true });
  });
}

export class OurCases extends VecheCases {
  override topic = 'feedback';
}

export const cases: VecheElements['veche-cases'] = {
  space: 'ozersk',
  'onveche-followed': ({ detail }) => console.log(detail.isFollowing),
};
// @ts-expect-error The event has no such detail.
cases['onveche-followed'] = ({ detail }) => console.log(detail.topic);
