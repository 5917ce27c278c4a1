import { createLazyClient, type LazyClient } from '@veche/client/lazy';

const clients = new Map<string, LazyClient>();

/** The client of an endpoint, whose address may be relative to the page. One for all widgets of a page. */
export function openClient(address: string): LazyClient {
  const endpoint = new URL(address, document.baseURI).href.replace(/\/$/, '');
  const client = clients.get(endpoint) ?? createLazyClient(endpoint);
  clients.set(endpoint, client);
  return client;
}
