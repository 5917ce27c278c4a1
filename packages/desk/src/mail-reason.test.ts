import { expect } from '@open-wc/testing';
import { reasonOf } from './mail-reason.ts';

it('codes of mails that did not leave have words', () => {
  expect(reasonOf('SMTP 550')).to.equal('refused');
  expect(reasonOf('SMTP 535')).to.equal('signIn');
  expect(reasonOf('EAUTH')).to.equal('signIn');
  expect(reasonOf('SMTP 451')).to.equal('later');
  expect(reasonOf('ESOCKET')).to.equal('away');
  expect(reasonOf('internal')).to.equal('other');
});
