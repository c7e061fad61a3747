/* What one user's browser keeps: the pack, visits and photos until the server has them, and a few settings. One IndexedDB a user, so
   that nobody else on the same phone sees or sends it. Every change is one transaction, on disk before it is called done. */

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
  try {
    return new Store(user, await open('platform135 visits ' + user), channel);
  } catch {
    return new Store(user, null, channel);
  }
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

/** Without IndexedDB (some private windows) it works from memory, and says so: {@code lasting} is false. */
export class Store {
  #db;
  #memory = { settings: new Map(), visits: new Map(), photos: new Map() };
  #channel;
  #listeners = new Set();

  constructor(user, db, channel) {
    this.user = user;
    this.#db = db;
    this.#channel = channel;
    if (db) db.onversionchange = () => { db.close(); this.#tell({ outdated: true }); };
    if (channel) channel.onmessage = event => this.#listeners.forEach(listener => listener(event.data));
  }

  get lasting() {
    return this.#db !== null;
  }

  /** Hears of changes by this tab and by others. */
  listen(listener) {
    this.#listeners.add(listener);
  }

  #tell(news) {
    this.#listeners.forEach(listener => listener(news));
    if (this.#channel) this.#channel.postMessage(news);
  }

  setting(key) {
    return this.#run(['settings'], 'readonly', at => at('settings').get(key));
  }

  async set(key, value) {
    await this.#run(['settings'], 'readwrite', at => at('settings').put(value, key));
  }

  /** Reads a setting, and writes what {@code change} makes of it; nothing comes between. */
  changeSetting(key, change) {
    return this.#change('settings', key, change);
  }

  visit(id) {
    return this.#run(['visits'], 'readonly', at => at('visits').get(id));
  }

  visits() {
    return this.#run(['visits'], 'readonly', at => at('visits').getAll());
  }

  photo(id) {
    return this.#run(['photos'], 'readonly', at => at('photos').get(id));
  }

  photos(visitId) {
    return this.#run(['photos'], 'readonly', at => visitId ? at('photos').index('visit').getAll(visitId) : at('photos').getAll());
  }

  async putVisit(visit) {
    await this.#run(['visits'], 'readwrite', at => at('visits').put(visit));
    this.#tell({ visit: visit.id });
  }

  async putPhoto(photo) {
    await this.#run(['photos'], 'readwrite', at => at('photos').put(photo));
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

  async removePhoto(id) {
    await this.#run(['photos'], 'readwrite', at => at('photos').delete(id));
  }

  async removeVisit(id) {
    const photos = await this.photos(id);
    await this.#run(['visits', 'photos'], 'readwrite', at => {
      photos.forEach(photo => at('photos').delete(photo.id));
      return at('visits').delete(id);
    });
    this.#tell({ visit: id });
  }

  async #change(store, key, change) {
    let after;
    await this.#run([store], 'readwrite', (at, each) => {
      each(at(store).get(key), before => {
        after = change(before);
        if (after === undefined) after = before;
        else if (store === 'settings') at(store).put(after, key);
        else at(store).put(after);
      });
    });
    return after;
  }

  /** Resolves with the last request's result when the transaction is on disk. */
  #run(stores, mode, work) {
    if (!this.#db) return Promise.resolve(this.#inMemory(work));
    return new Promise((done, failed) => {
      let transaction;
      try {
        transaction = this.#db.transaction(stores, mode, { durability: mode === 'readwrite' ? 'strict' : 'default' });
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
      const last = work(name => transaction.objectStore(name), (request, then) => { request.onsuccess = () => then(request.result); });
      transaction.oncomplete = () => done(last ? last.result : undefined);
    });
  }

  #inMemory(work) {
    const result = value => ({ result: value });
    const last = work(name => {
      const map = this.#memory[name];
      return {
        get: key => result(map.get(key)),
        getAll: () => result([...map.values()]),
        put: (value, key) => result(map.set(key ?? value.id, value)),
        delete: key => result(map.delete(key)),
        index: () => ({ getAll: visitId => result([...map.values()].filter(each => each.visitId === visitId)) })
      };
    }, (request, then) => then(request.result));
    return last ? last.result : undefined;
  }
}
