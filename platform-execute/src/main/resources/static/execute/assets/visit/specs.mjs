/* Picking a spec by name, code or pinyin initials. */

import { h, t } from './dom.mjs';

const SHOWN = 30;

/** @param chosen called with the spec */
export function specPicker(pack, chosen, recent) {
  const list = h('ul', { class: 'picks-list' });
  const draw = words => {
    const specs = words ? pack.specs(words) : [...recent.map(code => pack.specs('').find(spec => spec.code === code)).filter(Boolean), ...pack.specs('').filter(spec => !recent.includes(spec.code))];
    list.replaceChildren(...specs.slice(0, SHOWN).map(spec =>
      h('li', {}, h('button', { type: 'button', onclick: () => chosen(spec) }, h('b', {}, spec.name)))));
    if (!specs.length) list.append(h('li', { class: 'none' }, t('spec-none', words)));
  };
  const field = h('input', {
    type: 'search', class: 'input', autocomplete: 'off', placeholder: t('spec-hint'), 'aria-label': t('spec'), maxLength: 30,
    oninput: () => draw(field.value.trim()),
    onkeydown: event => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      const first = list.querySelector('button');
      if (first) first.click();
    }
  });
  draw('');
  return h('div', { class: 'spec-picker' }, field, list);
}
