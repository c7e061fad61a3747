/* On every page of a customer manager: brings the pack up to date, sends what waits, shows how much. */

import { openStore } from './store.mjs';
import { Session } from './session.mjs';
import { Outbox, countWaiting } from './outbox.mjs';
import { Pack } from './pack.mjs';
import * as clock from './clock.mjs';

const AGE = 15 * 60 * 1000;

/** News after which the pack is another. */
const NEWS = new Set(['visit-commented', 'plan-published', 'todo']);

/** @param settings reader, and the page under which pack, session and outbox lie */
export async function start(settings) {
  const store = await openStore(settings.reader);
  const ahead = await store.setting('ahead');
  clock.remember(ahead);
  const root = settings.page.replace(/\/form$/, '');
  const session = new Session(settings.page + '/session', store);
  const outbox = new Outbox(store, session, root + '/outbox');
  const pack = await new Pack(store, root + '/pack').load();
  // A phone that has never heard the server's time asks before it says what day it is.
  if (ahead == null && navigator.onLine) await session.state().catch(() => 'offline');
  const count = async () => show(countWaiting(await store.visits(), await store.photos()));
  store.listen(count);
  addEventListener('outbox', count);
  count();
  outbox.start();
  refresh(pack);
  document.addEventListener('push', event => { if (NEWS.has(event.detail.kind)) refresh(pack); });
  setInterval(() => { if (document.visibilityState === 'visible') refresh(pack); }, AGE);
  return { store, session, outbox, pack };
}

async function refresh(pack) {
  if (!navigator.onLine) return;
  if (await pack.refresh().catch(() => false)) dispatchEvent(new CustomEvent('pack'));
}

function show(waiting) {
  document.querySelectorAll('[data-outbox-count]').forEach(badge => {
    badge.hidden = !waiting;
    badge.textContent = waiting;
  });
}
