import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { caseOrder, routes } from '@veche/protocol';
import { staffRoutes } from '@veche/protocol/desk';
import { sampleSubmissions } from '@veche/protocol/samples';
import { type Desk, type Endpoint, hire, openEndpoint, opening, sending } from './testing/endpoint.ts';
import { Reader } from './testing/reader.ts';

/** Words that stand nowhere else, in every place that is not for everybody. */
const secrets = {
  text: 'plantedtext',
  place: 'plantedplace',
  contactName: 'Planted Contact',
  email: 'planted@resident.example',
  phone: '+7 900 555-01-99',
  message: 'plantedmessage',
  privateReply: 'plantedprivatereply',
  redactedReply: 'plantedredactedreply',
  note: 'plantednote',
  question: 'plantedquestion',
  opinion: 'plantedopinion',
  initiator: 'Planted Initiator',
  cost: 'plantedcost',
  share: 'plantedshare',
  stage: 'plantedstage',
  solution: 'plantedsolution',
  official: 'Planted Official',
  user: 'planted-user',
};

interface Planted {
  desk: Desk;
  feedback: ReturnType<typeof sending>;
  initiative: ReturnType<typeof sending>;
  /** The message of an official whose text is redacted before it is published. */
  reply: string;
}

/** A message and a project that may be published, with something private wherever something can be. */
async function plant(endpoint: Endpoint): Promise<Planted> {
  const contact = { name: secrets.contactName, email: secrets.email, phone: secrets.phone };
  const { consent } = sampleSubmissions.initiative;
  const more = { contact, consent, may_publish: true, locale: 'ru' };
  const text = `Не горит фонарь. ${secrets.text}`;
  const feedback = sending('feedback', {
    ...more,
    answer: { category: 'streets', text, place: secrets.place },
  });
  const project = sampleSubmissions.initiative.answer;
  const initiative = sending('initiative', {
    ...more,
    answer: {
      ...project,
      solution: secrets.solution,
      costs: project.costs.map((one) => ({ ...one, item: secrets.cost })),
      own_share: { ...project.own_share, note: secrets.share },
      schedule: project.schedule.map((one) => ({ ...one, title: secrets.stage })),
      initiators: {
        type: 'group',
        people: Array.from({ length: 10 }, () => ({ name: secrets.initiator, age: 40 })),
      },
    },
  });
  await hire(endpoint.context, secrets.user, {
    role: 'administrator',
    name: { ru: secrets.official },
    position: { ru: 'Специалист' },
  });
  await hire(endpoint.context, 'expert', { role: 'expert' });
  const desk = await endpoint.signIn(secrets.user);
  const reply = randomUUID();
  for (const sent of [feedback, initiative]) {
    assert.equal((await endpoint.send(routes.submit, sent)).status, 201);
    const { id } = sent.params;
    const message = () => ({ id, message: randomUUID(), note: randomUUID() });
    const say = { params: message(), token: sent.token, body: { text: secrets.message } };
    await endpoint.send(routes.say, say);
    await desk.send(staffRoutes.note, { params: message(), body: { text: secrets.note } });
    await desk.send(staffRoutes.changeSubmission, { params: { id }, body: { assignee: secrets.user } });
    const opinion = { params: { id, user: 'expert' }, body: { question: secrets.question } };
    await desk.send(staffRoutes.askOpinion, opinion);
    const expert = await endpoint.signIn('expert');
    await expert.send(staffRoutes.giveOpinion, { params: { id }, body: { text: secrets.opinion } });
    const words = { step: 'ask', text: secrets.privateReply };
    await desk.send(staffRoutes.reply, { params: message(), body: words });
  }
  await desk.send(staffRoutes.reply, {
    params: { id: feedback.params.id, message: reply },
    body: { step: 'answer', text: `Починили. ${secrets.redactedReply}` },
  });
  return { desk, feedback, initiative, reply };
}

async function publish({ desk, feedback, initiative, reply }: Planted): Promise<void> {
  const all = {
    [feedback.params.id]: { 'answer.text': 'Не горит фонарь.', [reply]: 'Починили.' },
    [initiative.params.id]: { 'answer.title': 'Тропа' },
  };
  for (const [id, texts] of Object.entries(all)) {
    const answer = await desk.send(staffRoutes.publishSubmission, { params: { id }, body: { texts } });
    assert.equal(answer.status, 200, answer.code);
  }
}

