/* Sends what waits: one sender at a time over all tabs, visits before their photos, each until the server has said yes. The server
   knows every id, so that sending twice changes nothing and an answer that got lost costs nothing. */

import { ask } from './ask.mjs';
import * as clock from './clock.mjs';
import { uuid } from './ids.mjs';

const VISIT_PATIENCE = 30 * 1000;
const PHOTO_PATIENCE = 120 * 1000;
const PAUSES = [5, 15, 30, 60, 120, 300].map(seconds => seconds * 1000);
const LEASE = 20 * 1000;
const ROUND = 60 * 1000;
const KEPT_DAYS = 7;

/** A photo that arrived broken was whole on the phone: the way may have mangled it. So often it is tried again. */
const MANGLED = 3;
const CLOCK_TOLERANCE = 2 * 60 * 1000;

/** An answer that no repetition will better. */
const REFUSALS = new Set([400, 404, 405, 406, 409, 410, 413, 415, 422]);

export class Outbox {
  #store;
  #session;
  #address;
  #failures = 0;
  #timer = null;
  #running = null;
  #again = false;
  #tab = uuid();

  constructor(store, session, address) {
    this.#store = store;
    this.#session = session;
    this.#address = address;
    this.state = 'idle';
  }

  start() {
    addEventListener('online', () => this.send(true));
    addEventListener('offline', () => this.#become('offline'));
    document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') this.send(true); });
    setInterval(() => { if (this.state !== 'sending') this.send(); }, ROUND);
    this.send();
  }

  /** Tries now, whatever pause was due; gives when this round is over. */
  send(fresh) {
    if (fresh) this.#failures = 0;
    clearTimeout(this.#timer);
    this.#again = true;
    this.#running = this.#running || this.#rounds().finally(() => { this.#running = null; });
    return this.#running;
  }

  async #rounds() {
    while (this.#again) {
      this.#again = false;
      await this.#alone(() => this.#round());
    }
  }

  /** At most one round at a time in this browser; whoever comes second leaves it to the first. */
  async #alone(work) {
    if (navigator.locks) {
      await navigator.locks.request('outbox ' + this.#store.user, { ifAvailable: true }, lock => lock ? work() : this.#later(PAUSES[0]));
      return;
    }
    const lease = await this.#store.changeSetting('lease', held => !held || held.until < Date.now() || held.tab === this.#tab ? this.#lease(LEASE) : undefined);
    if (lease.tab !== this.#tab) { this.#later(PAUSES[0]); return; }
    const renewing = setInterval(() => this.#store.set('lease', this.#lease(LEASE)), LEASE / 4);
    try {
      await work();
    } finally {
      clearInterval(renewing);
      await this.#store.set('lease', this.#lease(0));
    }
  }

  /** For browsers without Web Locks: who sends says so again and again, and a tab that died soon no longer does. */
  #lease(milliseconds) {
    return { tab: this.#tab, until: Date.now() + milliseconds };
  }

  async #round() {
    try {
      await this.#store.settle();
      const visits = await this.#store.visits();
      await this.#forgetOld(visits);
      const held = visits.filter(visit => visit.state === 'queued' && visit.holdUntil > Date.now());
      if (held.length) this.#later(Math.min(...held.map(visit => visit.holdUntil)) - Date.now() + 50);
      const due = visits.filter(visit => visit.state === 'queued' && !(visit.holdUntil > Date.now())).sort((a, b) => a.queuedAt - b.queuedAt);
      const photos = (await this.#store.photos()).filter(photo => photo.state === 'waiting');
      if (!due.length && !photos.some(photo => announced(visits, photo))) {
        this.#become('idle');
        return;
      }
      if (!navigator.onLine) { this.#become('offline'); return; }
      const session = await this.#session.state();
      if (session !== 'ok') { this.#stop(session); return; }
      this.#become('sending');
      for (const visit of due) if (!await this.#sendVisit(visit)) return;
      const accepted = await this.#store.visits();
      for (const photo of photos) if (announced(accepted, photo) && !await this.#sendPhoto(photo)) return;
      this.#failures = 0;
      this.#become('idle');
    } catch (trouble) {
      console.warn('outbox', trouble);
      this.#pause('offline');
    }
  }

  /** False ends the round: nothing else would get through either. */
  async #sendVisit(queued) {
    const visit = await this.#store.changeVisit(queued.id, kept => kept && kept.state === 'queued' ? notAhead(kept) : undefined);
    if (!visit || visit.state !== 'queued') return true;
    const answer = await this.#ask(this.#address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(bodyOf(visit)) }, VISIT_PATIENCE);
    if (answer.again) return this.#failed(answer, error => this.#store.changeVisit(visit.id, kept => kept && ({ ...kept, attempts: (kept.attempts || 0) + 1, triedAt: Date.now(), error })));
    if (answer.refused) {
      await this.#store.changeVisit(visit.id, kept => kept && kept.updatedAt === visit.updatedAt && kept.state === 'queued' ? { ...kept, state: 'refused', triedAt: Date.now(), error: answer.error } : undefined);
      return true;
    }
    await this.#accept(visit, answer.json);
    return true;
  }

  async #accept(visit, said) {
    const missing = new Set(said.missingPhotos || []);
    await this.#store.changeVisit(visit.id, kept => kept && ({
      ...kept,
      state: kept.updatedAt === visit.updatedAt && kept.state === 'queued' ? 'sent' : kept.state,
      version: said.version,
      acceptedAt: visit.updatedAt,
      acceptedPhotos: visit.photos.map(photo => photo.id),
      sentAt: Date.now(),
      error: null,
      attempts: 0
    }));
    for (const photo of visit.photos) {
      if (!missing.has(photo.id)) await this.#photoIsThere(photo.id);
    }
  }

  #photoIsThere(id) {
    return this.#store.changePhoto(id, kept => kept && ({ ...kept, state: 'sent', bytes: null, error: null }));
  }

  async #sendPhoto(photo) {
    const address = this.#address + '/' + photo.visitId + '/photos/' + photo.id;
    const answer = await this.#ask(address, { method: 'PUT', headers: { 'Content-Type': photo.type }, body: photo.bytes }, PHOTO_PATIENCE);
    const mangled = answer.refused && answer.error.code === 'photo-broken' && (photo.attempts || 0) < MANGLED;
    if (answer.again || mangled) return this.#failed(answer, error => this.#store.changePhoto(photo.id, kept => kept && ({ ...kept, attempts: (kept.attempts || 0) + 1, triedAt: Date.now(), error })));
    if (answer.refused) await this.#store.changePhoto(photo.id, kept => kept && ({ ...kept, state: 'refused', error: answer.error }));
    else await this.#photoIsThere(photo.id);
    return true;
  }

