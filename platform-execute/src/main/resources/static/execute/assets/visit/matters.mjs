/* What a shop asks, complains of, promises to or is promised: the list on the form, and the sheet that adds to it. */

import { $, h, icon, t } from './dom.mjs';
import * as clock from './clock.mjs';
import { uuid } from './ids.mjs';
import { closeSheet, openSheet } from './sheet.mjs';
import { specPicker } from './specs.mjs';

export const KINDS = ['PROMISE', 'REQUEST', 'OPINION', 'COMPLAINT', 'OPPORTUNITY', 'CLUE', 'TARGET'];
const DUE = [['PROMISE', 7], ['REQUEST', 3], ['COMPLAINT', 1]];
const DAYS = [1, 3, 7, 14];
const COUNTED = new Set(['OPPORTUNITY', 'TARGET']);

export function drawMatters(form) {
  const { visit, shop } = form;
  $('#promises').replaceChildren(...(shop.promises || []).map(promise => {
    const kept = visit.body.keptPromises.includes(promise.id);
    return h('li', {}, h('label', { class: 'tick-line' },
      h('input', { type: 'checkbox', checked: kept, onchange: event => form.edit(body => { body.keptPromises = event.target.checked ? [...body.keptPromises, promise.id] : body.keptPromises.filter(id => id !== promise.id); }) }),
      h('span', {}, promise.text, promise.dueOn ? h('span', { class: promise.dueOn < clock.today() ? 'late' : 'faint' }, ' ' + t('due', clock.short(promise.dueOn))) : null)));
  }));
  $('#promises-part').hidden = !(shop.promises || []).length;
  $('#matters').replaceChildren(...visit.body.matters.map(matter => h('li', {},
    h('button', { type: 'button', class: 'matter', onclick: () => matterSheet(form, matter.kind, matter) },
      h('span', { class: 'tag' + (matter.kind === 'COMPLAINT' ? ' act' : '') }, t('kind-' + matter.kind)),
      h('span', {}, matter.text, matter.specCode ? ' · ' + form.app.pack.specName(matter.specCode) : '', matter.dueOn ? ' · ' + t('due', clock.short(matter.dueOn)) : '')),
    h('button', { type: 'button', class: 'icon-button', 'aria-label': t('remove', matter.text), onclick: () => form.edit(body => { body.matters = body.matters.filter(each => each.id !== matter.id); }) }, icon('close')))));
}

export function matterSheet(form, kind, existing) {
  const made = existing ? { ...existing } : { id: uuid(), kind, text: '', dueOn: defaultDue(kind), specCode: null };
  const words = h('textarea', { class: 'input', rows: 3, maxLength: 1900, value: made.text, 'aria-label': t('matter-text'), placeholder: t('matter-hint-' + made.kind) });
  const count = h('input', { class: 'input n', type: 'text', inputMode: 'decimal', maxLength: 7, 'aria-label': t('cartons-a-month') });
  const dueField = h('input', { class: 'input', type: 'date', value: made.dueOn || '', min: clock.today(), 'aria-label': t('due-on'), onchange: () => { made.dueOn = dueField.value || null; draw(); } });
  const dues = h('div', { class: 'chips' });
  const specs = h('div');
  const trouble = h('p', { class: 'error', role: 'alert', hidden: true }, t('matter-empty'));
  const kinds = h('div', { class: 'chips', role: 'group', 'aria-label': t('matter-kind') });
  const counted = h('label', { class: 'counted' }, t('cartons-a-month'), count);

  function draw() {
    kinds.replaceChildren(...KINDS.map(each => h('button', {
      type: 'button', class: 'chip', 'aria-pressed': String(each === made.kind),
      onclick: () => { made.kind = each; made.dueOn = made.dueOn || defaultDue(each); words.placeholder = t('matter-hint-' + each); draw(); words.focus(); }
    }, t('kind-' + each))));
    dueField.value = made.dueOn || '';
    dues.replaceChildren(...DAYS.map(days => {
      const day = clock.dayAfter(clock.today(), days);
      return h('button', { type: 'button', class: 'chip', 'aria-pressed': String(made.dueOn === day), onclick: () => { made.dueOn = made.dueOn === day ? null : day; draw(); } }, days === 1 ? t('day-tomorrow') : t('in-days', days));
    }), dueField);
    counted.hidden = !COUNTED.has(made.kind);
    specs.replaceChildren(made.specCode
      ? h('button', { type: 'button', class: 'chip on', onclick: () => { made.specCode = null; draw(); } }, form.app.pack.specName(made.specCode), icon('close'))
      : h('details', { class: 'more-specs' }, h('summary', { class: 'chip' }, t('with-spec')), specPicker(form.app.pack, spec => { made.specCode = spec.code; draw(); }, form.app.recentSpecs)));
  }

  function save(event) {
    event.preventDefault();
    const text = words.value.trim();
    if (!text) { trouble.hidden = false; words.focus(); return; }
    made.text = text + (COUNTED.has(made.kind) && count.value.trim() ? t('cartons-a-month-said', count.value.trim()) : '');
    form.edit(body => { body.matters = existing ? body.matters.map(each => each.id === made.id ? made : each) : [...body.matters, made]; });
    if (made.specCode) form.app.useSpec(made.specCode);
    closeSheet();
  }

  draw();
  openSheet(t(existing ? 'matter-change' : 'matter-add'), h('form', { onsubmit: save },
    kinds, words, trouble, counted, h('div', { class: 'label' }, t('due-on')), dues, specs,
    h('div', { class: 'sheet-acts' }, h('button', { type: 'submit', class: 'btn p' }, t(existing ? 'keep' : 'add')))));
  words.focus();
}

function defaultDue(kind) {
  const due = DUE.find(([each]) => each === kind);
  return due ? clock.dayAfter(clock.today(), due[1]) : null;
}
