/* Keeps the shell, and the pages that work without a network, on the device; while the server answers, pages come from it. */
const FILES = [/* files */];
const KEPT = [/* kept */];
const ROOT = '/* root */';
const OFFLINE = ROOT + '/tools/frame/offline';
const CACHE = 'shell-' + FILES.map(f => f.replace(/.*-([0-9a-f]{32}).*/, '$1')).join('').split('').reduce((h, c) => (h * 31 + c.charCodeAt(0)) >>> 0, 7);
const FRESH = 15 * 60 * 1000;
const PATIENCE = 4000;

self.addEventListener('install', event => {
  event.waitUntil(caches.open(CACHE).then(cache => cache.addAll([...FILES, OFFLINE])));
});
self.addEventListener('activate', event => {
  event.waitUntil(caches.keys()
    .then(names => Promise.all(names.filter(n => n.startsWith('shell-') && n !== CACHE).map(n => caches.delete(n))))
    .then(() => self.clients.claim()));
});
/* A page says when a newer worker may take over, never this script: somebody may be in the middle of a form. */
self.addEventListener('message', event => {
  if (event.data.type === 'renew') self.skipWaiting();
  if (event.data.type === 'keep') event.waitUntil(keep(event.data.page, event.data.key).catch(() => {}));
});
self.addEventListener('fetch', event => {
  const request = event.request;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.method === 'POST' && url.pathname === ROOT + '/logout') event.waitUntil(forget());
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') {
    event.respondWith(page(request, url.pathname));
  } else if (/\/assets\/(.+-)?[0-9a-f]{32}[./]/.test(url.pathname)) {
    event.respondWith(caches.match(request).then(hit => hit || fetch(request).then(answer => {
      if (answer.ok) {
        const copy = answer.clone();
        event.waitUntil(caches.open(CACHE).then(cache => cache.put(request, copy)));
      }
      return answer;
    })));
  }
});

async function page(request, path) {
  const kept = KEPT.find(each => path === each.page || path === each.home || path === ROOT + '/');
  const copy = kept && await caches.match(kept.page);
  if (!copy) return fetch(request).catch(() => caches.match(OFFLINE));
  try {
    const answer = await (path === ROOT + '/' ? fetch(request) : soon(fetch(request)));
    if (answer.status < 500) return answer;
  } catch { /* no network, or one too slow to wait for */ }
  return path === kept.page ? copy : Response.redirect(kept.page);
}

function soon(answer) {
  return Promise.race([answer, new Promise((_, late) => setTimeout(() => late(new Error('late')), PATIENCE))]);
}

/* The page and all files it names, complete or not at all; a key is a reader with a version. */
const keeping = new Map();
function keep(page, key) {
  if (!keeping.has(key)) keeping.set(key, fetchAll(page, key).finally(() => keeping.delete(key)));
  return keeping.get(key);
}
async function fetchAll(page, key) {
  const before = (await caches.keys()).filter(name => name.startsWith('kept '));
  const made = name => Number(name.split(' ').pop());
  if (before.some(name => name.startsWith('kept ' + key + ' ') && Date.now() - made(name) < FRESH)) return;
  const answer = await fetch(page, { redirect: 'manual', cache: 'no-store' });
  if (!answer.ok) return;
  const text = await answer.clone().text();
  const files = [...new Set([...text.matchAll(/(?:href|src)="([^"#]*\/assets\/[^"#]+)/g)].map(match => match[1]))];
  const name = 'kept ' + key + ' ' + Date.now();
  const cache = await caches.open(name);
  try {
    await cache.addAll(files);
    await cache.put(page, answer);
    await Promise.all(before.map(each => caches.delete(each)));
  } catch (trouble) {
    await caches.delete(name);
    throw trouble;
  }
}
async function forget() {
  const names = await caches.keys();
  await Promise.all(names.filter(name => name.startsWith('kept ')).map(name => caches.delete(name)));
}
