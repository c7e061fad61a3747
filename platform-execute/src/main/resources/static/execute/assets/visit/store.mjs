/* What one user's browser keeps: the pack, visits and photos until the server has them, and a few settings. One IndexedDB a user, so
   that nobody else on the same phone sees or sends it. Every change is one transaction, on disk before it is called kept. What the disk
   refuses (no room, a private window) stays in the page: it is shown, sent and exported like the rest, and written once that works. */

const VERSION = 1;

/** Schema steps by the version they come from; a step never drops what is kept. */
const STEPS = [
  db => {
    db.createObjectStore('settings');
    db.createObjectStore('visits', { keyPath: 'id' });
    db.createObjectStore('photos', { keyPath: 'id' }).createIndex('visit', 'visitId');
  }
];

export class StorageTrouble extends Error {
  /** @param kind full: no room is left; none: this browser keeps nothing */
  constructor(kind, cause) {
    super(kind, { cause });
    this.kind = kind;
  }
}

export async function openStore(user) {
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel('visits ' + user) : null;
  const name = 'platform135 visits ' + user;
  return new Store(user, await open(name).catch(() => null), () => openNewer(name), channel);
}

function open(name) {
  return new Promise((done, failed) => {
    const request = indexedDB.open(name, VERSION);
    request.onupgradeneeded = event => STEPS.slice(event.oldVersion).forEach(step => step(request.result));
    request.onsuccess = () => done(request.result);
    request.onerror = () => {
      if (request.error.name === 'VersionError') done(openNewer(name));
      else failed(request.error);
    };
  });
}

