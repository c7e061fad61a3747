/* Today's shops from the pack, with what the phone knows of each; own shops outside the list are found by a few letters. */

import { $, h, icon, t } from './dom.mjs';
import * as clock from './clock.mjs';
import { minutes } from './visits.mjs';

const DAY_GOAL_MINUTES = 300;
const FOUND = 30;

export class Today {
  #app;
  #day = null;

  constructor(app) {
    this.#app = app;
    this.field = $('#find');
    this.field.addEventListener('input', () => this.draw());
    this.field.addEventListener('keydown', event => {
      if (event.key !== 'Enter') return;
      const first = $('#shops a');
      if (first) location.hash = first.hash;
    });
  }

  show(find) {
    this.#app.title(t('today'), null);
    this.draw();
    if (find) this.field.focus();
  }

  /** The search has done its work. */
  forget() {
    this.field.value = '';
  }

  draw() {
    const { pack } = this.#app;
    const words = this.field.value.trim();
    $('#days').hidden = !!words || !pack.content;
    $('#progress-meter').hidden = !!words || !pack.content;
    $('#shops').replaceChildren();
    $('#today-note').replaceChildren();
    if (!pack.content) {
      this.#note(navigator.onLine ? 'pack-coming' : 'pack-none');
      $('#progress').textContent = '';
      return;
    }
    if (words) this.#drawFound(words);
    else this.#drawDay();
  }

  #note(key, ...values) {
    $('#today-note').replaceChildren(h('div', { class: 'empty' }, h('b', {}, t(key, ...values)), t(key + '-what')));
  }

  #drawFound(words) {
    const shops = this.#app.pack.find(words);
    $('#progress').textContent = t('found', shops.length);
    if (!shops.length) this.#note('found-none', words);
    $('#shops').replaceChildren(...shops.slice(0, FOUND).map(shop => this.#line(shop, [], true)));
  }

  #drawDay() {
    const { pack, visits } = this.#app;
    const days = pack.content.days.map(each => each.date);
    const today = clock.today();
    const day = days.includes(this.#day) ? this.#day : days.includes(today) ? today : days[0];
    this.#drawDays(days, day, today);
    if (!days.includes(today)) $('#today-note').append(h('p', { class: 'note act' }, t('pack-old', clock.short(pack.content.today))));
    else if (day === today && pack.content.worked === false) $('#today-note').append(h('p', { class: 'note' }, t('day-rest')));
    const lines = pack.day(day) || [];
    const visited = licenceNo => this.#app.visitOf(licenceNo, day);
    const open = lines.filter(line => !this.#isDone(line.shop, day));
    const done = pack.content.shops.filter(shop => this.#isDone(shop, day));
    const begun = visits.filter(visit => visit.day === day && !visit.closed && !lines.some(line => line.shop.licenceNo === visit.licenceNo)).map(visit => pack.shop(visit.licenceNo)).filter(Boolean);
    const spent = visits.filter(visit => visit.day === day && visit.closed).reduce((sum, visit) => sum + minutes(visit), 0);
    $('#progress').textContent = day > today
      ? t('planned', lines.length)
      : t('progress', done.length, open.length + done.length) + (spent ? ' · ' + t('spent', duration(spent), DAY_GOAL_MINUTES / 60) : '');
    const meter = $('#progress-meter');
    meter.max = Math.max(1, open.length + done.length);
    meter.value = done.length;
    $('#shops').replaceChildren(
      ...open.map(line => this.#line(line.shop, line.reasons, false, visited(line.shop.licenceNo))),
      ...[...new Set(begun)].map(shop => this.#line(shop, [], false, visited(shop.licenceNo))),
      ...done.map(shop => this.#line(shop, [], false, visited(shop.licenceNo), true)));
    if (!open.length) this.#note(done.length ? 'day-done' : 'day-empty');
  }

  #drawDays(days, day, today) {
    $('#days').replaceChildren(...days.map(each => h('button', {
      type: 'button', 'aria-pressed': String(each === day),
      onclick: () => { this.#day = each; this.draw(); }
    }, each === today ? t('day-today') : each === clock.dayAfter(today, 1) ? t('day-tomorrow') : clock.short(each))));
  }

  #isDone(shop, day) {
    const own = this.#app.visitOf(shop.licenceNo, day);
    return (own && own.closed) || (shop.visits || []).some(visit => visit.on === day);
  }

  #line(shop, reasons, found, visit, done) {
    return h('li', { class: done ? 'done' : '' }, h('a', { href: '#/shop/' + encodeURIComponent(shop.licenceNo) },
      h('span', { class: 'name' }, h('b', {}, shop.name), shop.visitClass && h('span', { class: 'tag' }, shop.visitClass), this.#state(visit, done)),
      h('span', { class: 'reasons' }, done ? this.#summary(visit, shop) : reasons.map(reason => h('span', { class: reason.late ? 'late' : '' }, reason.text))),
      h('span', { class: 'where' }, [shop.address, found ? shop.licenceNo : null].filter(Boolean).join(' · ')),
      icon('next')));
  }

  #summary(visit, shop) {
    if (visit && visit.closed) return [h('span', {}, t('visited-at', clock.time(visit.body.startedAt)) + (visit.body.unchanged ? ' · ' + t('unchanged') : ''))];
    const known = (shop.visits || [])[0];
    return known ? [h('span', {}, known.summary || t('visited'))] : [];
  }

  #state(visit, done) {
    if (!visit) return done ? h('span', { class: 'tag ok' }, t('visited')) : null;
    if (visit.state === 'refused') return h('span', { class: 'tag late' }, t('state-refused'));
    if (visit.state === 'queued') return h('span', { class: 'tag act' }, t('state-queued'));
    if (visit.state === 'sent') return h('span', { class: 'tag ok' }, t('state-sent'));
    return h('span', { class: 'tag brand' }, t('state-draft'));
  }
}

export function duration(minutes) {
  const hours = Math.floor(minutes / 60);
  return hours ? t('hours-minutes', hours, minutes % 60) : t('minutes', minutes);
}
