import { createClient } from '@veche/client';

globalThis.client = createClient({ endpoint: 'https://veche.example' });
