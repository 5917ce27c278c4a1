/** An association's application in React: it lists what the town asks, and counts what was answered here. */
import { createClient, type Topic } from '@veche/client';
import { use, useState } from 'react';
import { createRoot } from 'react-dom/client';
import '@veche/widgets/define/poll';
import '@veche/widgets/define/space';

const endpoint = new URLSearchParams(location.search).get('endpoint') ?? 'http://localhost:4280';
const asked = createClient({ endpoint }).topics('ozersk', { kind: 'poll' });

function Questions({ topics }: { topics: Promise<Topic[]> }) {
  const [answered, setAnswered] = useState<string[]>([]);
  return (
    <veche-space endpoint={endpoint} space="ozersk">
      <h1>Our neighbourhood</h1>
      <p role="status">Answered here: {answered.join(', ') || 'nothing yet'}</p>
      {use(topics).map(({ id }) => (
        <veche-poll
          key={id}
          topic={id}
          onveche-submitted={({ detail }) => setAnswered([...answered, detail.topic])}
        />
      ))}
    </veche-space>
  );
}

const app = document.querySelector('#app');
if (app) createRoot(app).render(<Questions topics={asked} />);
