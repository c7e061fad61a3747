/* Keeps the shell so that the platform opens without a network; pages themselves always come from the server while it answers. */
const FILES = [/* files */];
const OFFLINE = '/* root *//tools/frame/offline';
const CACHE = 'shell-' + FILES.map(f => f.replace(/.*-([0-9a-f]{32}).*/, '$1')).join('').split('').reduce((h, c) => (h * 31 + c.charCodeAt(0)) >>> 0, 7);

self.addEventListener('install', event => {
  event.waitUntil(caches.open(CACHE).then(cache => cache.addAll([...FILES, OFFLINE])).then(() => self.skipWaiting()));
});
self.addEventListener('activate', event => {
  event.waitUntil(caches.keys()
    .then(names => Promise.all(names.filter(n => n.startsWith('shell-') && n !== CACHE).map(n => caches.delete(n))))
    .then(() => self.clients.claim()));
});
self.addEventListener('fetch', event => {
  const request = event.request;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => caches.match(OFFLINE)));
  } else if (/\/assets\/.+-[0-9a-f]{32}\./.test(request.url)) {
    event.respondWith(caches.match(request).then(hit => hit || fetch(request).then(answer => {
      if (answer.ok) {
        const copy = answer.clone();
        event.waitUntil(caches.open(CACHE).then(cache => cache.put(request, copy)));
      }
      return answer;
    })));
  }
});
