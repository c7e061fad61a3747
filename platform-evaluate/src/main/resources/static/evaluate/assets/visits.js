/* The list of visits stays what it says while it is open: what a customer manager sends comes on top, marked, and the reader keeps his place. */
(() => {
  'use strict';
  const spot = document.getElementById('visits');
  if (!spot) return;
  const arrived = document.getElementById('arrived');
  const words = (spot.dataset.words || '').split(' ').filter(Boolean);
  const ids = () => new Set([...spot.querySelectorAll('tbody th a[href]')].map(link => link.pathname));

  /* The words that were looked for. */
  function highlight() {
    if (!words.length) return;
    const texts = [];
    const walker = document.createTreeWalker(spot, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (walker.currentNode.parentElement.closest('tbody')) texts.push(walker.currentNode);
    texts.forEach(text => words.forEach(word => {
      let node = text;
      for (let at = node.data.toLowerCase().indexOf(word); at >= 0; at = node.data.toLowerCase().indexOf(word)) {
        const hit = node.splitText(at);
        node = hit.splitText(word.length);
        const mark = document.createElement('mark');
        hit.replaceWith(mark);
        mark.append(hit);
      }
    }));
  }

  let waiting = 0, asking = null, again = false;
  function tell() {
    waiting++;
    arrived.querySelector('span').textContent = window.platform.counted(arrived.dataset.one, waiting);
    arrived.hidden = false;
  }

  async function refresh() {
    if (asking) { again = true; return asking; }
    asking = (async () => {
      const answer = await fetch(spot.dataset.live, { headers: { 'X-Requested-With': 'fetch' }, redirect: 'manual' }).catch(() => null);
      if (!answer || !answer.ok) return tell();
      const known = ids();
      const before = spot.querySelector('.tbl');
      const [top, left, height] = before ? [before.scrollTop, before.scrollLeft, before.scrollHeight] : [0, 0, 0];
      spot.innerHTML = await answer.text();
      [...spot.querySelectorAll('tbody tr')].reverse().forEach(row => {
        const link = row.querySelector('th a[href]');
        if (!link || known.has(link.pathname)) return;
        row.classList.add('fresh');
        const tag = document.createElement('em');
        tag.className = 'tag brand';
        tag.textContent = spot.dataset.new;
        link.after(tag);
        row.parentElement.prepend(row);
      });
      const after = spot.querySelector('.tbl');
      if (after) {
        after.scrollLeft = left;
        after.scrollTop = top > 0 ? top + after.scrollHeight - height : 0;
      }
      highlight();
      window.platform.start(spot);
    })();
    await asking;
    asking = null;
    if (again) { again = false; refresh(); }
  }

  document.addEventListener('push', event => {
    if (event.detail.kind !== 'visit-received') return;
    if (spot.dataset.live) refresh(); else tell();
  });
  highlight();
})();
