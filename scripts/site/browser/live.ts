/** Makes widgets of the snippets that say `live`: the real elements, with an endpoint in memory. */
import '@veche/widgets/define';
import { FakeEndpoint } from '../../../packages/widgets/src/testing/fake-endpoint.ts';

const { client } = new FakeEndpoint(new Date());
const figures = document.querySelectorAll<HTMLElement>('.live');

for (const figure of figures) {
  const { content } = figure.querySelector('template')!;
  for (const script of content.querySelectorAll('script')) script.remove();
  for (const element of content.querySelectorAll('[endpoint]')) element.removeAttribute('endpoint');
  const own = content.querySelector('veche-space');
  const space = own ?? document.createElement('veche-space');
  space.client = client;
  if (!own) {
    space.append(content);
    content.append(space);
  }
  figure.prepend(content);
}
