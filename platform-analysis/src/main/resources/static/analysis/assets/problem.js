/* 鱼骨图: causes are typed into an outline and moved by keys or by mouse, in the outline or in the drawing; what stands there is saved as it
   grows, one request after the other, and drawn anew by the answer. */
(() => {
  'use strict';
  const platform = () => window.platform || { toast() {}, start() {}, csrf: () => ({}) };
  const $ = (selector, within = document) => within.querySelector(selector);
  const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];
  const section = () => $('#fishbone');
  const form = () => $('[data-outline]');
  const list = () => $('ol.outline', form());
  const rows = () => $$('li', list());
  const depth = row => Number(row.dataset.depth);
  const WAIT = 500;
  const AGAIN = 5000;

  document.addEventListener('click', event => { if (event.target.closest('[data-print]')) print(); });
  if (!form()) return;

  /* ---- saving ---- */
  let timer = 0;
  let sending = false;
  let changed = false;
  function say(word) {
    const state = $('[data-state]', section());
    state.textContent = word ? state.dataset[word] : '';
    state.dataset.now = word || '';
  }
  function touch() {
    changed = true;
    say('saving');
    clearTimeout(timer);
    timer = setTimeout(save, WAIT);
  }
  async function save() {
    if (sending) return;
    sending = true;
    changed = false;
    let answer = null;
    try {
      answer = await fetch(form().action, { method: 'POST', body: new URLSearchParams(new FormData(form())), headers: { ...platform().csrf(), 'X-Part': '1' }, redirect: 'manual' });
    } catch { /* the line is gone: again later */ }
    sending = false;
    if (answer && (answer.ok || answer.status === 409)) return taken(await answer.text(), answer.status === 409);
    changed = true;
    const over = answer && (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403);
    say(over ? 'login' : 'unsaved');
    clearTimeout(timer);
    timer = setTimeout(save, AGAIN);
  }
  /* The answer draws the fish; the outline stays under the writer's hands. */
  function taken(html, collided) {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const fresh = $('#fishbone', page);
    if (!fresh) return say('unsaved');
    const drawn = $('.fish-draw', fresh);
    $('.fish-draw', section()).replaceWith(drawn);
    $('.h h2 + span', section()).textContent = $('.h h2 + span', fresh).textContent;
    const revision = fresh.dataset.revision;
    section().dataset.revision = revision;
    $('input[name="revision"]', form()).value = revision;
    $$('input[data-revision]').forEach(input => { input.value = revision; });
    const notice = $('.summary', section());
    if (notice) notice.remove();
    if (collided) {
      const both = $('.summary', fresh);
      if (both) { $('.fish-draw', section()).before(both); both.focus(); }
      return say('unsaved');
    }
    say('saved');
    if (changed) touch();
    return undefined;
  }
  addEventListener('beforeunload', event => { if (changed || sending) { event.preventDefault(); event.returnValue = ''; } });
  form().addEventListener('submit', event => { event.preventDefault(); clearTimeout(timer); save(); });

  /* ---- the outline ---- */
  function settle() {
    let above = -1;
    for (const row of rows()) {
      const now = Math.max(0, Math.min(depth(row), 2, above + 1));
      row.dataset.depth = String(now);
      $('input[name="depth"]', row).value = String(now);
      above = now;
    }
    touch();
  }
  function family(row) {
    const all = rows();
    const at = all.indexOf(row);
    let end = at + 1;
    while (end < all.length && depth(all[end]) > depth(row)) end++;
    return all.slice(at, end);
  }
  function blank(level, words = '') {
    const row = $('template[data-entry-template]', form()).content.firstElementChild.cloneNode(true);
    row.dataset.depth = String(level);
    const id = self.crypto && crypto.randomUUID ? crypto.randomUUID() : '';
    row.dataset.id = id;
    $('input[name="causeId"]', row).value = id;
    $('input[name="depth"]', row).value = String(level);
    $('.words', row).value = words;
    return row;
  }
  const focus = row => { const field = row && $('.words', row); if (field) field.focus(); };
  const steps = {
    add(row) {
      const fresh = blank(Math.max(1, depth(row)));
      (depth(row) === 0 ? row : family(row).pop()).after(fresh);
      settle();
      focus(fresh);
    },
    in(row) { const all = rows(); if (all.indexOf(row) > 0) { family(row).forEach(one => { one.dataset.depth = String(Math.min(2, depth(one) + 1)); }); settle(); focus(row); } },
    out(row) { family(row).forEach(one => { one.dataset.depth = String(Math.max(0, depth(one) - 1)); }); settle(); focus(row); },
    up(row) {
      const moved = family(row);
      const all = rows();
      let at = all.indexOf(row) - 1;
      if (at < 0) return;
      while (at > 0 && depth(all[at]) > depth(row)) at--;
      moved.forEach(one => all[at].before(one));
      settle();
      focus(row);
    },
    down(row) {
      const moved = family(row);
      const next = moved[moved.length - 1].nextElementSibling;
      if (!next) return;
      const last = depth(next) < depth(row) ? next : family(next).pop();
      moved.reverse().forEach(one => last.after(one));
      settle();
      focus(row);
    },
    remove(row) {
      const moved = family(row);
      const before = row.previousElementSibling || moved[moved.length - 1].nextElementSibling;
      if (rows().length === moved.length) return;
      moved.forEach(one => one.remove());
      settle();
      focus(before);
    },
  };
  const KEYS = { ArrowRight: 'in', ArrowLeft: 'out', ArrowUp: 'up', ArrowDown: 'down' };
  list().addEventListener('keydown', event => {
    const row = event.target.closest('li');
    if (!row || !event.target.matches('.words') || event.isComposing) return;
    if (event.key === 'Enter') { event.preventDefault(); steps.add(row); }
    else if (event.altKey && KEYS[event.key]) { event.preventDefault(); steps[KEYS[event.key]](row); }
    else if (event.key === 'Backspace' && event.target.value === '' && family(row).length === 1) { event.preventDefault(); steps.remove(row); }
    else if (!event.altKey && event.key === 'ArrowDown') { event.preventDefault(); focus(row.nextElementSibling); }
    else if (!event.altKey && event.key === 'ArrowUp') { event.preventDefault(); focus(row.previousElementSibling); }
  });
  list().addEventListener('input', event => { if (event.target.matches('.words')) touch(); });
  list().addEventListener('click', event => {
    const button = event.target.closest('[data-do]');
    if (button) steps[button.dataset.do](button.closest('li'));
  });
  list().addEventListener('focusin', event => {
    const row = event.target.closest('li');
    $$('.fish .on').forEach(one => one.classList.remove('on'));
    if (row && row.dataset.id) $$(`.fish [data-entry="${row.dataset.id}"]`).forEach(one => one.classList.add('on'));
  });
  const bone = $('[data-add-bone]', form());
  bone.hidden = false;
  bone.addEventListener('click', () => { const fresh = blank(0); list().append(fresh); settle(); focus(fresh); });
  $$('[data-preset]', form()).forEach(button => {
    button.hidden = false;
    button.addEventListener('click', () => {
      list().replaceChildren(...button.dataset.preset.split('\n').map(words => blank(0, words)));
      settle();
    });
  });
  $('[data-save]', form()).hidden = true;

  /* ---- moved by mouse, in the outline ---- */
  let lifted = null;
  list().addEventListener('dragstart', event => {
    lifted = event.target.closest('li');
    if (!lifted) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', $('.words', lifted).value);
    family(lifted).forEach(one => one.classList.add('lifted'));
  });
  list().addEventListener('dragover', event => {
    const over = event.target.closest('li');
    if (!lifted || !over || family(lifted).includes(over)) return;
    event.preventDefault();
    $$('.drop', list()).forEach(one => one.classList.remove('drop'));
    over.classList.add('drop');
  });
  list().addEventListener('drop', event => {
    const over = event.target.closest('li');
    if (!lifted || !over) return;
    event.preventDefault();
    const moved = family(lifted);
    if (moved.includes(over)) return;
    const after = depth(over) === 0 && depth(lifted) > 0;
    if (after) moved.slice().reverse().forEach(one => over.after(one)); else moved.forEach(one => over.before(one));
    settle();
  });
  list().addEventListener('dragend', () => {
    $$('.drop, .lifted', list()).forEach(one => one.classList.remove('drop', 'lifted'));
    lifted = null;
  });

  /* ---- in the drawing: a click goes to the words, a cause is dragged to another bone ---- */
  let drag = null;
  const rowOf = id => rows().find(row => row.dataset.id === id);
  section().addEventListener('pointerdown', event => {
    const entry = event.target.closest('.fish [data-entry]');
    if (!entry) return;
    drag = { id: entry.dataset.entry, twig: entry.matches('.twig') ? entry : null, x: event.clientX, y: event.clientY, moved: false };
    if (drag.twig) event.preventDefault();
  });
  document.addEventListener('pointermove', event => {
    if (!drag || !drag.twig) return;
    if (!drag.moved && Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < 6) return;
    drag.moved = true;
    drag.twig.classList.add('taken');
    $$('.fish .over').forEach(one => one.classList.remove('over'));
    const over = boneAt(event);
    if (over) over.classList.add('over');
  });
  document.addEventListener('pointerup', event => {
    if (!drag) return;
    const { id, moved } = drag;
    $$('.fish .over, .fish .taken').forEach(one => one.classList.remove('over', 'taken'));
    drag = null;
    const row = rowOf(id);
    if (!row) return;
    if (!moved) return focus(row);
    const over = boneAt(event);
    const target = over && rowOf(over.dataset.bone);
    if (!target || family(target).includes(row)) return;
    const group = family(row);
    const last = family(target).pop();
    group.slice().reverse().forEach(one => last.after(one));
    if (depth(row) > 1) group.forEach(one => { one.dataset.depth = '1'; });
    settle();
  });
  /* The bone whose own field the pointer is in: the nearest one. */
  function boneAt(event) {
    const spot = document.elementFromPoint(event.clientX, event.clientY);
    const direct = spot && spot.closest('.fish [data-bone]');
    if (direct) return direct;
    if (!spot || !spot.closest('.fish')) return null;
    const box = bone => bone.getBoundingClientRect();
    return $$('.fish [data-bone]').find(one => { const b = box(one); return event.clientX >= b.left && event.clientX <= b.right && event.clientY >= b.top && event.clientY <= b.bottom; }) || null;
  }
})();
