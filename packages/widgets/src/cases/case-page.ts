import type { Client } from '@veche/client';
import { type Follows, openFollows } from '@veche/client/follows';
import { ProblemError, type PublicCase } from '@veche/protocol';
import { formatIn } from '@veche/words/format';
import { html } from 'lit';
import type { VecheCases } from '../cases.ts';
import { tell } from '../events.ts';
import { wordsIn } from '../language.ts';
import { Watching } from '../watching.ts';
import { wordsOf } from '../words/of-kind.ts';
import { CaseComments } from './case-comments.ts';
import { caseFollow } from './case-follow.ts';
import { CaseMail } from './case-mail.ts';
import type { CaseView } from './case-row.ts';
import { caseHead, caseTexts, caseTrail } from './case-view.ts';

/** The page of one case. It keeps itself up to date, and remembers that it was looked at. */
export class CasePage {
  readonly #host: VecheCases;
  readonly #watching: Watching;
  readonly #mail = new CaseMail();
  readonly #comments = new CaseComments();
  #id = '';
  #one?: PublicCase;
  #client?: Client;
  #follows?: Follows;
  #problem = '';
  #isBusy = false;

  constructor(host: VecheCases) {
    this.#host = host;
    this.#watching = new Watching(host, () => void this.#refresh());
  }

  async load(id: string): Promise<void> {
    if (id !== this.#id) this.#one = undefined;
    this.#id = id;
    await this.#read();
  }

  /** Nothing more is heard of it. */
  close(): void {
    this.#watching.turnOff();
    this.#id = '';
  }

  async #read(): Promise<void> {
    const id = this.#id;
    try {
      await this.#host.asking.ask(async ({ client, space }) => {
        const one = await client.case(id);
        await this.#host.asking.learn(wordsOf[one.kind] ?? []);
        // Another one may have been opened meanwhile.
        if (id !== this.#id) return;
        this.#one = one;
        this.#client = client;
        this.#follows = openFollows(client, space);
        await this.#follows.turnToMain([one]);
        this.#follows.see(one);
        this.#watching.turnTo(client, { space, case: id });
      });
      this.#problem = '';
    } catch (error) {
      if (id !== this.#id) return;
      const isGone = error instanceof ProblemError && error.problem.code === 'not-found';
      if (isGone) this.#one = undefined;
      this.#problem = isGone
        ? wordsIn(this.#host.asking.language).cases.gone
        : this.#host.asking.sentenceOf(error);
    }
    this.#host.requestUpdate();
  }

  /** Something changed for everybody; whoever cannot see it is told. One more follower is no news. */
  async #refresh(): Promise<void> {
    const told = () => this.#one && JSON.stringify({ ...this.#one, followers: 0 });
    const before = told();
    await this.#read();
    if (before && before !== told()) {
      this.#host.say(this.#problem || wordsIn(this.#host.asking.language).cases.changed);
    }
  }

  async #follow(isFollowing: boolean): Promise<void> {
    const one = this.#one;
    if (this.#isBusy || !one || !this.#follows) return;
    this.#isBusy = true;
    try {
      this.#one = { ...one, followers: await this.#follows.change(one, isFollowing) };
      const { isFollowed, isUnfollowed } = wordsIn(this.#host.asking.language).cases;
      this.#host.say(isFollowing ? isFollowed : isUnfollowed);
      tell(this.#host, 'veche-followed', { id: one.id, isFollowing });
      this.#problem = '';
    } catch (error) {
      this.#problem = this.#host.asking.sentenceOf(error);
    }
    this.#isBusy = false;
    this.#host.requestUpdate();
  }

  render(lang: string) {
    const t = wordsIn(lang);
    const { host, one, problem } = { host: this.#host, one: this.#one, problem: this.#problem };
    const view: CaseView = { t, lang, format: formatIn(lang), host };
    const isFollowing = this.#follows?.ids.includes(this.#id) ?? false;
    return html`<a class="back" href=${host.address.of()} @click=${(event: MouseEvent) => host.address.follow(event)}>${t.cases?.back}</a>
      ${problem ? html`<p class="alert" role="alert" tabindex="-1">${problem}</p>` : ''}
      ${
        one
          ? html`${caseHead(one, view)}
            ${caseFollow(one, view, isFollowing, (will) => this.#follow(will))}
            ${this.#client ? this.#mail.render(this.#client, one, view) : ''} ${caseTexts(one, view)}
            ${this.#client ? this.#comments.render(this.#client, one, view) : ''} ${caseTrail(one, view)}`
          : problem
            ? ''
            : html`<p tabindex="-1">${t.loading}</p>`
      }`;
  }
}