  async #failed(answer, note) {
    await note(answer.error);
    if (answer.session) this.#stop(answer.session);
    else this.#pause(answer.error.code === 'network' ? 'offline' : 'waiting', answer.after);
    return false;
  }

  /** The answer, or why there was none: again (later), refused (never as it is). */
  async #ask(address, request, patience, second) {
    const headers = { Accept: 'application/json', ...request.headers, ...this.#session.headers() };
    const answer = await ask(address, { ...request, headers }, patience).catch(() => null);
    if (!answer) return { again: true, error: { code: 'network' } };
    if (answer.ok) return { json: answer.content || {} };
    if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
      const session = await this.#session.state(true);
      if (session === 'ok' && !second) return this.#ask(address, request, patience, true);
      const state = session === 'ok' ? 'other' : session;
      return { again: true, session: state, error: { code: state } };
    }
    const problem = answer.content || {};
    const error = { code: problem.code || String(answer.status), field: problem.field || null, text: problem.detail || problem.title || null };
    if (error.code === 'outbox-of-another') return { again: true, session: 'other', error };
    return REFUSALS.has(answer.status) ? { refused: true, error } : { again: true, error, after: Number(answer.headers.get('Retry-After')) * 1000 };
  }

  #stop(state) {
    if (state === 'offline') this.#pause('offline');
    else this.#become(state);
  }

  #pause(state, after) {
    const pause = after > 0 ? after : PAUSES[Math.min(this.#failures++, PAUSES.length - 1)];
    this.#become(state);
    this.#later(pause * (0.8 + Math.random() * 0.4));
  }

  #later(milliseconds) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.send(), milliseconds);
  }

  #become(state) {
    this.state = state;
    dispatchEvent(new CustomEvent('outbox'));
  }

  async #forgetOld(visits) {
    const before = Date.now() - KEPT_DAYS * 86400000;
    for (const visit of visits) {
      if (visit.state !== 'sent' || visit.sentAt > before) continue;
      const photos = await this.#store.photos(visit.id);
      if (!photos.some(photo => photo.state === 'waiting')) await this.#store.removeVisit(visit.id);
    }
  }
}

function announced(visits, photo) {
  const visit = visits.find(each => each.id === photo.visitId);
  return !!visit && (visit.acceptedPhotos || []).includes(photo.id);
}

/** What the server is told. */
function bodyOf(visit) {
  return {
    ...visit.body,
    id: visit.id,
    licenceNo: visit.licenceNo,
    updatedAt: visit.updatedAt,
    photos: visit.photos.map(photo => ({ id: photo.id, takenAt: photo.takenAt }))
  };
}

/** The visit with no time ahead of the server's, however wrong the phone's clock was when it was written, and yet later than what it corrects. */
function notAhead(visit) {
  const latest = clock.now();
  const past = isoText => isoText && Date.parse(isoText) > latest + CLOCK_TOLERANCE ? clock.text(latest) : isoText;
  const after = visit.acceptedAt ? Date.parse(visit.acceptedAt) + 1 : 0;
  const updatedAt = past(visit.updatedAt);
  return {
    ...visit,
    updatedAt: Date.parse(updatedAt) < after ? clock.text(after) : updatedAt,
    body: { ...visit.body, startedAt: past(visit.body.startedAt), endedAt: past(visit.body.endedAt) },
    photos: visit.photos.map(photo => ({ ...photo, takenAt: past(photo.takenAt) }))
  };
}

/** How much waits: visits with anything unsent of theirs count once. */
export function countWaiting(visits, photos) {
  const waiting = new Set(visits.filter(visit => visit.state === 'queued' || visit.state === 'refused' || (visit.state === 'draft' && visit.closed)).map(visit => visit.id));
  photos.filter(photo => photo.state !== 'sent').forEach(photo => {
    const visit = visits.find(each => each.id === photo.visitId);
    if (visit && visit.state !== 'draft') waiting.add(photo.visitId);
  });
  return waiting.size;
}
