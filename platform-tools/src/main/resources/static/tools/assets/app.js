/* Behaviour of the frame and the kits. Pages are complete without it; everything it needs is in data- attributes. */
(() => {
  'use strict';
  const root = document.documentElement;
  const config = document.getElementById('app-script').dataset;
  const $ = (selector, within = document) => within.querySelector(selector);
  const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];
  const on = (type, selector, handler) =>
    document.addEventListener(type, event => {
      const target = event.target.closest && event.target.closest(selector);
      if (target) handler(event, target);
    });
  const offline = $('meta[name="offline"]');
  const phone = matchMedia('(max-width: 860px)');
  const csrf = () => {
    const meta = $('meta[name="csrf"]');
    return meta ? { [meta.dataset.header]: meta.content } : {};
  };

  /* ---- messages ---- */
  /* "{0} [row|rows]" with its figures: the words follow the figure last before them, as on the server. */
  function counted(text, ...values) {
    let last = '';
    return text.replace(/\{(\d)\}|\[([^[\]|]*)\|([^[\]|]*)\]|\d+(?:[.,]\d+)*/g, (part, at, one, many) => {
      if (one !== undefined) return last === '1' ? one : many;
      const value = at === undefined ? part : at < values.length ? String(values[at]) : part;
      last = (value.match(/\d+(?:[.,]\d+)*/g) || [last]).pop();
      return value;
    });
  }
  function toast(text, action) {
    const line = document.createElement('div');
    line.append(text);
    if (action) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = action.label;
      button.addEventListener('click', () => { line.remove(); action.run(); });
      line.append(button);
    }
    $('#toast').append(line);
    setTimeout(() => line.remove(), action ? 8000 : 5000);
  }

  /* ---- what opens in place: one at a time, closed by Escape or a click elsewhere ---- */
  document.addEventListener('toggle', event => {
    const opened = event.target;
    if (!opened.matches || !opened.matches('details.pop') || !opened.open) return;
    $$('details.pop[open]').forEach(other => { if (other !== opened && !other.contains(opened)) other.open = false; });
    const panel = $(':scope > .panel', opened);
    if (panel && !phone.matches) {
      panel.style.marginLeft = '';
      const over = panel.getBoundingClientRect().right - (innerWidth - 8);
      const under = 8 - panel.getBoundingClientRect().left;
      if (over > 0 && !opened.classList.contains('end')) panel.style.marginLeft = -over + 'px';
      else if (under > 0) panel.style.marginRight = -under + 'px';
    }
    const search = $('input[type="search"]', opened);
    if (search && !phone.matches) search.focus();
  }, true);
  document.addEventListener('click', event => {
    $$('details.pop[open]').forEach(pop => { if (!pop.contains(event.target)) pop.open = false; });
    if (!event.target.closest('[data-sheet], .side, .search, #me')) closeSheets();
  });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    const pops = $$('details.pop[open]');
    const pop = pops[pops.length - 1];
    if (pop) {
      pop.open = false;
      $('summary', pop).focus();
    }
    closeSheets();
  });

  /* ---- phone: the dock opens sheets ---- */
  function closeSheets() {
    document.body.classList.remove('sheet-menu', 'sheet-search', 'sheet-me');
    $$('[data-sheet]').forEach(button => button.setAttribute('aria-expanded', 'false'));
    const me = $('#me');
    if (me && phone.matches) me.open = false;
  }
  on('click', '[data-sheet]', (event, button) => {
    const name = button.dataset.sheet;
    const opening = !document.body.classList.contains('sheet-' + name);
    closeSheets();
    if (!opening) return;
    document.body.classList.add('sheet-' + name);
    button.setAttribute('aria-expanded', 'true');
    if (name === 'me') $('#me').open = true;
    if (name === 'search') $('#search input').focus();
  });

  /* ---- menu: remembers what stands open ---- */
  $$('.side details').forEach(verb => {
    const key = 'menu-' + verb.dataset.verb;
    const kept = sessionStorage.getItem(key);
    if (kept && !$('summary.on', verb)) verb.open = kept === 'open';
    verb.addEventListener('toggle', () => sessionStorage.setItem(key, verb.open ? 'open' : 'closed'));
  });
  const here = $('.side a[aria-current]');
  if (here && !phone.matches) {
    const menu = here.closest('.side'), below = here.getBoundingClientRect().bottom - menu.getBoundingClientRect().bottom;
    if (below > 0) menu.scrollTop += below + menu.clientHeight / 3;
  }

  /* ---- appearance, row height: at once; language: by reloading ---- */
  on('click', '[data-display] button', (event, button) => {
    if (button.name === 'lang') return;
    event.preventDefault();
    root.dataset[button.name] = button.value;
    $$('button', button.parentElement).forEach(other => other.setAttribute('aria-pressed', String(other === button)));
    const form = button.form;
    fetch(form.action, { method: 'POST', headers: csrf(), body: new URLSearchParams({ [button.name]: button.value }), redirect: 'manual' });
    document.dispatchEvent(new CustomEvent('display'));
  });

  /* ---- search ---- */
  const box = $('#search input');
  if (box) {
    const hits = $('#hits');
    let asked = 0, timer;
    const options = () => $$('[role="option"]', hits);
    const close = () => { hits.textContent = ''; box.setAttribute('aria-expanded', 'false'); box.removeAttribute('aria-activedescendant'); };
    const ask = async () => {
      const text = box.value.trim();
      if (!text) return close();
      const number = ++asked;
      const answer = await fetch(box.dataset.hits + '?q=' + encodeURIComponent(text), { headers: { 'X-Requested-With': 'fetch' } }).catch(() => null);
      if (!answer || !answer.ok || answer.redirected || number !== asked) return;
      hits.innerHTML = await answer.text();
      options().forEach((option, i) => { option.id = 'hit-' + i; });
      box.setAttribute('aria-expanded', 'true');
    };
    box.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(ask, 120); });
    box.addEventListener('keydown', event => {
      const all = options();
      const now = all.findIndex(option => option.getAttribute('aria-selected') === 'true');
      if (event.key === 'Escape') { close(); box.blur(); return; }
      if (event.key === 'Enter' && now >= 0) { event.preventDefault(); all[now].click(); return; }
      if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || !all.length) return;
      event.preventDefault();
      const next = (now + (event.key === 'ArrowDown' ? 1 : now < 0 ? 0 : -1) + all.length) % all.length;
      all.forEach((option, i) => option.setAttribute('aria-selected', String(i === next)));
      box.setAttribute('aria-activedescendant', all[next].id);
      all[next].scrollIntoView({ block: 'nearest' });
    });
    document.addEventListener('click', event => { if (!event.target.closest('#search, [data-sheet]')) close(); });
    document.addEventListener('keydown', event => {
      const typing = event.target.closest('input, textarea, select, [contenteditable]');
      if ((event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) || (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey))) {
        event.preventDefault();
        if (phone.matches) $('[data-sheet="search"]').click(); else { box.focus(); box.select(); }
      }
    });
  }

  /* ---- lists in panels that can be narrowed by typing ---- */
  on('input', '[data-filter-tree], [data-filter-options]', (event, field) => {
    const words = field.value.trim().toLowerCase();
    const panel = field.closest('.panel');
    $$('.tree li', panel).forEach(item => {
      const own = (item.dataset.text || '').includes(words);
      const below = $$('li', item).some(li => (li.dataset.text || '').includes(words));
      item.hidden = !!words && !own && !below;
      const details = $(':scope > details', item);
      if (details && words) details.open = below;
    });
    $$('.options label', panel).forEach(label => { label.hidden = !!words && !label.textContent.toLowerCase().includes(words) && !(label.dataset.text || '').includes(words); });
    $$('.options .g', panel).forEach(head => {
      let next = head.nextElementSibling, any = false;
      while (next && !next.matches('.g')) { any = any || !next.hidden; next = next.nextElementSibling; }
      head.hidden = !any;
    });
  });
  on('keydown', '[data-filter-tree], [data-filter-options]', event => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const first = $$('.tree li:not([hidden]) > a, .tree li:not([hidden]) summary > a', event.target.closest('.panel'))
      .find(link => (link.closest('li').dataset.text || '').includes(event.target.value.trim().toLowerCase()));
    if (first && event.target.value.trim()) first.click();
  });

  /* ---- query row ---- */
  const separator = root.lang.startsWith('zh') ? '、' : ', ';
  function describe(field) {
    const value = $('summary .v', field);
    if (!value) return;
    const names = $$('input:checked', field).filter(input => input.value).map(input => input.dataset.short || input.closest('label').textContent.trim());
    const range = $$('select, input[type="number"]', field).filter(input => input.name);
    let text = names.length > 2 ? names.slice(0, 2).join(separator) + ' +' + (names.length - 2) : names.join(separator);
    if (range.length === 2) text = range[0].value || range[1].value ? (range[0].value || range[0].dataset.end || '') + '–' + (range[1].value || range[1].dataset.end || '') : '';
    value.textContent = text || value.dataset.unset;
    $('summary', field).classList.toggle('unset', !text);
  }
  /* A set, all specs of a kind, or single specs: never two of them. */
  on('change', '[data-one-kind] input', (event, input) => {
    if (!input.checked) return;
    $$('input:checked', input.closest('[data-one-kind]')).forEach(other => { if (other.type !== input.type || other.name !== input.name) other.checked = false; });
  });
  on('change', '.filters details.pop', (event, field) => describe(field));
  on('click', '.filters [data-clear]', (event, button) => {
    const field = button.closest('details');
    $$('input:checked', field).forEach(input => { input.checked = false; });
    $$('select, input[type="number"]', field).forEach(input => { input.value = ''; });
    const none = $('input[type="radio"][value=""]', field);
    if (none) none.checked = true;
    describe(field);
  });
  on('click', '[data-also]', (event, link) => {
    event.preventDefault();
    const also = $('.also', link.closest('form'));
    also.hidden = !also.hidden;
    link.setAttribute('aria-expanded', String(!also.hidden));
    link.textContent = also.hidden ? link.dataset.more : link.dataset.less;
  });
  /* A short address: nothing empty, several values joined by commas. */
  on('submit', 'form.filters', (event, form) => {
    if (form.method !== 'get') return;
    event.preventDefault();
    const values = new Map();
    for (const [name, value] of new FormData(form)) {
      if (value !== '') values.set(name, values.has(name) ? values.get(name) + ',' + value : value);
    }
    const query = new URLSearchParams([...values]).toString().replace(/%2C/g, ',');
    busy(true);
    location.assign(form.getAttribute('action') + (query ? '?' + query : ''));
  });
  on('change', 'form.filters select[data-now], form[data-now] select, form[data-now] input', (event, field) => field.form.requestSubmit());

  /* ---- tables ---- */
  function ticks(table) {
    const scope = table.closest('[data-table]');
    if (!scope) return;
    const boxes = $$('tbody .tick input', table);
    const ticked = boxes.filter(box => box.checked);
    const all = $('thead .tick input', table);
    if (all) { all.checked = ticked.length > 0 && ticked.length === boxes.length; all.indeterminate = ticked.length > 0 && ticked.length < boxes.length; }
    boxes.forEach(box => box.closest('tr').classList.toggle('on', box.checked));
    const bar = $('.bar-tools', scope);
    if (!bar) return;
    bar.classList.toggle('has-ticks', ticked.length > 0);
    const everything = $('[data-tick-everything]', bar);
    if (everything) {
      const whole = ticked.length > 0 && ticked.length === boxes.length;
      everything.hidden = !whole;
      if (!whole) $('input', everything).checked = false;
    }
    const every = everything && $('input', everything).checked;
    $$('[data-ticked]', bar).forEach(count => { count.textContent = every ? count.dataset.tickedAll : counted(count.dataset.ticked, ticked.length); count.hidden = !ticked.length; });
    $$('[data-needs-ticks]', bar).forEach(button => { button.disabled = !ticked.length; });
  }
  on('change', '.tbl .tick input', (event, box) => {
    const table = box.closest('table');
    if (box.closest('thead')) $$('tbody .tick input', table).forEach(other => { other.checked = box.checked; });
    ticks(table);
  });
  on('change', '[data-tick-everything] input', (event, box) => ticks($('table', box.closest('[data-table]'))));
  let lastTick;
  on('click', '.tbl tbody .tick input', (event, box) => {
    if (event.shiftKey && lastTick && lastTick.closest('table') === box.closest('table')) {
      const boxes = $$('tbody .tick input', box.closest('table'));
      const [from, to] = [boxes.indexOf(lastTick), boxes.indexOf(box)].sort((a, b) => a - b);
      boxes.slice(from, to + 1).forEach(other => { other.checked = box.checked; });
      ticks(box.closest('table'));
    }
    lastTick = box;
  });
  function tables(within) {
    $$('.tbl', within).forEach(wrap => {
      const shade = () => {
        wrap.classList.toggle('scrolled', wrap.scrollLeft > 2);
        wrap.classList.toggle('more', wrap.scrollLeft + wrap.clientWidth < wrap.scrollWidth - 2);
      };
      new ResizeObserver(shade).observe(wrap);
      wrap.addEventListener('scroll', shade, { passive: true });
      shade();
      const table = $('table', wrap);
      if (table) ticks(table);
    });
  }
  on('submit', 'form.columns', (event, form) => {
    event.preventDefault();
    const chosen = $$('input:checked', form).map(box => box.value);
    const address = new URL(form.getAttribute('action'), location.href);
    address.searchParams.set('columns', chosen.join(','));
    location.assign(address.pathname + address.search.replace(/%2C/g, ','));
  });
  on('click', '[data-print]', () => print());
  let printed = 0;
  addEventListener('beforeprint', () => {
    const token = $('meta[name="csrf"]');
    if (!token || !$('#me') || Date.now() - printed < 5000) return;
    printed = Date.now();
    navigator.sendBeacon(config.root + 'tools/frame/printed', new URLSearchParams({ _csrf: token.content, title: document.title, address: location.pathname + location.search }));
  });

  /* ---- 口径: beside the heading ---- */
  on('click', '.tip', (event, button) => {
    const text = document.getElementById(button.getAttribute('popovertarget'));
    const place = () => {
      const spot = button.getBoundingClientRect();
      text.style.left = Math.max(8, Math.min(spot.left - 12, innerWidth - text.offsetWidth - 8)) + 'px';
      text.style.top = (spot.bottom + 6 + text.offsetHeight > innerHeight ? spot.top - text.offsetHeight - 6 : spot.bottom + 6) + 'px';
    };
    if (!('popover' in HTMLElement.prototype)) text.classList.toggle('open');
    requestAnimationFrame(place);
  });

  /* ---- charts: the library comes only where there is one ---- */
  let library;
  const drawn = new Map();
  let shownTheme;
  function charts(within) {
    const figures = $$('.chart[data-chart]', within);
    if (!figures.length) return;
    library = library || new Promise((done, failed) => {
      const script = document.createElement('script');
      script.src = config.charts;
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    });
    library.then(() => figures.forEach(draw), () => figures.forEach(figure => { $('details', figure).open = true; }));
  }
  const colour = name => getComputedStyle(root).getPropertyValue('--' + name).trim();
  function format(value, kind) {
    if (value === null || value === undefined || value === '') return '—';
    if (kind === 'RATE') return (value * 100).toFixed(2) + '%';
    return Number(value).toLocaleString('en-US', { maximumFractionDigits: 2 });
  }
  function draw(figure) {
    const spec = JSON.parse(figure.dataset.chart);
    const spot = $('.draw', figure);
    if (spec.kind === 'HEAT' && (spec.series.length > 10 || spec.series.length < 5)) spot.style.height = spec.series.length * (spec.series.length > 10 ? 24 : 40) + 40 + 'px';
    const old = echarts.getInstanceByDom(spot);
    if (old) old.dispose();
    const chart = echarts.init(spot, null, { renderer: 'svg' });
    chart.setOption(option(spec, (spot.clientWidth - 110) / spec.labels.length > (spec.format === 'RATE' ? 26 : 36)));
    drawn.set(spot, chart);
    if (shownTheme === undefined) figure.dataset.high = spot.clientHeight;
    if (spec.links) chart.on('click', point => { const href = spec.links[point.dataIndex]; if (href) location.assign(href); });
  }
  function option(spec, roomy) {
    const ink = colour('ink'), soft = colour('ink-2'), faint = colour('ink-3'), line = colour('line'), fine = colour('line-2');
    const text = { fontFamily: getComputedStyle(root).fontFamily, fontSize: 12, color: soft };
    const hues = spec.series.map((series, i) => colour(series.colour || 'c' + (i % 11 + 1)));
    const near = spec.kind === 'LINE_NEAR';
    if (near) spec.kind = 'LINE';
    const horizontal = spec.kind === 'BAR_ACROSS';
    const axis = { axisLine: { lineStyle: { color: line } }, axisTick: { show: false }, axisLabel: { color: soft, hideOverlap: true }, splitLine: { show: false } };
    const names = { type: 'category', data: spec.labels, ...axis };
    if (horizontal) { names.inverse = true; names.axisLabel = { color: soft, width: 110, overflow: 'truncate' }; }
    const values = { type: 'value', scale: near, ...axis, axisLine: { show: false }, splitLine: { lineStyle: { color: fine } }, splitNumber: 4, axisLabel: { color: faint, formatter: value => spec.format === 'RATE' ? Math.round(value * 1000) / 10 + '%' : Number(value).toLocaleString('en-US') } };
    if (spec.kind === 'STACKED' && spec.format === 'RATE') { values.max = 1; values.interval = .25; }
    const made = {
      animation: false, textStyle: text, color: hues,
      aria: { enabled: true, label: { description: spec.description } },
      grid: { left: 4, right: spec.target != null && !horizontal ? 64 : 16, top: spec.series.length > 1 ? 32 : spec.kind === 'SCATTER' || (horizontal && spec.target != null) ? 26 : 14, bottom: 4, containLabel: true },
      legend: spec.series.length > 1 ? { type: spec.series.length > 5 ? 'scroll' : 'plain', pageIconSize: 10, pageTextStyle: { color: soft }, pageIconColor: soft, pageIconInactiveColor: line, top: 0, left: 0, itemWidth: 14, itemHeight: 8, textStyle: { color: soft }, data: spec.series.map(s => s.name) } : undefined,
      tooltip: { renderMode: 'richText', trigger: spec.kind === 'SCATTER' ? 'item' : 'axis', backgroundColor: colour('raised'), borderColor: line, textStyle: { color: ink, fontSize: 12 }, axisPointer: { type: spec.kind === 'LINE' ? 'line' : 'shadow', lineStyle: { color: line }, shadowStyle: { color: colour('hover'), opacity: .6 } }, valueFormatter: value => format(value, spec.format) + (spec.format === 'RATE' || !spec.unit ? '' : ' ' + spec.unit) },
      xAxis: horizontal ? values : names, yAxis: horizontal ? names : values
    };
    const target = spec.target == null ? undefined : {
      silent: true, symbol: 'none', precision: 6, lineStyle: { color: ink, type: [3, 4], width: 1 },
      label: { formatter: spec.targetLabel, color: soft, position: horizontal ? 'start' : 'end', fontSize: 12 },
      data: [horizontal ? { xAxis: spec.target } : { yAxis: spec.target }, ...(spec.limit == null ? [] : [{ xAxis: spec.limit, label: { formatter: spec.limitLabel, position: 'end' } }])]
    };
    if (spec.kind === 'SCATTER') {
      /* Room around the points and the lines that part them, to whole steps. */
      const reach = (at, line) => {
        const seen = spec.series.flatMap(s => s.points.map(point => point.value[at])).concat(line == null ? [] : [line]).map(Number);
        const low = Math.min(...seen), high = Math.max(...seen), room = Math.max(high - low, Math.abs(high) / 20) * .06;
        const step = 10 ** Math.floor(Math.log10(Math.max(high - low, 1e-6)));
        return { min: Math.max(0, Math.floor((low - room) / step) * step), max: Math.ceil((high + room) / step) * step };
      };
      Object.assign(made, { xAxis: { ...values, ...reach(0, spec.limit), name: spec.xName, nameLocation: 'middle', nameGap: 28, nameTextStyle: { color: soft } }, yAxis: { ...values, ...reach(1, spec.target), name: spec.yName, nameTextStyle: { color: soft, align: 'left' } } });
      made.grid.bottom = 24;
      made.tooltip.formatter = point => point.data.name + '\n' + format(point.data.value[0], spec.format) + '  ' + format(point.data.value[1], spec.format);
    }
    if (spec.kind === 'HEAT') {
      made.yAxis = { type: 'category', data: spec.series.map(s => s.name), inverse: true, ...axis };
      made.legend = undefined;
      made.grid.top = 4;
      made.tooltip.trigger = 'item';
      made.visualMap = { show: false, type: 'continuous', min: Math.min(...spec.series.flatMap(s => s.values).filter(v => v !== null)), max: Math.max(...spec.series.flatMap(s => s.values).filter(v => v !== null)), inRange: { color: [colour('brand-2'), colour('c5')] } };
      made.series = [{ type: 'heatmap', itemStyle: { borderColor: colour('ground'), borderWidth: 2 }, data: spec.series.flatMap((s, y) => s.values.map((v, x) => [x, y, v])), label: { show: roomy, fontSize: 11, color: ink, formatter: p => spec.format === 'RATE' && p.value[2] !== null ? (p.value[2] * 100).toFixed(1) : format(p.value[2], spec.format) } }];
      return made;
    }
    if (target) {
      const highest = Math.max(spec.target, ...spec.series.flatMap(s => s.values || []).filter(v => v !== null)) * 1.04;
      const raw = highest / 4, unit = 10 ** Math.floor(Math.log10(raw));
      values.interval = [1, 2, 2.5, 5, 10].map(n => n * unit).find(step => step >= raw);
      values.max = Math.ceil(highest / values.interval) * values.interval;
    }
    made.series = spec.series.map((series, i) => ({
      name: series.name,
      type: spec.kind === 'LINE' ? 'line' : spec.kind === 'SCATTER' ? 'scatter' : 'bar',
      stack: spec.kind === 'STACKED' ? 'all' : undefined,
      data: spec.kind === 'SCATTER' ? series.points : series.values,
      symbol: 'circle', symbolSize: spec.kind === 'SCATTER' ? 9 : 6, showSymbol: spec.labels.length < 32,
      lineStyle: { width: 2, type: series.dashed ? [5, 4] : 'solid' },
      barMaxWidth: 28, barGap: '20%', itemStyle: { borderRadius: spec.kind === 'BAR' ? [2, 2, 0, 0] : 0 },
      label: spec.kind === 'SCATTER' ? { show: true, position: 'right', formatter: point => point.data.name, color: soft, fontSize: 12 } : undefined,
      labelLayout: spec.kind === 'SCATTER' ? { hideOverlap: true } : undefined,
      emphasis: { disabled: true },
      markLine: i === 0 ? target : undefined
    }));
    return made;
  }
  addEventListener('resize', () => drawn.forEach(chart => chart.resize()));

  /* ---- shops on a map: dots on a canvas, both directions to the same scale at their latitude; outlines of units, no map from outside ---- */
  function maps(within) {
    $$('.places[data-map]', within).forEach(async figure => {
      const told = $('.told', figure);
      const tell = text => { told.hidden = !text; told.textContent = text || ''; };
      const answer = await fetch(figure.dataset.map, { headers: { 'X-Requested-With': 'fetch' } }).catch(() => null);
      if (!answer || !answer.ok || answer.redirected) return tell(figure.dataset.lost);
      const places = await answer.json();
      if (!places.points.length) return tell(figure.dataset.none);
      place(figure, places, told, tell);
    });
  }
  function place(figure, places, told, tell) {
    const canvas = $('canvas', figure), pen = canvas.getContext('2d');
    const narrow = Math.cos(places.points.reduce((sum, point) => sum + point[1], 0) / places.points.length * Math.PI / 180);
    const dots = places.points.map(([lng, lat, layer, name, licence]) => ({ x: lng * narrow, y: -lat, layer, name, licence }));
    const box = dots.reduce((all, dot) => [Math.min(all[0], dot.x), Math.min(all[1], dot.y), Math.max(all[2], dot.x), Math.max(all[3], dot.y)], [Infinity, Infinity, -Infinity, -Infinity]);
    let scale, left, top, fit;
    const whole = () => {
      const { clientWidth: wide, clientHeight: high } = canvas;
      fit = scale = Math.min((wide - 32) / Math.max(box[2] - box[0], 1e-4), (high - 32) / Math.max(box[3] - box[1], 1e-4));
      left = wide / 2 - (box[0] + box[2]) / 2 * scale;
      top = high / 2 - (box[1] + box[3]) / 2 * scale;
    };
    const paint = () => {
      const sharp = devicePixelRatio || 1;
      canvas.width = canvas.clientWidth * sharp;
      canvas.height = canvas.clientHeight * sharp;
      pen.scale(sharp, sharp);
      pen.lineWidth = 1;
      pen.font = '12px ' + getComputedStyle(root).fontFamily;
      places.outlines.forEach(outline => {
        pen.beginPath();
        outline.corners.forEach(([lng, lat]) => pen.lineTo(lng * narrow * scale + left, -lat * scale + top));
        pen.closePath();
        pen.strokeStyle = colour('edge');
        pen.stroke();
      });
      const size = Math.max(1.5, Math.min(6, Math.sqrt(canvas.clientWidth * canvas.clientHeight / dots.length) / 9 * Math.sqrt(scale / fit)));
      const hues = [1, 2, 3, 4, 5, 6, 7].map(number => colour('c' + number));
      pen.globalAlpha = dots.length > 3000 ? .7 : .9;
      dots.forEach(dot => {
        pen.fillStyle = hues[dot.layer % 7];
        pen.beginPath();
        pen.arc(dot.x * scale + left, dot.y * scale + top, size, 0, 7);
        pen.fill();
      });
      pen.globalAlpha = 1;
      pen.fillStyle = colour('ink-2');
      pen.textAlign = 'center';
      places.outlines.forEach(outline => {
        const [lng, lat] = outline.corners.reduce((sum, corner) => [sum[0] + corner[0] / outline.corners.length, sum[1] + corner[1] / outline.corners.length], [0, 0]);
        pen.strokeStyle = colour('ground');
        pen.lineWidth = 3;
        pen.strokeText(outline.name, lng * narrow * scale + left, -lat * scale + top);
        pen.fillText(outline.name, lng * narrow * scale + left, -lat * scale + top);
      });
    };
    const zoom = (by, x, y) => {
      const next = Math.max(fit * .8, Math.min(fit * 60, scale * by));
      left = x - (x - left) * next / scale;
      top = y - (y - top) * next / scale;
      scale = next;
      paint();
    };
    const at = event => {
      const spot = canvas.getBoundingClientRect();
      return [event.clientX - spot.left, event.clientY - spot.top];
    };
    const nearest = ([x, y]) => {
      let best = null, least = 144;
      dots.forEach(dot => {
        const away = (dot.x * scale + left - x) ** 2 + (dot.y * scale + top - y) ** 2;
        if (away < least) { least = away; best = dot; }
      });
      return best;
    };
    const fingers = new Map();
    let moved = 0;
    canvas.addEventListener('pointerdown', event => { fingers.set(event.pointerId, at(event)); moved = 0; canvas.setPointerCapture(event.pointerId); });
    canvas.addEventListener('pointermove', event => {
      const now = at(event), before = fingers.get(event.pointerId);
      if (!before) {
        const dot = nearest(now);
        canvas.classList.toggle('on', !!dot);
        tell(dot && dot.name + ' ' + dot.licence);
        if (dot) { told.style.left = Math.min(dot.x * scale + left + 10, canvas.clientWidth - told.offsetWidth - 4) + 'px'; told.style.top = dot.y * scale + top + 10 + 'px'; }
        return;
      }
      const others = [...fingers].filter(([id]) => id !== event.pointerId);
      moved += Math.abs(now[0] - before[0]) + Math.abs(now[1] - before[1]);
      fingers.set(event.pointerId, now);
      if (others.length) {
        const other = others[0][1];
        const span = point => Math.hypot(point[0] - other[0], point[1] - other[1]);
        zoom(span(now) / Math.max(1, span(before)), (now[0] + other[0]) / 2, (now[1] + other[1]) / 2);
      } else if (moved > 4) {
        left += now[0] - before[0];
        top += now[1] - before[1];
        tell('');
        paint();
      }
    });
    const lift = event => fingers.delete(event.pointerId);
    canvas.addEventListener('pointerup', event => {
      const dot = moved > 4 ? null : nearest(at(event));
      lift(event);
      if (dot) location.assign(config.root.replace(/\/$/, '') + places.open + dot.licence);
    });
    canvas.addEventListener('pointercancel', lift);
    canvas.addEventListener('pointerleave', () => tell(''));
    canvas.addEventListener('wheel', event => { event.preventDefault(); zoom(event.deltaY < 0 ? 1.25 : .8, ...at(event)); }, { passive: false });
    $$('[data-zoom]', figure).forEach(button => button.addEventListener('click', () => {
      if (Number(button.dataset.zoom)) zoom(Number(button.dataset.zoom), canvas.clientWidth / 2, canvas.clientHeight / 2);
      else { whole(); paint(); }
    }));
    const again = () => { whole(); paint(); };
    addEventListener('resize', again);
    document.addEventListener('display', paint);
    figure.dataset.drawn = dots.length;
    again();
  }
  const redraw = () => drawn.forEach((chart, spot) => draw(spot.closest('.chart')));
  document.addEventListener('display', redraw);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
  /* Paper is white and narrower: drawings are made again for it, and once more for the screen. */
  addEventListener('beforeprint', () => {
    if (shownTheme !== undefined) return;
    shownTheme = root.dataset.theme || '';
    root.dataset.theme = 'light';
    document.dispatchEvent(new CustomEvent('display'));
    const paper = $('.tbl.wide') ? 1000 : 670;
    [...drawn.keys()].forEach(spot => {
      const figure = spot.closest('.chart'), beside = spot.closest('.charts') && paper > 920;
      spot.style.width = (beside ? paper / 2 - 45 : paper - 34) + 'px';
      spot.style.height = figure.dataset.high + 'px';
      draw(figure);
      const svg = $('svg', spot);
      if (svg) svg.setAttribute('viewBox', '0 0 ' + spot.clientWidth + ' ' + spot.clientHeight);
    });
  });
  addEventListener('afterprint', () => {
    if (shownTheme === undefined) return;
    if (shownTheme) root.dataset.theme = shownTheme; else delete root.dataset.theme;
    shownTheme = undefined;
    drawn.forEach((chart, spot) => { spot.style.width = ''; spot.style.height = ''; });
    document.dispatchEvent(new CustomEvent('display'));
  });

  /* ---- push: one stream a browser, held by one tab, told to the others; counts beside 待办 and 消息 ---- */
  const pushed = $('meta[name="push"]');
  if (pushed && 'EventSource' in window) {
    const name = 'push-' + pushed.dataset.reader;
    const channel = 'BroadcastChannel' in window ? new BroadcastChannel(name) : null;
    const kept = [];
    let seen = Number(pushed.content), asking;
    const counts = () => {
      clearTimeout(asking);
      asking = setTimeout(async () => {
        const answer = await fetch(pushed.dataset.counts, { headers: { 'X-Requested-With': 'fetch' }, redirect: 'manual' }).catch(() => null);
        if (!answer || !answer.ok) return;
        const now = await answer.json();
        [['todos', now.todos, now.late], ['messages', now.messages, false]].forEach(([id, count, late]) => {
          const badge = $('#' + id + ' .count');
          if (!badge) return;
          badge.textContent = count > 99 ? '99+' : count;
          badge.hidden = !count;
          badge.classList.toggle('late', late);
        });
      }, 150);
    };
    const take = event => {
      if (event.number <= seen) return;
      seen = event.number;
      document.dispatchEvent(new CustomEvent('push', { detail: event }));
      counts();
    };
    const lead = () => new Promise(released => {
      const stream = new EventSource(pushed.dataset.stream + '?after=' + seen);
      stream.addEventListener('push', line => {
        const event = JSON.parse(line.data);
        kept.push(event);
        if (kept.length > 200) kept.shift();
        if (channel) channel.postMessage({ event });
        take(event);
      });
      stream.addEventListener('error', () => { if (stream.readyState === EventSource.CLOSED) setTimeout(released, 15000); });
      leading = true;
      addEventListener('pagehide', () => { stream.close(); released(); }, { once: true });
    });
    let leading = false;
    if (channel) {
      channel.addEventListener('message', ({ data }) => {
        if (data.event) take(data.event);
        else if (leading && data.since !== undefined) kept.filter(event => event.number > data.since).forEach(event => channel.postMessage({ event }));
      });
      channel.postMessage({ since: seen });
    }
    const turn = () => {
      if (!navigator.locks) return lead().then(turn);
      return navigator.locks.request(name, lead).then(() => { leading = false; return turn(); });
    };
    turn();
    counts();
    document.addEventListener('push:counts', counts);
  }

  /* ---- forms: sent once, never left by accident. A form with data-guard goes by script: what was typed survives a lost line, an expired
     login and a closed page, and is offered again. data-redraw: where to have a form drawn anew that grows while it is filled. ---- */
  const changed = new Set();
  let leaving = false;
  const guarded = (within = document) => $$('form[data-guard]', within).concat(within.matches && within.matches('form[data-guard]') ? [within] : []);
  const draftOf = form => 'draft ' + location.pathname + ' ' + form.getAttribute('action');
  /* What each drawing of a form has of its own: nothing anybody typed. */
  const ofDrawing = ['_csrf', '_once'];
  const typed = form => {
    const secret = new Set($$('input[type="password"]', form).map(field => field.name).concat(ofDrawing));
    return [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && !secret.has(name));
  };
  function keep(form, restoring = false) {
    try { sessionStorage.setItem(draftOf(form), JSON.stringify({ restoring, values: typed(form) })); } catch { /* no room: the page itself still holds it */ }
  }
  function kept(form) {
    try { return JSON.parse(sessionStorage.getItem(draftOf(form))); } catch { return null; }
  }
  const forget = form => sessionStorage.removeItem(draftOf(form));
  let keeping;
  function touched(form) {
    changed.add(form);
    form.dataset.changed = 'true';
    clearTimeout(keeping);
    keeping = setTimeout(() => changed.forEach(each => keep(each)), 300);
  }
  on('input', 'form[data-guard]', (event, form) => touched(form));

  function tell(form, tone, text, actions = []) {
    $$('.sent-note', form).forEach(old => old.remove());
    const note = document.createElement('div');
    note.className = 'note sent-note ' + tone;
    note.setAttribute('role', tone === 'late' ? 'alert' : 'status');
    const words = document.createElement('span');
    words.textContent = text;
    note.append(words);
    actions.forEach(([label, run]) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn s';
      button.textContent = label;
      button.addEventListener('click', () => { note.remove(); run(); });
      note.append(button);
    });
    const acts = tone === 'late' ? $('.form-acts', form) : null;
    if (acts) acts.before(note); else form.prepend(note);
    note.scrollIntoView({ block: 'nearest' });
  }
  function fill(form, values) {
    const left = new Map();
    values.forEach(([name, value]) => left.set(name, [...(left.get(name) || []), value]));
    [...form.elements].forEach(field => {
      if (!field.name || ofDrawing.includes(field.name) || ['password', 'file', 'submit', 'button'].includes(field.type)) return;
      const own = left.get(field.name) || [];
      if (field.type === 'checkbox' || field.type === 'radio') field.checked = own.includes(field.value);
      else if (own.length) field.value = own.shift();
    });
  }
  async function restore(form, values) {
    if (form.dataset.redraw) {
      const body = new URLSearchParams(values);
      const answer = await fetch(form.dataset.redraw, { method: 'POST', body, headers: csrf() }).catch(() => null);
      if (!answer || !answer.ok) return tell(form, 'late', config.lost);
      form = show(new DOMParser().parseFromString(await answer.text(), 'text/html'), form.getAttribute('action')) || form;
    } else fill(form, values);
    touched(form);
    tell(form, 'ok', config.restored);
  }
  function offer(form) {
    const draft = kept(form);
    if (!draft) return;
    if (JSON.stringify(draft.values) === JSON.stringify(typed(form))) return forget(form);
    if (draft.restoring) return restore(form, draft.values);
    tell(form, 'act', config.kept, [[config.restore, () => restore(form, draft.values)], [config.discard, () => forget(form)]]);
  }
  /* Puts another page's content in place of this one's; gives the form with the same address, where it has one. */
  function show(page, action) {
    const content = document.adoptNode($('#content', page));
    $('#content').replaceWith(content);
    document.title = page.title;
    const token = $('meta[name="csrf"]', page);
    if (token) $('meta[name="csrf"]').content = token.content;
    changed.clear();
    if (window.htmx) window.htmx.process(content);
    start(content);
    const summary = $('.summary[tabindex]', content);
    if (summary) summary.focus(); else scrollTo(0, 0);
    return guarded(content).find(each => each.getAttribute('action') === action);
  }
  /* After another login in this browser, a page that stands open has an old token: fetch a new one, once. */
  async function renewToken(form) {
    const answer = await fetch(location.href).catch(() => null);
    if (!answer || !answer.ok) return false;
    if (answer.url.split('?')[0].endsWith('/login')) {
      changed.add(form);
      logInAgain();
      return false;
    }
    const token = $('meta[name="csrf"]', new DOMParser().parseFromString(await answer.text(), 'text/html'));
    if (!token) return false;
    $('meta[name="csrf"]').content = token.content;
    $$('input[name="_csrf"]').forEach(field => { field.value = token.content; });
    return true;
  }
  function logInAgain() {
    guarded().filter(form => changed.has(form)).forEach(form => keep(form, true));
    changed.clear();
    location.reload();
  }
  on('click', '[data-drop]', (event, link) => {
    const form = link.closest('form');
    if (form) forget(form);
    changed.clear();
  });
  /* The same content sent again, because the answer to it got lost, has the same key: the server does it once. */
  const sending = form => 'once ' + draftOf(form);
  function onceKey(form, button) {
    const files = $$('input[type="file"]', form).flatMap(field => [...field.files].map(file => [file.name, file.size, file.lastModified]));
    const content = JSON.stringify([typed(form), files, button && [button.name, button.value, button.getAttribute('formaction')]]);
    let last;
    try { last = JSON.parse(sessionStorage.getItem(sending(form))); } catch { /* none */ }
    if (!last || last.content !== content) {
      const hex = [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
      last = { content, key: [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-') };
      try { sessionStorage.setItem(sending(form), JSON.stringify(last)); } catch { /* no room: each attempt is its own */ }
    }
    return last.key;
  }
  async function send(form, button, again) {
    const files = form.enctype === 'multipart/form-data';
    const body = files ? new FormData(form) : new URLSearchParams(new FormData(form));
    if (button && button.name) body.append(button.name, button.value);
    const limit = files || !AbortSignal.timeout ? undefined : AbortSignal.timeout(60000);
    let answer, page;
    try {
      answer = await fetch((button && button.getAttribute('formaction')) || form.getAttribute('action'), { method: 'POST', body, headers: { 'X-Form': 'script', 'Idempotency-Key': onceKey(form, button) }, signal: limit });
      page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    } catch {
      keep(form);
      return tell(form, 'late', config.lost);
    }
    if (answer.status === 401) {
      changed.add(form);
      return logInAgain();
    }
    if (answer.status === 403 && !again && await renewToken(form)) return send(form, button, true);
    const next = answer.headers.get('X-Go-To');
    const action = form.getAttribute('action');
    const same = guarded(page).some(each => each.getAttribute('action') === action);
    if (next) {
      forget(form);
      sessionStorage.removeItem(sending(form));
      changed.clear();
      leaving = true;
      location.assign(next);
    } else if (answer.ok || same) {
      if (!same) forget(form);
      const drawn = show(page, action);
      if (drawn) touched(drawn);
    } else {
      const said = $('main.problem', page);
      tell(form, 'late', said ? $$('h1, p', said).map(line => line.textContent.trim()).join(' · ') : config.failed);
    }
  }
  document.addEventListener('submit', event => {
    const form = event.target;
    if (event.defaultPrevented || form.method === 'get' || form.target === '_blank') return;
    if (form.dataset.sent === 'true') { event.preventDefault(); return; }
    form.dataset.sent = 'true';
    const button = event.submitter;
    if (button) button.setAttribute('aria-busy', 'true');
    busy(true);
    const free = () => { form.dataset.sent = ''; if (button) button.removeAttribute('aria-busy'); busy(false); };
    if (form.matches('[data-guard]')) {
      event.preventDefault();
      send(form, button).finally(() => { if (!leaving) free(); });
    } else {
      changed.delete(form);
      setTimeout(free, 8000);
    }
  });
  addEventListener('beforeunload', event => { if (changed.size) { event.preventDefault(); event.returnValue = config.unsaved; } });
  addEventListener('pageshow', event => {
    if (event.persisted && leaving) { location.reload(); return; }
    busy(false);
    $$('form').forEach(form => { form.dataset.sent = ''; });
    $$('[aria-busy="true"]').forEach(b => b.removeAttribute('aria-busy'));
  });
  on('click', '[data-ask]', (event, button) => {
    event.preventDefault();
    const confirm = document.getElementById(button.dataset.ask);
    confirm.hidden = false;
    button.hidden = true;
    button.setAttribute('aria-expanded', 'true');
    const safe = $('[data-keep]', confirm);
    if (safe) safe.focus();
  });
  on('click', '[data-keep]', (event, button) => {
    event.preventDefault();
    const confirm = button.closest('.confirm');
    confirm.hidden = true;
    const asker = $('[data-ask="' + confirm.id + '"]');
    if (asker) { asker.hidden = false; asker.focus(); }
  });

  /* ---- waiting ---- */
  let waiting;
  function busy(now) {
    document.body.classList.toggle('busy', now);
    clearTimeout(waiting);
    if (now) waiting = setTimeout(() => busy(false), 20000);
  }
  on('click', 'a[href]', (event, link) => {
    if (!event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.shiftKey && link.origin === location.origin && !link.hasAttribute('download') && !link.target && link.pathname + link.search !== location.pathname + location.search) busy(true);
  });
  document.addEventListener('htmx:configRequest', event => Object.assign(event.detail.headers, csrf()));
  document.addEventListener('htmx:beforeRequest', () => busy(true));
  document.addEventListener('htmx:afterRequest', () => busy(false));
  ['htmx:responseError', 'htmx:sendError'].forEach(type => document.addEventListener(type, event => {
    if (event.detail.xhr && event.detail.xhr.status === 401) logInAgain(); else toast(config.failed);
  }));
  addEventListener('offline', () => { if (!offline || location.pathname !== offline.dataset.page) toast(config.offline); });

  function start(within) { tables(within); charts(within); maps(within); }
  document.addEventListener('htmx:afterSwap', event => {
    start(event.detail.target);
    const form = event.detail.elt.closest && event.detail.elt.closest('form[data-guard]');
    if (form) touched(form);
  });
  start(document);
  guarded().forEach(offer);
  const wrong = $('.summary[tabindex]');
  if (wrong) wrong.focus({ preventScroll: wrong.getBoundingClientRect().top < innerHeight });
  window.platform = { toast, counted, start, csrf };

  /* ---- without a network: the worker keeps the shell and this reader's offline page; a newer worker waits until nothing is being written ---- */
  if ('serviceWorker' in navigator && config.worker && isSecureContext) {
    const renew = registration => {
      if (registration.waiting && !(window.platform.writing && window.platform.writing())) registration.waiting.postMessage({ type: 'renew' });
    };
    navigator.serviceWorker.register(config.worker, { scope: config.root }).then(registration => {
      registration.addEventListener('updatefound', () => registration.installing && registration.installing.addEventListener('statechange', () => renew(registration)));
      document.addEventListener('visibilitychange', () => renew(registration));
      renew(registration);
    }).catch(() => {});
    if (offline) {
      const version = offline.dataset.script + document.getElementById('app-script').src;
      navigator.serviceWorker.ready.then(registration => registration.active.postMessage({
        type: 'keep', page: offline.dataset.page, key: encodeURIComponent(offline.dataset.reader + ' ' + version)
      }));
    }
  }
  if (offline && location.pathname !== offline.dataset.page) import(offline.dataset.script).then(script => script.start(offline.dataset)).catch(() => {});
})();
