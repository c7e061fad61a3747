/* A button that prints its page. */
(() => {
  'use strict';
  document.addEventListener('click', event => { if (event.target.closest('[data-print]')) print(); });
})();
