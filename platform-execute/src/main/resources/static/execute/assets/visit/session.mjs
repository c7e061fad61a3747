/* Who the server takes this browser for. Asked before anything is sent: what one user wrote is never sent in another's name. */

import * as clock from './clock.mjs';
import { ask } from './ask.mjs';

const GOOD_FOR = 10 * 60 * 1000;
const PATIENCE = 15 * 1000;

export class Session {
  #address;
  #user;
  #store;
  #header = null;
  #asked = 0;

  constructor(address, store) {
    this.#address = address;
    this.#user = store.user;
    this.#store = store;
  }

  /** ok, offline, signed-out or other (somebody else is logged in). */
  async state(again) {
    if (!again && this.#header && Date.now() - this.#asked < GOOD_FOR) return 'ok';
    this.#header = null;
    const answer = await ask(this.#address, {}, PATIENCE).catch(() => null);
    if (!answer || answer.status >= 500) return 'offline';
    if (answer.type === 'opaqueredirect' || answer.status === 401) return 'signed-out';
    if (!answer.ok) return 'other';
    const session = answer.content;
    if (!session) return 'offline';
    await this.#store.set('ahead', clock.learn(session.now));
    if (session.username !== this.#user) return 'other';
    this.#header = { [session.header]: session.token, 'X-Outbox-Owner': encodeURIComponent(this.#user) };
    this.#asked = Date.now();
    return 'ok';
  }

  headers() {
    return this.#header;
  }
}
