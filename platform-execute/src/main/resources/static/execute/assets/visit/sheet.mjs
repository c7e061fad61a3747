/* One sheet from below, never one on another. Closed by its button, Escape, or a tap beside it. */

import { $, h, icon, t } from './dom.mjs';

let whenClosed = null;

export function openSheet(title, content, closed) {
  const sheet = $('#sheet');
  if (sheet.open) sheet.close();
  whenClosed = closed || null;
  sheet.replaceChildren(
    h('header', {}, h('h2', { id: 'sheet-title' }, title), h('button', { type: 'button', class: 'icon-button', 'aria-label': t('close'), onclick: closeSheet }, icon('close'))),
    h('div', { class: 'sheet-body' }, content));
  sheet.showModal();
}

export function closeSheet() {
  const sheet = $('#sheet');
  if (sheet.open) sheet.close();
}

export function startSheet() {
  const sheet = $('#sheet');
  sheet.addEventListener('click', event => { if (event.target === sheet) closeSheet(); });
  sheet.addEventListener('close', () => {
    const then = whenClosed;
    whenClosed = null;
    if (then) then();
  });
}
