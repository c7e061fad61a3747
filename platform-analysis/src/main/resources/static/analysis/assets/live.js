/* Keeps the part of a page that orders change up to date: asks whether the data has changed, and only then fetches and replaces it.
   What the reader has scrolled to, ticked, opened and typed stays as it is. */
(() => {
  'use strict';
  const EVERY = 4000;
  const FRESH = 20000;
  const $ = (selector, within = document) => within.querySelector(selector);
  const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];
  const note = $('#live-state');
  const live = () => $('#live');
  if (!live() || !note) return;

  let tag = null, asking = false, quiet;
  const say = (state, text) => {
    note.className = 'live-state ' + (state === 'quiet' ? 'faint' : state);
    note.textContent = text;
  };
  const clock = () => new Date().toLocaleTimeString('en-GB');

  const rowKey = row => {
    const box = $('.tick input', row);
    return (box ? box.value : '') + '|' + $$('th, td:not(.tick)', row).map(cell => cell.textContent.trim()).join('|');
  };
  const seen = () => new Set($$('tbody tr', live()).map(rowKey));
  const ticked = () => new Set($$('tbody .tick input:checked', live()).map(box => box.value));
  const place = () => {
    const wrap = $('.tbl', live());
    const focus = document.activeElement;
    return {
      left: wrap ? wrap.scrollLeft : 0,
      top: wrap ? wrap.scrollTop : 0,
      window: [scrollX, scrollY],
      focus: focus && live().contains(focus) ? { box: focus.matches('.tick input') ? focus.value : null, href: focus.getAttribute('href') } : null
    };
  };
  function settle(fresh, before, boxes, spot) {
    $$('form.columns', fresh).forEach(form => form.setAttribute('action', location.pathname + location.search));
    $$('tbody tr', fresh).forEach(row => { if (before.size && !before.has(rowKey(row))) row.classList.add('fresh'); });
    $$('tbody .tick input', fresh).forEach(box => { box.checked = boxes.has(box.value); });
    live().replaceWith(fresh);
    if (window.platform) window.platform.start(fresh);
    const wrap = $('.tbl', fresh);
    if (wrap) { wrap.scrollLeft = spot.left; wrap.scrollTop = spot.top; }
    scrollTo(...spot.window);
    if (spot.focus) {
      const again = spot.focus.box !== null
        ? $$('tbody .tick input', fresh).find(box => box.value === spot.focus.box)
        : $$('a[href]', fresh).find(link => link.getAttribute('href') === spot.focus.href);
      if (again) again.focus({ preventScroll: true });
    }
    setTimeout(() => $$('tr.fresh', fresh).forEach(row => row.classList.remove('fresh')), FRESH / 4);
  }
  /* Nothing is replaced under an open menu or while rows are being chosen with the mouse. */
  const busy = () => document.hidden || $('details.pop[open]', live()) !== null || $(':popover-open', live()) !== null;

  async function ask() {
    if (asking || busy()) return;
    asking = true;
    try {
      const headers = { 'X-Requested-With': 'fetch' };
      if (tag) headers['If-None-Match'] = tag;
      const answer = await fetch(live().dataset.live, { headers, cache: 'no-store', redirect: 'manual' });
      if (answer.status === 304) return say(quiet ? 'fresh' : 'quiet', quiet || note.dataset.quiet);
      if (!answer.ok) throw new Error(String(answer.status));
      const first = tag === null;
      tag = answer.headers.get('ETag');
      const fresh = document.adoptNode($('#live', new DOMParser().parseFromString(await answer.text(), 'text/html')));
      if (first && fresh.dataset.state === live().dataset.state) return say('quiet', note.dataset.quiet);
      settle(fresh, seen(), ticked(), place());
      quiet = note.dataset.fresh.replace('{0}', clock());
      say('fresh', quiet);
      setTimeout(() => { quiet = undefined; say('quiet', note.dataset.quiet); }, FRESH);
    } catch {
      say('lost', note.dataset.lost);
    } finally {
      asking = false;
    }
  }
  setInterval(ask, EVERY);
  document.addEventListener('visibilitychange', ask);
  ask();
})();
