import { expect } from '@open-wc/testing';
import { parse, topicDraft } from '@veche/protocol';
import { sampleTopics } from '@veche/protocol/samples';
import { draftOf, startOf, valuesOf } from './topic-form.ts';

const topics = sampleTopics(new Date('2026-11-23T00:00:00Z'));

describe('the form of a topic', () => {
  for (const [id, draft] of Object.entries(topics)) {
    it(`gives ${id} back as it was`, () => {
      const again = draftOf(draft.kind, draft.space, valuesOf(draft));
      expect(parse(topicDraft, again).data).to.deep.equal(draft);
    });
  }

  it('gives items the first free number for a code, and leaves those that have one', () => {
    const options = [{ title: { ru: 'А' } }, { id: '1', title: { ru: 'Б' } }, { id: '', title: { ru: 'В' } }];
    const draft = draftOf('poll', 'ozersk', { ...startOf('poll', 'ozersk'), options });
    expect((draft as { options: { id: string }[] }).options.map(({ id }) => id)).to.deep.equal([
      '2',
      '1',
      '3',
    ]);
  });

  it('keeps a consent only while it is wanted', () => {
    const values = valuesOf(topics.cleanup);
    expect(draftOf('volunteer', 'ozersk', { ...values, has_consent: undefined }).consent).to.equal(null);
    expect(draftOf('volunteer', 'ozersk', values).consent).to.deep.equal(topics.cleanup.consent);
  });
});
