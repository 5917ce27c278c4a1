import type { Client } from '@veche/client';
import type { LazyClient } from '@veche/client/lazy';
import { type Problem, ProblemError, type Receipt, type Submission, type Topic } from '@veche/protocol';
import { learn } from './learn.ts';
import { problemOf } from './problem-of.ts';
import { afterWords } from './words/after.ts';
import { wordsOf } from './words/of-kind.ts';
import { publicityWords } from './words/publicity.ts';

/** One submission as the endpoint last told it: how it stands, what it is about, what went wrong with asking. */
export class Followed {
  submission?: Submission;
  topic?: Topic;
  problem?: Problem['code'];
  /** There once something was asked. */
  client?: Client;

  /** Asks how things stand, and loads the words for it. What was known before stays where that fails. */
  async ask(source: LazyClient, receipt: Receipt, language: () => string, about?: Topic): Promise<void> {
    try {
      this.client = await source.load();
      const found = await this.client.follow(receipt);
      this.topic = about ?? this.topic ?? (await this.#topicOf(this.client, found));
      await this.learn(language(), found);
      this.submission = found;
      this.problem = undefined;
    } catch (error) {
      this.problem = problemOf(error).code;
    }
  }

  /** The topic gives the titles of what was chosen; the receipt stands without them too. */
  async #topicOf(client: Client, { topic }: Submission): Promise<Topic | undefined> {
    return client.topic(topic).catch((error) => {
      if (error instanceof ProblemError) return undefined;
      throw error;
    });
  }

  /** Loads what a receipt says, and what the form of its kind did. */
  async learn(language: string, about = this.submission): Promise<void> {
    const ofKind = (about && wordsOf[about.kind]) ?? [];
    const parts = [afterWords, ...ofKind, ...(about?.publicity ? [publicityWords] : [])];
    await Promise.all(parts.map((part) => learn(language, part)));
  }
}
