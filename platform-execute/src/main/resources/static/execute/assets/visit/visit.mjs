/* The page: one shell for the list, the form and the queue, chosen by the address after #, all from what the phone keeps. */

import { $, h, t, toast } from './dom.mjs';
import * as clock from './clock.mjs';
import * as keeper from './keep.mjs';
import { elsewhere } from './elsewhere.mjs';
import { countWaiting } from './outbox.mjs';
import { Form } from './form.mjs';
import { Queue } from './queue.mjs';
import { Today } from './today.mjs';
import { startSheet } from './sheet.mjs';
import { requeue } from './visits.mjs';

const RECENT_SPECS = 8;

class App {
  constructor(main, kept) {
    Object.assign(this, kept);
    this.main = main;
    this.root = main.dataset.page.replace(/\/form$/, '');
    this.visits = [];
    this.photos = [];
    this.settings = {};
    this.today = new Today(this);
    this.form = new Form(this);
    this.queue = new Queue(this);
    this.view = null;
  }

  async start() {
    this.settings = { method: await this.store.setting('method'), used: await this.store.setting('used'), specs: await this.store.setting('specs'), persistent: await this.store.setting('persistent') };
    await requeue(this.store);
    await this.load();
    if (!this.pack.content) await this.pack.refresh().catch(() => false);
    this.store.listen(news => this.#hear(news));
    addEventListener('outbox', () => this.#drawPill());
    addEventListener('online', () => this.#drawPill());
    addEventListener('offline', () => this.#drawPill());
    addEventListener('pack', () => {
      if (this.view === 'today') this.today.draw();
      if (this.view === 'form') this.form.packChanged();
    });
    addEventListener('hashchange', () => this.route());
    document.addEventListener('keydown', event => { if (this.view === 'form' && !$('#sheet').open) this.form.key(event); });
    setInterval(() => { if (this.view === 'queue') this.queue.draw(); }, 30000);
    window.platform.writing = () => this.view === 'form' && this.form.writing;
    addEventListener('beforeunload', event => { if (this.store.wouldLose) event.preventDefault(); });
    if (!this.store.lasting) this.#warn('storage-none');
    await this.route();
    this.#drawPill();
  }

  async load() {
    [this.visits, this.photos] = await Promise.all([this.store.visits(), this.store.photos()]);
  }

  #hear(news) {
    if (news.outdated) this.#warn('outdated');
    if (news.trouble) this.#warn(news.trouble === 'full' ? 'storage-full' : 'storage-failed');
    if (news.settled) $('#warning').hidden = true;
    clearTimeout(this.hearing);
    this.hearing = setTimeout(() => this.changed(news), 60);
  }

  /** What is kept has changed: read it again and draw what shows it. */
  async changed(news) {
    await this.load();
    this.#drawPill();
    if (this.view === 'today') this.today.draw();
    if (this.view === 'queue') this.queue.draw();
    if (this.view === 'form' && news && this.form.visit && news.visit === this.form.visit.id && !this.form.writing) await this.form.refresh();
  }

  /** Of two that overlap, as when a page begins with an address of its own, only the later draws: what is typed is never drawn over. */
  async route() {
    const turn = this.turn = (this.turn || 0) + 1;
    const [, name, value] = (location.hash || '#/').split('/');
    await (this.view === 'form' ? this.form.shut() : null);
    await this.load();
    const wanted = decodeURIComponent(value || '');
    const visit = name === 'visit' ? this.visits.find(each => each.id === wanted) || await this.#fetched(wanted) : null;
    if (turn !== this.turn) return;
    const shop = name === 'shop' ? this.pack.shop(wanted) : visit ? this.pack.shop(visit.licenceNo) || { licenceNo: visit.licenceNo, name: visit.shopName } : null;
    if (shop && this.pack.content) {
      this.today.forget();
      this.#show('form', () => this.form.open(shop, visit));
      if (visit && visit.state === 'sent') elsewhere(this, visit.id);
    }
    else if (name === 'queue') this.#show('queue', () => this.queue.show());
    else {
      if (name === 'shop') toast(t(this.pack.content ? 'shop-unknown' : 'pack-none'));
      this.#show('today', () => this.today.show(name === 'find'));
    }
  }

  /** A visit this phone doesn't have. */
  async #fetched(id) {
    const { visit, trouble } = await elsewhere(this, id);
    if (trouble) toast(t(trouble));
    await this.load();
    return visit;
  }

  #show(view, draw) {
    this.view = view;
    this.main.dataset.view = view;
    ['today', 'form', 'queue'].forEach(each => { $('#view-' + each).hidden = each !== view; });
    $('#back').hidden = view === 'today';
    draw();
  }

  title(text, tag) {
    $('#view-title').textContent = text;
    $('#view-tag').textContent = tag || '';
    $('#view-tag').hidden = !tag;
    document.title = text + ' · ' + this.main.dataset.title;
  }

  go(hash) {
    if (location.hash === hash) this.route();
    else location.hash = hash;
  }

  visitOf(licenceNo, day) {
    return this.visits.filter(visit => visit.licenceNo === licenceNo && visit.day === day).sort((a, b) => b.touchedAt - a.touchedAt)[0];
  }

  /** The next shop of today's list that hasn't been visited. */
  nextAfter(shop) {
    const day = clock.today();
    const lines = this.pack.day(day) || [];
    const place = lines.findIndex(line => line.shop.licenceNo === shop.licenceNo);
    const isOpen = line => line.shop.licenceNo !== shop.licenceNo && !(line.shop.visits || []).some(visit => visit.on === day) && !(this.visitOf(line.shop.licenceNo, day) || {}).closed;
    const next = [...lines.slice(place + 1), ...lines.slice(0, Math.max(0, place))].find(isOpen);
    return next ? next.shop : null;
  }

  goNext(shop) {
    const next = this.nextAfter(shop);
    this.go(next ? '#/shop/' + encodeURIComponent(next.licenceNo) : '#/');
  }

  /** Takes a closed visit up again, sent or not. */
  async undo(id) {
    await this.store.changeVisit(id, kept => kept && ({ ...kept, state: 'draft', closed: kept.version > 0, body: { ...kept.body, endedAt: null } }));
    await this.load();
    this.go('#/visit/' + id);
  }

  remember(key, value) {
    this.settings[key] = value;
    this.store.set(key, value);
  }

  useChip(code) {
    const used = this.settings.used || {};
    this.remember('used', { ...used, [code]: (used[code] || 0) + 1 });
  }

  get recentSpecs() {
    return this.settings.specs || [];
  }

  useSpec(code) {
    this.remember('specs', [code, ...this.recentSpecs.filter(each => each !== code)].slice(0, RECENT_SPECS));
  }

  /** The browser is asked once not to throw away what is kept here. */
  firstKept() {
    if (this.settings.persistent || !navigator.storage || !navigator.storage.persist) return;
    this.remember('persistent', true);
    navigator.storage.persist().catch(() => {});
  }

  #warn(key) {
    const bar = $('#warning');
    bar.hidden = false;
    bar.replaceChildren(t(key) + ' ', h('a', { href: '#/queue' }, t('to-queue')));
  }

