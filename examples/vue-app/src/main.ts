/** An association's application in Vue: it lists what the town asks, and counts what was answered here. */
import { createClient } from '@veche/client';
import { createApp } from 'vue';
import '@veche/widgets/define/poll';
import '@veche/widgets/define/space';
import Questions from './Questions.vue';

const endpoint = new URLSearchParams(location.search).get('endpoint') ?? 'http://localhost:4280';
const topics = await createClient({ endpoint }).topics('ozersk', { kind: 'poll' });
createApp(Questions, { endpoint, topics }).mount('#app');
