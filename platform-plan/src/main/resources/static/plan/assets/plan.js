/* Plans: keyboard in the grid, nothing typed is lost, and what is published or read appears on the open page. */
(() => {
  'use strict';
  const $ = (selector, within = document) => within.querySelector(selector);
  const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];
  const platform = () => window.platform || { toast() {}, start() {}, csrf: () => ({}) };

  /* ---- writing: a grid of lines ---- */
  const form = $('#plan-form');
  const grid = form && $('[data-grid]', form);
  if (form) form.dataset.enhanced = 'true';

  const fields = line => $$('input[type="text"], input[type="time"], textarea, select', line);
  const isBlank = line => fields(line).filter(field => !field.matches('select')).every(field => !field.value.trim());

  function number(container) {
    const name = container.dataset.grid;
    $$('[data-line]', container).forEach((line, index) => {
      const no = $('.no', line);
      if (no) no.textContent = index + 1;
      $$('[name]', line).forEach(field => {
        field.name = field.name.replace(new RegExp('^' + name + '\\[\\d+\\]'), name + '[' + index + ']');
        if (field.id) field.id = field.name;
      });
    });
  }
  function clear(line) {
    $$('input, textarea, select', line).forEach(field => {
      if (field.type === 'checkbox') field.checked = false;
      else if (field.matches('select')) field.selectedIndex = 0;
      else if (!field.matches('[data-day]')) field.value = '';
      field.removeAttribute('aria-invalid');
    });
    $$('[data-shop]', line).forEach(shop => shop.remove());
    $$('details', line).forEach(details => { details.open = false; });
    dress(line);
  }
  function addLine(after, day) {
    const model = after || $('[data-line]', grid);
    const line = model.cloneNode(true);
    clear(line);
    if (after && $('select', line) && $('select', after)) $('select', line).value = $('select', after).value;
    if (day) $('[data-day]', line).value = day;
    return line;
  }
  function append() {
    const lines = $$('[data-line]', grid);
    const last = lines[lines.length - 1];
    const line = addLine(last);
    last.after(line);
    number(grid);
    grow(line);
    return line;
  }
  /* The same on a day of the week. */
  function appendTo(column) {
    const line = addLine(null);
    $('[data-day]', line).value = column.dataset.column;
    $('[data-items]', column).append(line);
    number(grid);
    return line;
  }
  /* What a line shows of its choices: names of people, unit of the target. */
  function dress(line) {
    const names = $('[data-names]', line);
    if (names) {
      const chosen = $$('[data-people] input:checked', line).map(box => box.closest('label').textContent.trim());
      names.textContent = chosen.length ? chosen.join('、') : names.dataset.all;
      names.classList.toggle('faint', !chosen.length);
    }
    const kind = $('[data-kind-of]', line);
    if (kind) line.dataset.kind = kind.value;
    const unit = $('[data-unit-text]', line);
    const indicator = $('[data-unit-of]', line);
    if (unit && indicator) unit.textContent = (indicator.selectedOptions[0] || {}).dataset?.unit || '';
  }
  function grow(within) {
    $$('textarea', within).forEach(area => {
      if (!area.closest('.grid')) return;
      area.style.height = 'auto';
      area.style.height = Math.max(area.scrollHeight, 34) + 'px';
    });
  }
  function move(field, by) {
    const line = field.closest('[data-line]');
    const lines = $$('[data-line]', grid);
    const column = fields(line).indexOf(field);
    const next = lines[lines.indexOf(line) + by];
    if (next) fields(next)[column].focus();
    return !!next;
  }

  if (form && grid) {
    $$('[data-line]', grid).forEach(dress);
    grow(form);
    form.addEventListener('input', event => { grow(event.target.parentElement); });
    form.addEventListener('change', event => {
      const line = event.target.closest('[data-line]');
      if (line) dress(line);
    });
    grid.addEventListener('keydown', event => {
      const field = event.target;
      if (grid.matches('[data-days]')) {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          fields(appendTo(field.closest('[data-column]')))[0].focus();
        } else if (event.key === 'Enter' && field.matches('input:not([data-find-shop])')) event.preventDefault();
        return;
      }
      if (!field.matches('input[type="text"], textarea, select') || !field.closest('tbody')) {
        const weeks = field.closest('.week-boxes');
        if (weeks && /^[1-5]$/.test(event.key)) {
          const box = $$('input', weeks)[Number(event.key) - 1];
          box.checked = !box.checked;
          box.dispatchEvent(new Event('input', { bubbles: true }));
          event.preventDefault();
        } else if (weeks && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
          const boxes = $$('input', weeks);
          const next = boxes[boxes.indexOf(field) + (event.key === 'ArrowRight' ? 1 : -1)];
          if (next) next.focus();
          event.preventDefault();
        }
        return;
      }
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        if (!move(field, 1)) { append(); move(field, 1); }
      } else if (event.key === 'ArrowDown' && !field.matches('select') && field.selectionEnd === field.value.length) {
        if (move(field, 1)) event.preventDefault();
      } else if (event.key === 'ArrowUp' && !field.matches('select') && field.selectionStart === 0) {
        if (move(field, -1)) event.preventDefault();
      } else if (event.key === 'Tab' && !event.shiftKey) {
        const all = fields(field.closest('[data-line]'));
        const lines = $$('[data-line]', grid);
        const line = field.closest('[data-line]');
        if (field === all[all.length - 1] && line === lines[lines.length - 1] && !isBlank(line)) {
          event.preventDefault();
          fields(append())[0].focus();
        }
      }
    });
    form.addEventListener('click', event => {
      const more = event.target.closest('[data-add-item]');
      if (more) {
        event.preventDefault();
        fields(appendTo(more.closest('[data-column]')))[0].focus();
        return;
      }
      const add = event.target.closest('[data-add-line]');
      if (add) {
        event.preventDefault();
        const line = append();
        (fields(line)[1] || fields(line)[0]).focus();
        return;
      }
      const remove = event.target.closest('[data-remove-line]');
      if (remove) {
        const line = remove.closest('[data-line]');
        const lines = $$('[data-line]', line.closest('[data-column]') || grid);
        if (lines.length > 1) line.remove(); else clear(line);
        number(grid);
        form.dispatchEvent(new Event('input', { bubbles: true }));
        const rest = lines.filter(other => other.isConnected);
        const next = rest[Math.min(lines.indexOf(line), rest.length - 1)];
        if (next) fields(next)[0].focus();
      }
    });
  }

  /* ---- shops, found by licence number, name or initials ---- */
  function addShop(line, id, name) {
    if ($$('[data-shop] input', line).some(box => box.value === String(id))) return;
    const list = $('[data-shops]', line);
    const label = document.createElement('label');
    const box = document.createElement('input');
    label.dataset.shop = '';
    box.type = 'checkbox';
    box.checked = true;
    box.value = id;
    box.name = $('[data-day]', line).name.replace(/day$/, 'shops');
    label.append(box, name);
    list.append(label);
  }
  if (form) {
    let timer, asked = 0;
    const found = field => $('[data-found]', field.closest('[data-line]'));
    form.addEventListener('input', event => {
      const field = event.target.closest('[data-find-shop]');
      if (!field) return;
      event.stopPropagation();
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const number = ++asked;
        const list = found(field);
        if (!field.value.trim()) { list.replaceChildren(); return; }
        const address = new URL(field.dataset.findShop, location.href);
        address.searchParams.set('q', field.value.trim());
        const answer = await fetch(address, { headers: { 'X-Requested-With': 'fetch' } }).catch(() => null);
        if (!answer || !answer.ok || answer.redirected || number !== asked) return;
        list.innerHTML = await answer.text();
      }, 150);
    });
    const choose = button => {
      const line = button.closest('[data-line]');
      addShop(line, button.value, button.dataset.name);
      const field = $('[data-find-shop]', line);
      field.value = '';
      found(field).replaceChildren();
      form.dispatchEvent(new Event('input', { bubbles: true }));
      field.focus();
    };
    form.addEventListener('click', event => {
      const button = event.target.closest('[data-choose-shop]');
      if (button) choose(button);
    });
    form.addEventListener('keydown', event => {
      const field = event.target;
      if (!field.matches('[data-find-shop], [data-choose-shop]')) return;
      const all = $$('[data-choose-shop]', found(field));
      const at = all.indexOf(field);
      if (event.key === 'Enter') {
        event.preventDefault();
        if (at >= 0 || all.length) choose(all[Math.max(at, 0)]);
      } else if (event.key === 'ArrowDown' && all[at + 1]) {
        event.preventDefault();
        all[at + 1].focus();
      } else if (event.key === 'ArrowUp' && at >= 0) {
        event.preventDefault();
        (all[at - 1] || $('[data-find-shop]', field.closest('[data-line]'))).focus();
      }
    });
    form.addEventListener('change', event => {
      const shop = event.target.closest('[data-shop]');
      if (shop && !event.target.checked) shop.remove();
    });
  }

  /* Grid or form, as the writer likes; kept for the next time. */
  const layout = localStorage.getItem('plan-layout') || 'grid';
  function arrange(which) {
    if (form) form.classList.toggle('as-form', which === 'form');
    $$('[data-layout]').forEach(button => button.setAttribute('aria-pressed', String(button.dataset.layout === which)));
    if (form) grow(form);
  }
  arrange(layout);
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-layout]');
    if (!button) return;
    localStorage.setItem('plan-layout', button.dataset.layout);
    arrange(button.dataset.layout);
  });

  document.addEventListener('keydown', event => {
    if (form && event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit($('[data-save]', form));
    }
  });

  /* ---- nothing typed is lost: kept in this tab, with the lines that were added, until the server has it. The form is sent by the browser
     itself: what answers may be another page, with both versions of a plan. ---- */
  const key = form && 'draft:' + form.dataset.draft;
  const content = () => new URLSearchParams([
    ...[...new FormData(form)].filter(([name, value]) => typeof value === 'string' && !['_csrf', '_once'].includes(name)),
    ...$$('[data-shop]', form).map(shop => ['shop:' + $('input', shop).value, shop.textContent.trim()])
  ]).toString();
  if (form && form.dataset.draft) {
    const redrawn = form.dataset.redrawn === 'true';
    const shown = redrawn ? null : content();
    if ($('main > .note.ok')) sessionStorage.removeItem(key);
    const kept = sessionStorage.getItem(key);
    const state = $('[data-state]', form);
    let timer;
    const keep = () => {
      const now = content();
      if (now === shown) sessionStorage.removeItem(key); else sessionStorage.setItem(key, now);
    };
    form.addEventListener('input', () => { form.dataset.changed = 'true'; clearTimeout(timer); timer = setTimeout(keep, 200); });
    form.addEventListener('change', () => { form.dataset.changed = 'true'; clearTimeout(timer); timer = setTimeout(keep, 200); });
    form.addEventListener('submit', () => { keep(); form.dataset.sending = 'true'; });
    addEventListener('pageshow', () => { form.dataset.sending = ''; });
    addEventListener('pagehide', () => { if (form.dataset.changed === 'true') keep(); });
    addEventListener('beforeunload', event => {
      if (form.dataset.changed !== 'true' || form.dataset.sending || content() === shown) return;
      event.preventDefault();
      event.returnValue = '';
    });
    if (redrawn) { form.dataset.changed = 'true'; keep(); } else if (kept && kept !== shown && !$('.summary', form)) restore(new URLSearchParams(kept), state);
  }
  function restore(values, state) {
    if (grid) {
      const name = grid.dataset.grid;
      const wanted = Math.max(0, ...[...values.keys()].map(field => Number((field.match(new RegExp('^' + name + '\\[(\\d+)\\]')) || [])[1]) + 1 || 0));
      if (grid.matches('[data-days]')) {
        $$('[data-column]', grid).forEach(column => { const lines = $$('[data-line]', column); lines.forEach(clear); });
        for (let i = 0; i < wanted; i++) {
          const all = $$('[data-line]', grid);
          if (!all.some(line => $('[data-day]', line).name === name + '[' + i + '].day')) appendTo($('[data-column="' + values.get(name + '[' + i + '].day') + '"]', grid));
        }
        $$('[data-line]', grid).forEach(line => {
          const day = values.get($('[data-day]', line).name);
          const column = day && $('[data-column="' + day + '"]', grid);
          if (column && column !== line.closest('[data-column]')) $('[data-items]', column).append(line);
          const index = ($('[data-day]', line).name.match(/\[(\d+)\]/) || [])[1];
          values.getAll(name + '[' + index + '].shops').forEach(id => addShop(line, id, values.get('shop:' + id) || id));
        });
      } else while ($$('[data-line]', grid).length < wanted) append();
    }
    const all = $$('input, textarea, select', form).filter(field => field.name && !['_csrf', '_once'].includes(field.name));
    all.forEach(field => {
      if (field.type === 'checkbox' || field.type === 'radio') field.checked = values.getAll(field.name).includes(field.value);
      else if (values.has(field.name)) field.value = values.get(field.name);
    });
    if (grid) $$('[data-line]', grid).forEach(dress);
    grow(form);
    form.dataset.changed = 'true';
    const discard = document.createElement('button');
    discard.type = 'button';
    discard.className = 'btn quiet s';
    discard.textContent = form.dataset.discard;
    discard.addEventListener('click', () => { form.dataset.changed = ''; sessionStorage.removeItem(key); location.assign(form.getAttribute('action')); });
    state.replaceChildren(form.dataset.kept, ' ', discard);
  }

  document.addEventListener('click', event => {
    if (event.target.closest('[data-drop-draft]')) Object.keys(sessionStorage).filter(name => name.startsWith('draft:')).forEach(name => sessionStorage.removeItem(name));
  });

  /* ---- reading: the page follows what happens ---- */
  const page = $('main[data-plan-kind]');
  async function refresh() {
    const answer = await fetch(location.pathname + location.search, { headers: { 'X-Requested-With': 'fetch' } }).catch(() => null);
    if (!answer || !answer.ok || answer.redirected) return false;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const now = $('main', fresh);
    $$('[data-live]').forEach(part => {
      const replacement = now.querySelector('#' + part.id);
      if (replacement) part.replaceWith(document.importNode(replacement, true));
    });
    Object.assign(page.dataset, now.dataset);
    $$('[data-live]').forEach(part => { platform().start(part); if (window.htmx) window.htmx.process(part); });
    return true;
  }
  const typing = () => $$('[data-live] input[name="note"], [data-live] textarea').some(field => field.value.trim());
  const markRead = () => {
    const mark = $('#mark-read');
    if (!mark || document.visibilityState !== 'visible' || mark.dataset.sent) return;
    mark.dataset.sent = 'true';
    fetch(mark.action, { method: 'POST', headers: platform().csrf(), body: new URLSearchParams(new FormData(mark)), redirect: 'manual' })
      .then(() => { mark.hidden = true; document.dispatchEvent(new CustomEvent('push:counts')); }, () => { mark.dataset.sent = ''; });
  };
  if (page) {
    document.addEventListener('push', event => {
      const { kind, payload } = event.detail;
      const about = payload && payload.plan === page.dataset.planKind && payload.from === page.dataset.planFrom
        && (!page.dataset.planUnit || payload.unit === page.dataset.planUnit);
      if (!about || (kind !== 'plan-published' && kind !== 'plan-read') || page.dataset.planNewest === 'false') return;
      if (typing()) {
        if (kind === 'plan-published') platform().toast(page.dataset.planArrived, { label: '↻', run: () => location.reload() });
        return;
      }
      refresh().then(done => {
        if (done && kind === 'plan-published') platform().toast(page.dataset.planArrived);
        markRead();
      });
    });
    document.addEventListener('visibilitychange', markRead);
    if (document.readyState === 'complete') markRead(); else addEventListener('load', markRead);
  }
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-needs-note]');
    const note = button && $('[name="note"]', button.form);
    if (note && !note.value.trim()) {
      event.preventDefault();
      note.focus();
      note.setAttribute('aria-invalid', 'true');
    }
  });
})();