  #drawPill() {
    const waiting = countWaiting(this.visits, this.photos);
    const state = navigator.onLine ? this.outbox.state : 'offline';
    const about = { offline: 'pill-offline', waiting: 'pill-waiting', 'signed-out': 'pill-signed-out', other: 'pill-other', sending: 'pill-sending' }[state];
    const words = [waiting ? t('pill-waits', waiting) : null, about && (waiting || state === 'offline') ? t(about) : null].filter(Boolean);
    const pill = $('#pill');
    pill.textContent = words.length ? words.join(' · ') : t('pill-none');
    pill.className = 'pill ' + (state === 'signed-out' || state === 'other' ? 'late' : words.length ? 'act' : 'calm');
    document.querySelectorAll('[data-outbox-count]').forEach(badge => { badge.hidden = !waiting; badge.textContent = waiting; });
    if (this.view === 'queue') this.queue.draw();
  }
}

/** A link may name the shop or the visit before the #. */
function adoptQuery() {
  const query = new URLSearchParams(location.search);
  const hash = query.has('licence') ? '#/shop/' + encodeURIComponent(query.get('licence')) : query.has('visit') ? '#/visit/' + query.get('visit') : null;
  if (hash) history.replaceState(null, '', location.pathname + hash);
}

const main = $('#visit-app');
adoptQuery();
startSheet();
const app = new App(main, await keeper.start({ reader: main.dataset.user, page: main.dataset.page }));
await app.start();
main.dataset.ready = 'true';