/** Everything that anybody may read about these, by address: with its headers, as `{address, status, text}`. */
async function crawl(url: string, { feedback, initiative }: Planted) {
  const ids = [feedback.params.id, initiative.params.id];
  const queries = [
    '',
    ...caseOrder.options.map((sort) => `?sort=${sort}`),
    '?category=streets',
    '?department=transport',
    '?status=answered',
    `?ids=${ids.join()}`,
  ];
  const addresses = [
    ...queries.flatMap((query) => [`/v1/spaces/ozersk/cases${query}`, `/c/ozersk${query}`]),
    ...ids.flatMap((id) => [`/v1/cases/${id}`, `/c/ozersk/${id}`, `/c/ozersk/${id}?lang=en`]),
    '/v1/spaces/ozersk',
    '/v1/spaces/ozersk/answers',
    '/v1/spaces/ozersk/topics',
    '/v1/topics/feedback',
    '/v1/topics/initiative',
  ];
  const read = [];
  for (const address of addresses) {
    const response = await fetch(url + address);
    const head = JSON.stringify([...response.headers]);
    read.push({ address, status: response.status, text: head + (await response.text()) });
  }
  const stream = await Reader.open(`${url}/v1/spaces/ozersk/events?topics=feedback&cases=${ids.join()}`);
  await stream.count(3);
  read.push({ address: 'the stream', status: 200, text: JSON.stringify(stream.events) });
  await stream[Symbol.asyncDispose]();
  return read;
}

async function assertSecret(endpoint: Endpoint, url: string, planted: Planted): Promise<void> {
  for (const { address, text } of await crawl(url, planted)) {
    for (const [name, secret] of Object.entries(secrets))
      for (const form of [secret, encodeURIComponent(secret), secret.replace('+', '&#43;')])
        assert.ok(!text.includes(form), `${address} tells ${name}`);
  }
  // No words find what they stand in: the answer is the same as for words that stand nowhere.
  const find = async (path: string, q: string) => {
    const response = await fetch(`${url}${path}?q=${encodeURIComponent(q)}`);
    return [response.status, (await response.text()).replaceAll(q, '')];
  };
  for (const secret of Object.values(secrets)) {
    const params = { params: { space: 'ozersk' }, query: { q: secret } };
    assert.deepEqual((await endpoint.send(routes.listCases, params)).body.cases, [], secret);
    for (const word of secret.split(/[^\w]+/).filter((one) => one.length > 5)) {
      assert.deepEqual(await find('/c/ozersk', word), await find('/c/ozersk', 'nowhereatall'), word);
    }
  }
}

const statusesOf = (read: { address: string; status: number }[], part: string) =>
  new Set(read.filter(({ address }) => address.includes(part)).map(({ status }) => status));

test('nothing private is told to anybody: before it is published, while it is, and after it was hidden', async () => {
  await using endpoint = await openEndpoint();
  const url = await endpoint.listen();
  const planted = await plant(endpoint);
  const cases = [planted.feedback, planted.initiative];

  await assertSecret(endpoint, url, planted);
  const before = await crawl(url, planted);
  for (const { params } of cases) assert.deepEqual([...statusesOf(before, `/${params.id}`)], [404]);

  await publish(planted);
  await assertSecret(endpoint, url, planted);
  const while_ = await crawl(url, planted);
  for (const { params } of cases) assert.deepEqual([...statusesOf(while_, `/${params.id}`)], [200]);
  const texts = while_.map(({ text }) => text).join();
  for (const word of ['Не горит фонарь.', 'Починили.', 'Тропа']) assert.ok(texts.includes(word), word);

  const [feedback, initiative] = cases as [typeof planted.feedback, typeof planted.initiative];
  await endpoint.send(routes.permitPublishing, { ...opening(feedback), body: { may_publish: false } });
  await planted.desk.send(staffRoutes.hideSubmission, { params: { id: initiative.params.id } });
  await assertSecret(endpoint, url, planted);
  const after = await crawl(url, planted);
  const told = after.map(({ address, status, text }) => ({ address, status, text: withoutDates(text) }));
  // As if it had never been public, to the last header.
  const never = before.map(({ address, status, text }) => ({ address, status, text: withoutDates(text) }));
  assert.deepEqual(told, never);
});

const withoutDates = (text: string) =>
  text.replaceAll(/\["date","[^"]+"\]|\["ratelimit[^\]]+\]|"Fri, [^"]+"/gi, '');

test('the desk reads no more of a published case than everybody does, unless it says so in the log', async () => {
  await using endpoint = await openEndpoint();
  const planted = await plant(endpoint);
  await publish(planted);
  const { desk, feedback, initiative } = planted;
  const shown = {
    [feedback.params.id]: ['text', 'place', 'redactedReply'],
    [initiative.params.id]: ['solution'],
  };
  for (const [id, hidden] of Object.entries(shown)) {
    const read = JSON.stringify((await desk.send(staffRoutes.readStaffSubmission, { params: { id } })).body);
    const inbox = JSON.stringify((await desk.send(staffRoutes.readInbox, { query: { queue: 'all' } })).body);
    for (const name of hidden)
      for (const text of [read, inbox])
        assert.ok(!text.includes(secrets[name as keyof typeof secrets]), name);
  }
  const { actions } = { actions: await endpoint.context.db.selectFrom('events').select('action').execute() };
  assert.ok(actions.every(({ action }) => action !== 'read-original'));
});