/** Kept by a newer page than this one, whose schema only adds to ours. */
function openNewer(name) {
  return new Promise((done, failed) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
}

export class Store {
  #db;
  #reopen;
  #channel;
  #listeners = new Set();

  /** What isn't on disk, by key; null is a removal that isn't. */
  #loose = { settings: new Map(), visits: new Map(), photos: new Map() };

  constructor(user, db, reopen, channel) {
    this.user = user;
    this.lasting = db !== null;
    this.#db = Promise.resolve(db);
    this.#reopen = reopen;
    this.#channel = channel;
    if (db) this.#watch(db);
    if (channel) channel.onmessage = event => this.#listeners.forEach(listener => listener(event.data));
  }

  /** Makes way for a newer page's schema and goes on upon it. */
  #watch(db) {
    const again = () => {
      this.#db = this.#reopen().then(next => { this.#watch(next); return next; }, () => null);
    };
    db.onversionchange = () => { db.close(); again(); this.#tell({ outdated: true }); };
    db.onclose = again;
  }

  /** Whether a visit is on disk with all its photos. */
  isKept(visitId) {
    const { visits, photos } = this.#loose;
    return !visits.has(visitId) && ![...photos.values()].some(photo => photo && photo.visitId === visitId);
  }

  /** Whether closing the page would lose something that hasn't been sent. */
  get wouldLose() {
    return ['visits', 'photos'].some(store => [...this.#loose[store].values()].some(each => each && each.state !== 'sent'));
  }

  /** Hears of changes by this tab and by others, of an outdated page, and of trouble with the disk. */
  listen(listener) {
    this.#listeners.add(listener);
  }

  #tell(news) {
    this.#listeners.forEach(listener => listener(news));
    if (this.#channel) this.#channel.postMessage(news);
  }

  setting(key) {
    return this.#get('settings', key);
  }

  set(key, value) {
    return this.#put('settings', key, value);
  }

  /** Reads a setting, and writes what {@code change} makes of it; nothing comes between. */
  changeSetting(key, change) {
    return this.#change('settings', key, change);
  }

  visit(id) {
    return this.#get('visits', id);
  }

  visits() {
    return this.#all('visits');
  }

  photo(id) {
    return this.#get('photos', id);
  }

  async photos(visitId) {
    return (await this.#all('photos', visitId)).filter(photo => !visitId || photo.visitId === visitId);
  }

  async putVisit(visit) {
    await this.#put('visits', visit.id, visit);
    this.#tell({ visit: visit.id });
  }

  async putPhoto(photo) {
    await this.#put('photos', photo.id, photo);
    this.#tell({ visit: photo.visitId });
  }

  /** Gives what is kept afterwards; {@code change} may give undefined to leave it alone. */
  async changeVisit(id, change) {
    const after = await this.#change('visits', id, change);
    this.#tell({ visit: id });
    return after;
  }

  async changePhoto(id, change) {
    const after = await this.#change('photos', id, change);
    if (after) this.#tell({ visit: after.visitId });
    return after;
  }

  removePhoto(id) {
    return this.#remove('photos', id);
  }

  async removeVisit(id) {
    for (const photo of await this.photos(id)) await this.#remove('photos', photo.id);
    await this.#remove('visits', id);
    this.#tell({ visit: id });
  }

  /** Tries once more to write what isn't on disk. */
  async settle() {
    for (const [store, loose] of Object.entries(this.#loose)) {
      for (const [key, value] of [...loose]) if (!await this.#write(store, key, value)) return;
    }
  }

  async #get(store, key) {
    const loose = this.#loose[store];
    return loose.has(key) ? loose.get(key) ?? undefined : this.#read(store, at => at.get(key));
  }

  async #all(store, visitId) {
    const found = await this.#read(store, at => visitId ? at.index('visit').getAll(visitId) : at.getAll()) || [];
    const loose = this.#loose[store];
    return [...found.filter(each => !loose.has(each.id)), ...[...loose.values()].filter(Boolean)];
  }

  #put(store, key, value) {
    return this.#write(store, key, value);
  }

  #remove(store, key) {
    return this.#write(store, key, null);
  }

  async #change(store, key, change) {
    const loose = this.#loose[store];
    if (loose.has(key) || !this.lasting) return this.#changeLoose(store, key, change);
    let before, after;
    try {
      await this.#run(store, 'readwrite', at => {
        const request = at.get(key);
        request.onsuccess = () => {
          before = request.result;
          after = change(before);
          if (after !== undefined) put(at, store, key, after);
        };
      });
    } catch (trouble) {
      const from = loose.has(key) ? loose.get(key) ?? undefined : before;
      after = change(from);
      if (after !== undefined) await this.#loosen(store, key, after, trouble);
      return after === undefined ? from : after;
    }
    if (loose.has(key)) return this.#changeLoose(store, key, change);
    return after === undefined ? before : after;
  }

  async #changeLoose(store, key, change) {
    const before = this.#loose[store].get(key) ?? undefined;
    const after = change(before);
    if (after !== undefined) await this.#write(store, key, after);
    return after === undefined ? before : after;
  }

  /** Whether it is on disk now. */
  async #write(store, key, value) {
    const loose = this.#loose[store];
    if (loose.has(key)) loose.set(key, value);
    try {
      await this.#run(store, 'readwrite', at => { if (value === null) at.delete(key); else put(at, store, key, value); });
    } catch (trouble) {
      await this.#loosen(store, key, value, trouble);
      return false;
    }
    if (loose.get(key) === value && loose.delete(key) && !this.wouldLose) this.#listeners.forEach(listener => listener({ settled: true }));
    return true;
  }

  async #loosen(store, key, value, trouble) {
    this.#loose[store].set(key, value);
    if (!this.lasting) return;
    console.warn('storage', trouble);
    this.#listeners.forEach(listener => listener({ trouble: trouble.kind || 'none' }));
    if (store === 'photos' && value && !value.bytes) await this.#run(store, 'readwrite', at => { at.delete(key); }).catch(() => {});
  }

  #read(store, work) {
    return this.#run(store, 'readonly', work).catch(trouble => {
      if (this.lasting) console.warn('storage', trouble);
      return undefined;
    });
  }

  /** Resolves with the request's result when the transaction is on disk. */
  async #run(store, mode, work) {
    const db = await this.#db;
    if (!db) throw new StorageTrouble('none');
    return new Promise((done, failed) => {
      let transaction;
      try {
        transaction = db.transaction([store], mode, { durability: mode === 'readwrite' ? 'strict' : 'default' });
      } catch (trouble) {
        failed(new StorageTrouble('none', trouble));
        return;
      }
      const refuse = () => {
        const cause = transaction.error;
        failed(new StorageTrouble(cause && cause.name === 'QuotaExceededError' ? 'full' : 'none', cause));
      };
      transaction.onabort = refuse;
      transaction.onerror = refuse;
      const last = work(transaction.objectStore(store));
      transaction.oncomplete = () => done(last ? last.result : undefined);
    });
  }
}

function put(at, store, key, value) {
  if (store === 'settings') at.put(value, key);
  else at.put(value);
}
