/* The form of one visit: only what changed is asked, every change is kept at once, closing it puts it into the queue. */

import { $, $$, h, icon, t, toast } from './dom.mjs';
import * as clock from './clock.mjs';
import { drawCard, drawHistory } from './card.mjs';
import { drawMatters, KINDS, matterSheet } from './matters.mjs';
import { shrink } from './photo.mjs';
import { distance, fix } from './place.mjs';
import { closeSheet, openSheet } from './sheet.mjs';
import { specPicker } from './specs.mjs';
import { reason } from './queue.mjs';
import { closed, edited, fresh, isEmpty, requeue } from './visits.mjs';

const POINTS = ['CUSTOMER', 'BRAND', 'MARKET'];
const USUAL = 8;
const MOST_PHOTOS = 12;
const TYPING = 500;

export class Form {
  #point = 'CUSTOMER';
  #all = new Set();
  #saving = Promise.resolve();
  #typing = null;
  #pictures = [];
  #placing = null;
  #closing = false;

  constructor(app) {
    this.app = app;
    this.visit = null;
    this.shop = null;
    this.reasons = [];
    const effect = $('#effect');
    effect.addEventListener('input', () => { grow(effect); this.#typed(() => this.#takeEffect()); });
    effect.addEventListener('change', () => this.#takeEffect());
    $('#check-in').addEventListener('click', () => this.checkIn(true));
    $('#check-in-blind').addEventListener('click', () => this.checkIn(false));
    $('#times').addEventListener('click', () => this.#timesSheet());
    $('#unchanged').addEventListener('click', () => this.close(true));
    $('#close-next').addEventListener('click', () => this.close(false));
    $('#add-matter').replaceChildren(...KINDS.map(kind => h('button', { type: 'button', class: 'chip', onclick: () => matterSheet(this, kind) }, '＋ ' + t('kind-' + kind))));
    $$('#method input').forEach(radio => radio.addEventListener('change', () => { this.app.remember('method', radio.value); this.edit(body => { body.method = radio.value; }); }));
    $$('#satisfaction input').forEach(radio => radio.addEventListener('click', () => this.#satisfy(Number(radio.value))));
    [$('#camera'), $('#album')].forEach(field => field.addEventListener('change', () => this.#takePhotos(field)));
    $('#tabs').addEventListener('keydown', event => this.#walkTabs(event));
    addEventListener('pagehide', () => this.leave());
    document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') this.leave(); });
  }

  /** @param visit one that is kept, or null for the shop's visit of today, new if there is none */
  open(shop, visit) {
    const day = clock.today();
    const line = (this.app.pack.day(day) || []).find(each => each.shop.licenceNo === shop.licenceNo);
    this.shop = shop;
    this.reasons = line ? line.reasons : [];
    this.visit = visit || this.app.visitOf(shop.licenceNo, day) || fresh(shop, this.reasons, this.app.settings.method || 'ON_SITE');
    this.#point = 'CUSTOMER';
    this.#all.clear();
    this.#placing = null;
    this.#closing = false;
    this.app.main.dataset.shop = shop.licenceNo;
    this.app.title(shop.name, shop.visitClass);
    drawCard(shop, this.reasons);
    drawHistory(shop);
    this.draw();
    this.#drawPhotos();
    scrollTo(0, 0);
  }

  /** A comment came, or a promise was kept: what one reads is drawn anew, what one writes stays. */
  packChanged() {
    if (!this.visit) return;
    this.shop = this.app.pack.shop(this.shop.licenceNo) || this.shop;
    drawCard(this.shop, this.reasons);
    drawHistory(this.shop);
    drawMatters(this);
  }

  get writing() {
    return !!this.visit && this.visit.touchedAt > 0 && this.visit.state === 'draft';
  }

  /** Another tab or the outbox changed what is kept of this visit. */
  async refresh() {
    if (!this.visit || !this.visit.touchedAt) return;
    await this.#saving;
    const kept = await this.app.store.visit(this.visit.id);
    if (!kept || !this.visit || kept.id !== this.visit.id || this.writing || this.#typing) return;
    this.visit = kept;
    this.draw();
    if ($('#thumbs').children.length !== kept.photos.length) this.#drawPhotos();
  }

  draw() {
    const { body } = this.visit;
    $$('#method input').forEach(radio => { radio.checked = radio.value === body.method; });
    $$('#satisfaction input').forEach(radio => { radio.checked = Number(radio.value) === body.satisfaction; });
    this.#drawCheckIn();
    this.#drawTabs();
    drawMatters(this);
    this.#drawPlanLines();
    const effect = $('#effect');
    if (document.activeElement !== effect) effect.value = body.effect || '';
    grow(effect);
    this.#drawState();
    this.#drawActions();
  }

  #drawCheckIn() {
    const { body } = this.visit;
    $('#check-in-part').hidden = !!body.startedAt;
    $('#times').hidden = !body.startedAt;
    if (!body.startedAt) return;
    const there = this.#placing ? t('placing') : place(body, this.shop);
    $('#times').replaceChildren(h('b', {}, clock.time(body.startedAt) + (body.endedAt ? '–' + clock.time(body.endedAt) : '')), h('span', { class: body.positionState === 'DENIED' || body.positionState === 'UNAVAILABLE' ? 'act' : '' }, there), h('span', { class: 'change' }, t('change')));
  }

  #drawTabs() {
    const { body } = this.visit;
    const codes = this.app.pack.content.findings || [];
    $('#tabs').replaceChildren(...POINTS.map(point => {
      const count = body.findings.filter(finding => finding.point === point).length;
      return h('button', {
        type: 'button', role: 'tab', id: 'tab-' + point, 'aria-selected': String(point === this.#point), 'aria-controls': 'chips-panel', tabIndex: point === this.#point ? 0 : -1,
        onclick: () => { this.#point = point; this.#drawTabs(); $('#tab-' + point).focus(); }
      }, t('point-' + point), count ? h('span', { class: 'n' }, count) : null);
    }));
    $('#chips-panel').setAttribute('aria-labelledby', 'tab-' + this.#point);
    const of = codes.filter(each => each.point === this.#point);
    const chosen = code => body.findings.some(finding => finding.code === code);
    const usual = this.#usual(of);
    const shown = this.#all.has(this.#point) ? of : of.filter(each => usual.has(each.code) || chosen(each.code));
    $('#chips').replaceChildren(...shown.map(each => h('button', {
      type: 'button', class: 'chip', 'aria-pressed': String(chosen(each.code)), onclick: () => this.#toggle(each)
    }, each.label)), ...shown.length < of.length ? [h('button', { type: 'button', class: 'chip quiet', onclick: () => { this.#all.add(this.#point); this.#drawTabs(); } }, t('more-chips', of.length - shown.length))] : []);
    this.#drawNotes(of.filter(each => chosen(each.code) && (each.spec || each.note)));
  }

  /** The chips this customer manager uses most come without asking. */
  #usual(of) {
    const used = this.app.settings.used || {};
    return new Set(of.map((each, i) => ({ code: each.code, weight: (used[each.code] || 0) * 100 - i })).sort((a, b) => b.weight - a.weight).slice(0, USUAL).map(each => each.code));
  }

  /** What a chip may say more: which specs, a few words. */
  #drawNotes(of) {
    const { body } = this.visit;
    const held = document.activeElement && document.activeElement.closest('#chip-notes');
    if (held && document.activeElement.tagName === 'INPUT') return;
    $('#chip-notes').replaceChildren(...of.map(each => {
      const findings = body.findings.filter(finding => finding.code === each.code);
      return h('div', { class: 'chip-note' }, h('span', { class: 'label' }, each.label),
        each.spec ? findings.filter(finding => finding.specCode).map(finding => h('button', {
          type: 'button', class: 'chip on small', 'aria-label': t('remove', this.app.pack.specName(finding.specCode)),
          onclick: () => this.#dropSpec(each, finding)
        }, this.app.pack.specName(finding.specCode), icon('close'))) : null,
        each.spec ? h('button', { type: 'button', class: 'chip small', onclick: () => this.#specSheet(each) }, '＋ ' + t('spec')) : null,
        each.note ? h('input', {
          class: 'input', type: 'text', maxLength: 500, value: (findings.find(finding => finding.note) || {}).note || '', placeholder: t('note-hint'), 'aria-label': t('note-of', each.label),
          oninput: event => { const { value } = event.target; this.#typed(() => this.#note(each.code, value)); },
          onchange: event => this.#note(each.code, event.target.value)
        }) : null);
    }));
  }

  #note(code, text) {
    const note = text.trim() || null;
    const first = this.visit.body.findings.find(finding => finding.code === code);
    if (!first || first.note === note) return;
    this.edit(body => { body.findings = body.findings.map(finding => finding.code === code ? { ...finding, note } : finding); });
  }

  #toggle(each) {
    const on = this.visit.body.findings.some(finding => finding.code === each.code);
    this.edit(body => {
      body.findings = on ? body.findings.filter(finding => finding.code !== each.code) : [...body.findings, { point: each.point, code: each.code, specCode: null, note: null }];
    });
    if (!on) this.app.useChip(each.code);
    if (!on && each.spec) this.#specSheet(each);
  }

  #specSheet(each) {
    const picked = spec => {
      this.edit(body => {
        const rest = body.findings.filter(finding => finding.code !== each.code || (finding.specCode && finding.specCode !== spec.code));
        const note = (body.findings.find(finding => finding.code === each.code) || {}).note || null;
        body.findings = [...rest, { point: each.point, code: each.code, specCode: spec.code, note }];
      });
      this.app.useSpec(spec.code);
      closeSheet();
    };
    openSheet(each.label + ' · ' + t('spec'), [specPicker(this.app.pack, picked, this.app.recentSpecs), h('div', { class: 'sheet-acts' }, h('button', { type: 'button', class: 'btn', onclick: closeSheet }, t('without-spec')))]);
  }

  #dropSpec(each, finding) {
    this.edit(body => {
      const others = body.findings.filter(other => other !== finding && other.code === each.code);
      body.findings = others.length ? body.findings.filter(other => other !== finding) : body.findings.map(other => other === finding ? { ...other, specCode: null } : other);
    });
  }

  #drawPlanLines() {
    const lines = this.app.pack.content.planLines || [];
    const { body } = this.visit;
    $('#plan-part').hidden = !lines.length;
    $('#plan-lines').replaceChildren(...lines.map(line => h('li', {}, h('label', { class: 'tick-line' },
      h('input', { type: 'checkbox', checked: body.planLines.includes(line.id), onchange: event => this.edit(changed => { changed.planLines = event.target.checked ? [...changed.planLines, line.id] : changed.planLines.filter(id => id !== line.id); }) }),
      h('span', {}, line.title)))));
    $('#plan-count').textContent = body.planLines.length || '';
  }

  #drawState() {
    const { visit } = this;
    const note = $('#visit-note');
    note.hidden = true;
    if (visit.state === 'refused') this.#say('late', reason(visit.error));
    else if (visit.closed && visit.state === 'draft') this.#say('act', t('correcting'));
    else if (visit.closed) this.#say('ok', t(visit.state === 'sent' ? 'closed-sent' : 'closed-queued', clock.time(visit.body.endedAt)) + (visit.body.unchanged ? ' · ' + t('unchanged') : ''), h('button', { type: 'button', class: 'link', onclick: () => this.#another() }, t('another')));
    this.#drawKept();
  }

  #drawKept() {
    const { id, touchedAt } = this.visit;
    $('#kept').textContent = touchedAt ? t(this.app.store.isKept(id) ? 'kept-at' : 'kept-not', clock.time(clock.text(touchedAt))) : '';
  }

  #say(kind, text, action) {
    $('#visit-note').hidden = false;
    $('#visit-note').className = 'note ' + kind;
    $('#visit-note').replaceChildren(h('span', {}, text), ...action ? [action] : []);
  }

  #drawActions() {
    const { visit } = this;
    $('#unchanged').hidden = !isEmpty(visit) || (visit.closed && visit.state !== 'draft');
    $('#close-next').textContent = visit.closed && visit.state === 'draft' ? t('save-correction') : visit.closed ? t('next') : t('close-next');
  }

  #another() {
    this.visit = fresh(this.shop, this.reasons, this.app.settings.method || 'ON_SITE');
    this.draw();
    this.#drawPhotos();
  }

  /** Changes the visit and keeps it; the screen doesn't wait for the disk. */
  edit(change) {
    const before = this.visit;
    const body = JSON.parse(JSON.stringify(before.body));
    change(body);
    this.visit = { ...before, ...edited({ ...before, body }) };
    this.draw();
    this.#keep();
  }

  #keep(changes) {
    const visit = this.visit;
    const { body, photos, state, closed: wasClosed, touchedAt } = visit;
    this.#saving = this.#saving.then(() => this.app.store.changeVisit(visit.id, kept => ({ ...(kept || visit), body, photos, state, closed: wasClosed, touchedAt, error: visit.error, ...changes })))
      .then(() => { this.app.firstKept(); if (this.visit && this.visit.id === visit.id) this.#drawKept(); });
    return this.#saving;
  }

  #typed(take) {
    if (this.#typing) clearTimeout(this.#typing.timer);
    this.#typing = { take, timer: setTimeout(() => this.#takeTyped(), TYPING) };
  }

  #takeTyped() {
    const typing = this.#typing;
    if (!typing) return;
    clearTimeout(typing.timer);
    this.#typing = null;
    typing.take();
  }

  #takeEffect() {
    const effect = $('#effect').value.trim() || null;
    if (this.visit && effect !== this.visit.body.effect) this.edit(body => { body.effect = effect; });
  }

  #satisfy(value) {
    this.edit(body => { body.satisfaction = body.satisfaction === value ? null : value; });
  }

  /** One position fix at most, and only here. */
  async checkIn(placed) {
    const { id } = this.visit;
    this.edit(body => { body.startedAt = clock.text(clock.now()); });
    if (placed && this.visit.body.method === 'ON_SITE') await this.#place(id);
  }

  async #place(id) {
    const placing = fix();
    this.#placing = id;
    this.#drawCheckIn();
    const found = await placing;
    if (this.#placing === id) this.#placing = null;
    if (this.visit && this.visit.id === id && this.visit.state === 'draft') this.edit(body => Object.assign(body, found));
    else await this.app.store.changeVisit(id, kept => kept && kept.holdUntil > Date.now() ? { ...kept, holdUntil: 0, body: { ...kept.body, ...found } } : undefined);
    this.app.outbox.send(true);
  }

  /** 无变化 or 签退: into the queue, and on to the next shop. */
  async close(unchanged) {
    if (this.#closing || !this.visit) return;
    this.#takeTyped();
    const { visit, shop } = this;
    this.#closing = true;
    if (visit.closed && visit.state !== 'draft') { this.app.goNext(shop); return; }
    const correcting = visit.closed;
    const place = !visit.closed && !visit.body.startedAt && visit.body.method === 'ON_SITE';
    const changes = closed(visit, { unchanged: unchanged && isEmpty(visit), placing: place });
    this.visit = { ...visit, ...changes };
    await this.#keep(changes);
    if (place) this.#place(visit.id);
    await this.app.changed();
    this.app.outbox.send(true);
    const undo = { label: t('undo'), run: () => this.app.undo(visit.id) };
    if (correcting) { toast(t('corrected', shop.name)); this.app.go('#/'); return; }
    if (unchanged) this.#doneSheet(visit.id);
    else { toast(t('noted', shop.name), undo); this.app.goNext(shop); }
  }

  #doneSheet(id) {
    const next = this.app.nextAfter(this.shop);
    const leave = hash => { closeSheet(); this.app.go(hash); };
    openSheet(t('noted', this.shop.name), [
      h('p', { class: 'muted' }, t('unchanged') + ' · ' + clock.time(this.visit.body.endedAt) + ' · ' + t(this.app.store.isKept(id) ? 'kept-on-phone' : 'kept-not')),
      h('div', { class: 'sheet-acts' },
        next ? h('button', { type: 'button', class: 'btn p', id: 'next-shop', onclick: () => leave('#/shop/' + encodeURIComponent(next.licenceNo)) }, t('next-is', next.name)) : null,
        h('button', { type: 'button', class: 'btn' + (next ? '' : ' p'), onclick: () => leave('#/') }, t('back-to-list')),
        h('button', { type: 'button', class: 'btn quiet', onclick: () => { closeSheet(); this.app.undo(id); } }, t('undo')))
    ], () => { this.#closing = false; if (this.visit) this.draw(); });
    $('#sheet .btn.p').focus();
  }

  /** Nothing typed is lost, and a correction that was left is sent as it stands. */
  leave() {
    this.#takeTyped();
    return this.#saving.then(() => requeue(this.app.store));
  }

  /** The page shows something else now. */
  async shut() {
    await this.leave();
    this.visit = null;
    this.#pictures.forEach(URL.revokeObjectURL);
    this.#pictures = [];
    this.app.outbox.send();
  }

  async #takePhotos(field) {
    const files = [...field.files];
    field.value = '';
    for (const file of files) {
      if (this.visit.photos.length >= MOST_PHOTOS) { toast(t('photos-most', MOST_PHOTOS)); return; }
      const { id } = this.visit;
      try {
        const photo = await shrink(file);
        const takenAt = clock.text(clock.now());
        await this.app.store.putPhoto({ ...photo, visitId: id, takenAt, state: 'waiting', attempts: 0, error: null });
        if (this.visit && this.visit.id === id) {
          this.visit = { ...this.visit, ...edited({ ...this.visit, photos: [...this.visit.photos, { id: photo.id, takenAt }] }) };
          this.draw();
          await this.#keep();
          await this.#drawPhotos();
        }
      } catch (trouble) {
        console.warn('photo', trouble);
        toast(t('photo-unreadable'));
      }
    }
  }

  async #drawPhotos() {
    const { visit } = this;
    const photos = visit.photos.length ? await this.app.store.photos(visit.id) : [];
    if (this.visit !== visit && (!this.visit || this.visit.id !== visit.id)) return;
    this.#pictures.forEach(URL.revokeObjectURL);
    this.#pictures = [];
    $('#thumbs').replaceChildren(...visit.photos.map((each, i) => {
      const photo = photos.find(kept => kept.id === each.id);
      return h('li', {}, this.#picture(photo, each.id, t('photo-number', i + 1)),
        h('button', { type: 'button', class: 'icon-button', 'aria-label': t('remove', t('photo-number', i + 1)), onclick: () => this.#dropPhoto(each.id) }, icon('close')));
    }));
  }

  /** From the phone, else from the server, else its number alone. */
  #picture(photo, id, name) {
    const own = photo && photo.thumb ? URL.createObjectURL(new Blob([photo.thumb], { type: 'image/jpeg' })) : null;
    if (own) this.#pictures.push(own);
    const without = h('span', { class: 'no-thumb' }, name);
    if (!own && !(this.visit.acceptedPhotos || []).includes(id)) return without;
    const picture = h('img', { src: own || this.app.root + '/' + this.visit.id + '/photos/' + id, alt: name, onerror: () => picture.replaceWith(without) });
    return picture;
  }

  async #dropPhoto(id) {
    this.visit = { ...this.visit, ...edited({ ...this.visit, photos: this.visit.photos.filter(each => each.id !== id) }) };
    this.draw();
    await this.#keep();
    await this.app.store.removePhoto(id);
    await this.#drawPhotos();
  }

  #timesSheet() {
    const { body } = this.visit;
    const day = body.startedAt.slice(0, 10);
    const from = h('input', { type: 'time', class: 'input', required: true, value: clock.time(body.startedAt) });
    const to = h('input', { type: 'time', class: 'input', value: body.endedAt ? clock.time(body.endedAt) : '' });
    const trouble = h('p', { class: 'error', role: 'alert', hidden: true }, t('times-wrong'));
    const save = event => {
      event.preventDefault();
      const start = day + 'T' + from.value + ':00.000+08:00';
      const end = to.value ? day + 'T' + to.value + ':00.000+08:00' : null;
      if (!from.value || (end && end < start) || Date.parse(end || start) > clock.now() + 60000) { trouble.hidden = false; return; }
      this.edit(changed => { changed.startedAt = start; changed.endedAt = end; });
      closeSheet();
    };
    openSheet(t('times'), h('form', { onsubmit: save },
      h('div', { class: 'pair' }, h('label', {}, t('started'), from), h('label', {}, t('ended'), to)), trouble,
      h('div', { class: 'sheet-acts' }, h('button', { type: 'submit', class: 'btn p' }, t('keep')))));
  }

  #walkTabs(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    this.#point = POINTS[(POINTS.indexOf(this.#point) + step + POINTS.length) % POINTS.length];
    this.#drawTabs();
    $('#tab-' + this.#point).focus();
  }

  /** For a keyboard: Alt with a figure, Alt-N, Alt-A, Ctrl-Enter. */
  key(event) {
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') { event.preventDefault(); this.close(false); return; }
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    const digit = /^(?:Digit|Numpad)([1-5])$/.exec(event.code);
    if (digit) { event.preventDefault(); this.#satisfy(Number(digit[1])); }
    if (event.code === 'KeyN' && !$('#unchanged').hidden) { event.preventDefault(); this.close(true); }
    if (event.code === 'KeyA') { event.preventDefault(); matterSheet(this, 'PROMISE'); }
  }
}

function place(body, shop) {
  if (body.positionState === 'FIXED' && body.position) {
    const near = shop.lat != null && shop.lng != null ? ' · ' + t('from-shop', distance(body.position, shop)) : '';
    return t('placed', body.position.accuracyMetres) + near;
  }
  return t('place-' + body.positionState);
}

function grow(field) {
  field.style.height = 'auto';
  field.style.height = field.scrollHeight + 2 + 'px';
}
