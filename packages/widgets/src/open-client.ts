import { createLazyClient, type LazyClient } from '@veche/client/lazy';

/** The client of an endpoint, whose address may be relative to the page. */
export function openClient(endpoint: string): LazyClient {
  return createLazyClient({ endpoint: new URL(endpoint, document.baseURI).href.replace(/\/$/, '') });
}
