/* What to know before speaking: figures, what changed, what was promised, what to say, what to bring; the last visits. */

import { $, columns, h, icon, t } from './dom.mjs';
import * as clock from './clock.mjs';
import { CORRECTABLE_DAYS } from './visits.mjs';

export function drawCard(shop, reasons) {
  const card = shop.card || {};
  const [last] = shop.visits || [];
  const say = [
    ...((last && last.comments) || []).map(comment => ['said', comment.by, [comment.text]]),
    ...(shop.promises || []).map(promise => [promise.dueOn && promise.dueOn < clock.today() ? 'late' : '', t('promised'), [promise.text + (promise.dueOn ? '（' + clock.short(promise.dueOn) + '）' : '')]]),
    ['', t('say'), card.say || []],
    ['', t('bring'), card.bring && card.bring.length ? [card.bring.join('、')] : []]
  ].filter(([, , texts]) => texts.length);
  $('#card').replaceChildren(...[
    h('h2', { class: 'sr' }, t('card')),
    h('p', { class: 'about' }, ...about(shop)),
    reasons.length ? h('p', { class: 'reasons' }, reasons.map(reason => h('span', { class: reason.late ? 'late' : '' }, reason.text))) : null,
    (card.figures || []).length ? h('dl', { class: 'figures' }, card.figures.map(each => h('div', {}, h('dt', {}, each.label), h('dd', {}, each.value), each.note ? h('dd', { class: 'faint' }, each.note) : null))) : null,
    (card.weeks || []).length ? h('div', { class: 'weeks-line' }, columns(card.weeks, t('weeks-said', card.weeks.join('、'))), h('span', { class: 'faint' }, t('weeks', card.weeks.length)), (card.gaps || []).length ? h('span', { class: 'gaps' }, t('gaps', card.gaps.join('、'))) : null) : null,
    say.length ? h('ul', { class: 'say' }, say.map(([kind, label, texts]) => h('li', { class: kind }, h('b', {}, label), h('span', {}, texts.map(text => h('span', {}, text)))))) : null
  ].filter(Boolean));
}

function about(shop) {
  const weekday = shop.orderWeekday ? t('order-day', t('weekday-' + shop.orderWeekday)) : null;
  const words = [shop.format, weekday, shop.address].filter(Boolean).join(' · ');
  return [h('span', {}, words), shop.phone ? h('a', { class: 'call', href: 'tel:' + shop.phone.replace(/[^\d+]/g, ''), 'aria-label': t('call') + ' ' + shop.phone }, icon('phone')) : null].filter(Boolean);
}

export function drawHistory(shop) {
  const visits = shop.visits || [];
  $('#history').replaceChildren(
    h('h2', {}, t('last-visits')),
    visits.length
      ? h('ul', {}, visits.map(visit => h('li', {},
        h('span', { class: 'on' }, clock.short(visit.on) + ' ' + t('method-' + visit.method)), h('span', {}, visit.summary || t('unchanged')),
        clock.dayAfter(visit.on, CORRECTABLE_DAYS) >= clock.today() ? h('a', { class: 'change', href: '#/visit/' + visit.id }, t('correct')) : null,
        (visit.comments || []).map(comment => h('p', { class: 'comment' }, h('b', {}, comment.by + '：'), comment.text)))))
      : h('p', { class: 'faint' }, t('no-visits')));
}
