/** Makes widgets of the snippets that say `live`: the real elements, with an endpoint in memory. */
import '@veche/widgets/define';
import { answered, made } from '../../../packages/widgets/src/testing/cases.ts';
import { FakeEndpoint } from '../../../packages/widgets/src/testing/fake-endpoint.ts';

const endpoint = new FakeEndpoint(new Date());
const isRussian = document.documentElement.lang === 'ru';
const shelter = made(isRussian ? 'На остановке нет навеса.' : 'There is no shelter at the bus stop.');
const trees = made(isRussian ? 'Где можно посадить деревья?' : 'Where may we plant trees?');
endpoint.cases.push(answered(shelter, isRussian ? 'Навес заказан.' : 'A shelter is ordered.'), trees);
const office = { ru: 'Управление транспорта', en: 'Roads and Transport' };
endpoint.answers.departments.push({
  department: 'transport',
  name: office,
  answered: 48,
  median_days: 4.5,
  on_time: 0.94,
  overdue: 1,
});

for (const figure of document.querySelectorAll<HTMLElement>('.live')) {
  const { content } = figure.querySelector('template')!;
  for (const script of content.querySelectorAll('script')) script.remove();
  for (const element of content.querySelectorAll('[endpoint]')) element.removeAttribute('endpoint');
  const own = content.querySelector('veche-space');
  const space = own ?? document.createElement('veche-space');
  space.client = endpoint.client;
  if (!own) {
    space.append(content);
    content.append(space);
  }
  figure.prepend(content);
}
