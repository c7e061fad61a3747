/* The pack: what the server knows that a visit needs, kept on the phone. */

import { ask } from './ask.mjs';

const PATIENCE = 60 * 1000;

export class Pack {
  #store;
  #address;

  constructor(store, address) {
    this.#store = store;
    this.#address = address;
    this.content = null;
    this.fetchedAt = 0;
  }

  async load() {
    const kept = await this.#store.setting('pack');
    if (kept) {
      this.content = kept.content;
      this.fetchedAt = kept.fetchedAt;
    }
    return this;
  }

  /** True if there is something new. */
  async refresh() {
    const kept = await this.#store.setting('pack');
    const answer = await ask(this.#address, { headers: kept && kept.etag ? { 'If-None-Match': kept.etag } : {} }, PATIENCE).catch(() => null);
    if (!answer) return false;
    if (answer.status === 304) {
      this.fetchedAt = Date.now();
      await this.#store.set('pack', { ...kept, fetchedAt: this.fetchedAt });
      return false;
    }
    if (!answer.ok || !answer.content) return false;
    this.content = answer.content;
    this.fetchedAt = Date.now();
    await this.#store.set('pack', { etag: answer.headers.get('ETag'), content: this.content, fetchedAt: this.fetchedAt });
    return true;
  }

  shop(licenceNo) {
    return this.content ? this.content.shops.find(shop => shop.licenceNo === licenceNo) : undefined;
  }

  /** The shops to call on that day with the reasons; null if the pack doesn't reach so far. */
  day(date) {
    const day = this.content && this.content.days.find(each => each.date === date);
    if (!day) return null;
    const shops = new Map(this.content.shops.map(shop => [shop.retailerId, shop]));
    return day.shops.map(each => ({ shop: shops.get(each.retailerId), reasons: each.reasons || [] })).filter(each => each.shop);
  }

  /** Own shops by name, licence number, address or pinyin initials. */
  find(words) {
    const wanted = words.trim().toLowerCase();
    if (!wanted || !this.content) return [];
    return this.content.shops
      .map(shop => ({ shop, rank: rank(wanted, [shop.name, shop.initials, shop.licenceNo, shop.address]) }))
      .filter(each => each.rank < 9)
      .sort((a, b) => a.rank - b.rank || a.shop.name.localeCompare(b.shop.name, 'zh'))
      .map(each => each.shop);
  }

  specs(words) {
    const wanted = words.trim().toLowerCase();
    const specs = this.content ? this.content.specs || [] : [];
    return specs
      .map(spec => ({ spec, rank: wanted ? rank(wanted, [spec.name, spec.initials, spec.code]) : 0 }))
      .filter(each => each.rank < 9)
      .sort((a, b) => a.rank - b.rank)
      .map(each => each.spec);
  }

  specName(code) {
    const spec = this.content && (this.content.specs || []).find(each => each.code === code);
    return spec ? spec.name : code;
  }
}

/** What begins with the words comes before what holds them. */
function rank(wanted, texts) {
  const places = texts.map(text => text ? text.toLowerCase().indexOf(wanted) : -1);
  if (places.some(place => place === 0)) return 0;
  return places.some(place => place > 0) ? 1 : 9;
}
