/** An association's application in Svelte: it lists what the town asks, and counts what was answered here. */
import { createClient } from '@veche/client';
import { mount } from 'svelte';
import '@veche/widgets/define/poll';
import '@veche/widgets/define/space';
import Questions from './Questions.svelte';

const endpoint = new URLSearchParams(location.search).get('endpoint') ?? 'http://localhost:4280';
const topics = await createClient({ endpoint }).topics('ozersk', { kind: 'poll' });
const target = document.querySelector('#app');
if (target) mount(Questions, { target, props: { endpoint, topics } });
