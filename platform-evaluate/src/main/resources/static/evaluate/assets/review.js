/* One visit after the other: J and K on a keyboard, a swipe on a phone; a newer version or a new comment is announced. */
(() => {
  'use strict';
  const visit = document.getElementById('visit');
  if (!visit) return;
  const go = id => { const link = document.getElementById(id); if (link) link.click(); };

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select, [contenteditable]')) return;
    if (event.key === 'j' || event.key === 'J') go('next');
    if (event.key === 'k' || event.key === 'K') go('previous');
  });

  let start = null;
  visit.addEventListener('touchstart', event => {
    const touch = event.changedTouches[0];
    start = event.target.closest('.visit-bar, .photos, textarea, .changes') ? null : { x: touch.clientX, y: touch.clientY };
  }, { passive: true });
  visit.addEventListener('touchend', event => {
    if (!start) return;
    const touch = event.changedTouches[0];
    const [dx, dy] = [touch.clientX - start.x, touch.clientY - start.y];
    start = null;
    if (Math.abs(dx) < 80 || Math.abs(dy) > 48) return;
    go(dx < 0 ? 'next' : 'previous');
  }, { passive: true });

  /* A visit goes back with a word why. */
  const back = document.getElementById('return');
  const note = document.getElementById('note');
  if (back) {
    back.addEventListener('click', () => { note.required = true; });
    note.form.querySelector('[value="confirmed"]').addEventListener('click', () => { note.required = false; });
  }

  document.addEventListener('push', event => {
    const { kind, payload } = event.detail;
    if ((kind === 'visit-received' || kind === 'visit-commented') && payload.visitId === visit.dataset.visit) {
      document.getElementById('corrected').hidden = false;
    }
  });
})();
