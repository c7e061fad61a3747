/* What waits on this phone, since when, and why; what was sent lately; the rescue file. */

import { $, h, icon, t, toast } from './dom.mjs';
import * as clock from './clock.mjs';
import { exportFile, importFile } from './rescue.mjs';
import { isCorrectable } from './visits.mjs';
import { duration } from './today.mjs';

export class Queue {
  #app;

  constructor(app) {
    this.#app = app;
    $('#retry').addEventListener('click', () => this.#retry());
    $('#rescue').addEventListener('click', () => this.#export());
    $('#rescue-in').addEventListener('change', event => this.#import(event.target));
  }

  show() {
    this.#app.title(t('queue'), null);
    this.draw();
    this.#space();
  }

  async draw() {
    const { visits, photos, outbox, store } = this.#app;
    const photosOf = visit => photos.filter(photo => photo.visitId === visit.id);
    const waiting = visits.filter(visit => visit.state === 'queued' || visit.state === 'refused' || (visit.closed && visit.state === 'draft') || (visit.state === 'sent' && photosOf(visit).some(photo => photo.state !== 'sent')));
    const drafts = visits.filter(visit => visit.state === 'draft' && !visit.closed);
    const sent = visits.filter(visit => visit.state === 'sent' && !waiting.includes(visit)).sort((a, b) => b.sentAt - a.sentAt);
    const unsentPhotos = photos.filter(photo => photo.state !== 'sent' && visits.some(visit => visit.id === photo.visitId && visit.state !== 'draft')).length;
    $('#queue-state').replaceChildren(...this.#words(waiting.length, unsentPhotos, outbox.state));
    $('#retry').parentElement.hidden = !waiting.length;
    $('#storage-note').hidden = store.lasting;
    $('#waiting').replaceChildren(...waiting.sort((a, b) => (a.queuedAt || 0) - (b.queuedAt || 0)).map(visit => this.#line(visit, photosOf(visit))));
    $('#drafts-part').hidden = !drafts.length;
    $('#drafts').replaceChildren(...drafts.map(visit => this.#line(visit, photosOf(visit))));
    $('#sent-part').hidden = !sent.length;
    $('#sent').replaceChildren(...sent.map(visit => this.#line(visit, [])));
  }

  #words(visits, photos, state) {
    const words = { idle: 'net-idle', sending: 'net-sending', offline: 'net-offline', waiting: 'net-waiting', 'signed-out': 'net-signed-out', other: 'net-other' }[state];
    const all = [h('b', {}, visits ? t('waits', visits, photos) : t('waits-none'))];
    if (visits) all.push(h('span', {}, t(words)));
    if (visits && state === 'signed-out') all.push(h('a', { class: 'btn p', href: this.#app.main.dataset.login }, t('log-in')));
    return all;
  }

  #line(visit, photos) {
    const done = photos.filter(photo => photo.state === 'sent').length;
    const waited = Math.max(0, Math.round((Date.now() - visit.queuedAt) / 60000));
    const since = visit.state === 'sent' ? t('sent-at', clock.time(clock.text(visit.sentAt)))
      : visit.state === 'draft' ? t('draft-of', visit.day, clock.time(clock.text(visit.touchedAt)))
        : waited ? t('waits-since', duration(waited)) : t('waits-now');
    const about = [since, photos.length ? t('photos-of', done, photos.length) : null, visit.attempts > 1 ? t('attempts', visit.attempts) : null];
    const trouble = visit.error || (photos.find(photo => photo.error && photo.state !== 'sent') || {}).error;
    const retries = photos.filter(photo => photo.state === 'refused');
    return h('li', {},
      h('div', { class: 'what-line' },
        h('b', {}, visit.shopName),
        h('span', { class: 'faint' }, about.filter(Boolean).join(' · ')),
        trouble ? h('span', { class: visit.state === 'refused' || retries.length ? 'late' : 'faint' }, reason(trouble)) : null),
      visit.state === 'draft' || visit.state === 'refused' || isCorrectable(visit)
        ? h('a', { class: 'btn', href: '#/visit/' + visit.id }, t(visit.state === 'draft' ? 'go-on' : visit.state === 'refused' ? 'mend' : 'correct'))
        : null,
      visit.state === 'draft' && !visit.closed && !visit.version
        ? h('button', { type: 'button', class: 'icon-button', 'aria-label': t('remove', visit.shopName), onclick: () => this.#drop(visit) }, icon('close'))
        : null);
  }

  /** A draft nobody has sent; it can be had back as long as the message stands. */
  async #drop(visit) {
    const { store } = this.#app;
    const photos = await store.photos(visit.id);
    await store.removeVisit(visit.id);
    toast(t('dropped', visit.shopName), { label: t('undo'), run: async () => {
      for (const photo of photos) await store.putPhoto(photo);
      await store.putVisit(visit);
    } });
  }

  async #retry() {
    const { store, outbox, visits, photos } = this.#app;
    for (const photo of photos.filter(each => each.state === 'refused')) await store.changePhoto(photo.id, kept => kept && ({ ...kept, state: 'waiting', error: null }));
    for (const visit of visits.filter(each => each.state === 'refused')) await store.changeVisit(visit.id, kept => kept && ({ ...kept, state: 'queued', error: null, queuedAt: kept.queuedAt || Date.now() }));
    await outbox.send(true);
    this.draw();
  }

  async #export() {
    const file = await exportFile(this.#app.store, clock.text(clock.now()));
    const link = h('a', { href: URL.createObjectURL(file.blob), download: t('rescue-name', this.#app.store.user, clock.today()) + '.json' });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    toast(t('rescued', file.visits, file.photos));
  }

  async #import(field) {
    const [file] = field.files;
    field.value = '';
    if (!file) return;
    try {
      const { taken, skipped } = await importFile(this.#app.store, await file.text());
      toast(t('imported', taken, skipped));
      this.#app.outbox.send(true);
    } catch (trouble) {
      toast(t(trouble.message === 'of-another' ? 'import-another' : trouble.kind === 'full' ? 'storage-full' : 'import-wrong'));
    }
  }

  async #space() {
    if (!navigator.storage || !navigator.storage.estimate) return;
    const { usage, quota } = await navigator.storage.estimate();
    $('#space').textContent = t('space', (usage / 1048576).toFixed(1), Math.round(quota / 1048576));
  }
}

/** In words; the server's own where it gave some. */
export function reason(error) {
  if (!error) return '';
  const own = 'error-' + error.code;
  if (t(own) !== own) return t(own);
  return error.text || t('error-unknown', error.code);
}
