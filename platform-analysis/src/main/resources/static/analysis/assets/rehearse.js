/* 练一练: what was uncovered, what of it had been said right, and once more from the start. */
(() => {
  'use strict';
  const card = document.querySelector('.rehearsing'), result = card.querySelector('[data-result]');
  const boxes = kind => [...card.querySelectorAll(kind + ' input')];
  const tell = () => {
    const covers = boxes('.cover'), open = covers.filter(box => box.checked).length;
    const right = boxes('.said').filter((box, i) => box.checked && covers[i].checked).length;
    [open, covers.length, right].forEach((number, i, all) => {
      result.textContent = (i ? result.textContent : result.dataset.result).replace('{' + i + '}', all[i]);
    });
    result.classList.toggle('all', open === covers.length);
  };
  card.addEventListener('change', tell);
  card.querySelector('[data-again]').addEventListener('click', () => {
    [...boxes('.cover'), ...boxes('.said')].forEach(box => { box.checked = false; });
    tell();
    boxes('.cover')[0].focus();
  });
  tell();
})();
