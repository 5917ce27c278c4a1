import { type Client, createClient } from '@veche/client';

/** The client of an endpoint, whose address may be relative to the page. */
export function openClient(endpoint: string): Client {
  return createClient({ endpoint: new URL(endpoint, document.baseURI).href.replace(/\/$/, '') });
}
