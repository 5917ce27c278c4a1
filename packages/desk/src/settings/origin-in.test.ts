import { expect } from '@open-wc/testing';
import { originIn } from './origin-in.ts';

it('whatever address a clerk pastes is its site; a pattern and what is no address stay', () => {
  const meant: Record<string, string> = {
    'ozersk.example': 'https://ozersk.example',
    'https://Ozersk.example/news/?id=1#top': 'https://ozersk.example',
    'http://localhost:8080/page': 'http://localhost:8080',
    'озёрск.рф': 'https://xn--g1agkjf8g.xn--p1ai',
    'http://localhost:*': 'http://localhost:*',
    null: 'null',
    'https://': 'https://',
  };
  for (const [text, origin] of Object.entries(meant)) expect(originIn(text)).to.equal(origin);
});
