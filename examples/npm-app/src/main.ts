/** An NGO's own small application: it lists what the town asks, and embeds a widget for each poll. */
import { createClient } from '@veche/client';
import '@veche/widgets/define';

const endpoint = new URLSearchParams(location.search).get('endpoint') ?? 'http://localhost:4280';
const client = createClient({ endpoint });
const topics = await client.topics('ozersk', { kind: 'poll' });

const questions = document.querySelector('#questions');
if (questions) questions.textContent = topics.map((topic) => topic.title.en).join(' · ');

const space = document.createElement('veche-space');
space.setAttribute('endpoint', endpoint);
space.setAttribute('space', 'ozersk');
for (const { id } of topics) {
  const poll = document.createElement('veche-poll');
  poll.setAttribute('topic', id);
  poll.addEventListener('veche-submitted', () => console.info(`An answer to ${id} was sent.`));
  space.append(poll);
}
document.querySelector('#app')?.append(space);
