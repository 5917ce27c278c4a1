import assert from 'node:assert/strict';
import type { OutputOf, Route } from '@veche/protocol';
import { type PersonInput, staffRoutes } from '@veche/protocol/desk';
import { type APIRequestContext, request } from 'playwright-core';
import { type Demo, password } from './demo.ts';

/** A desk without a page: a session that calls routes by their names. */
export class Colleague {
  readonly #http: APIRequestContext;
  readonly #url: string;
  #csrf = '';

  private constructor(http: APIRequestContext, url: string) {
    this.#http = http;
    this.#url = url;
  }

  static async signIn({ url }: Pick<Demo, 'url'>, user = 'admin'): Promise<Colleague> {
    const colleague = new Colleague(await request.newContext(), url);
    const { csrf_token } = await colleague.call(staffRoutes.signIn, { body: { user, password } });
    colleague.#csrf = csrf_token;
    return colleague;
  }

  async call<R extends Route>(
    { method, path }: R,
    { params = {}, body, token }: { params?: Record<string, string>; body?: unknown; token?: string } = {},
  ): Promise<OutputOf<R>> {
    const url = this.#url + path.replace(/\{(\w+)\}/g, (_, name) => params[name] ?? '');
    const headers = {
      'x-csrf-token': this.#csrf,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    };
    let answer = await this.#http.fetch(url, { method, headers, data: body });
    // On a busy machine a server says so, and asks to be asked again.
    while (answer.status() === 503) answer = await this.#http.fetch(url, { method, headers, data: body });
    assert.ok(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  }

  /** Gives somebody a place at the desk, with the password of tests. */
  async hire(user: string, person: Partial<PersonInput>): Promise<void> {
    const body = {
      name: { ru: user },
      position: { ru: 'Специалист' },
      department: null,
      role: 'official',
      email: null,
      ...person,
    };
    await this.call(staffRoutes.savePerson, { params: { user }, body });
    const { url } = await this.call(staffRoutes.invitePerson, { params: { user } });
    const token = url.slice(-43);
    await this.call(staffRoutes.acceptInvitation, { token, body: { new_password: password } });
    await this.#http.dispose();
  }
}
