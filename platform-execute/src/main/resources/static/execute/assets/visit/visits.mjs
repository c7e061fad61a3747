/* One visit as the phone keeps it, and what may happen to it: draft → queued → sent, or refused. */

import * as clock from './clock.mjs';
import { uuid } from './ids.mjs';

const HOLD = 12 * 1000;
export const CORRECTABLE_DAYS = 7;

/** A visit nobody has written anything into yet; it isn't kept until somebody does. */
export function fresh(shop, reasons, method) {
  return {
    id: uuid(), licenceNo: shop.licenceNo, shopName: shop.name, day: clock.today(), openedAt: clock.text(clock.now()),
    state: 'draft', closed: false, version: 0, attempts: 0, error: null, updatedAt: null, touchedAt: 0, queuedAt: null,
    body: {
      method, startedAt: null, endedAt: null, position: null, positionState: 'NOT_ASKED', reasons: reasons.map(each => each.code),
      unchanged: false, findings: [], satisfaction: null, effect: null, matters: [], keptPromises: [], planLines: []
    },
    photos: [], acceptedPhotos: []
  };
}

/** Whether anything but the times has been written. */
export function isEmpty(visit) {
  const { body } = visit;
  return !body.findings.length && !body.satisfaction && !body.effect && !body.matters.length && !body.keptPromises.length && !body.planLines.length && !visit.photos.length;
}

/** The changes of an edit; a closed visit becomes a draft until it is closed again. */
export function edited(visit) {
  return { state: 'draft', error: null, touchedAt: Date.now(), body: { ...visit.body, unchanged: false }, photos: visit.photos };
}

/** The changes that close a visit and put it into the queue. */
export function closed(visit, { unchanged, placing }) {
  const now = clock.now();
  const startedAt = visit.body.startedAt || visit.openedAt;
  const before = visit.updatedAt ? Date.parse(visit.updatedAt) : 0;
  return {
    state: 'queued', closed: true, error: null, attempts: 0,
    updatedAt: clock.text(Math.max(now, before + 1)),
    queuedAt: Date.now(), touchedAt: Date.now(),
    holdUntil: placing ? Date.now() + HOLD : 0,
    body: { ...visit.body, unchanged, startedAt, endedAt: visit.body.endedAt || clock.text(Math.max(now, Date.parse(startedAt))) },
    photos: visit.photos
  };
}

/** Closed visits that somebody began to correct and left: what stands there is sent. */
export async function requeue(store, except) {
  for (const visit of await store.visits()) {
    if (visit.state === 'draft' && visit.closed && visit.id !== except) {
      await store.changeVisit(visit.id, kept => kept && kept.state === 'draft' && kept.closed ? { ...kept, ...closed(kept, { unchanged: kept.body.unchanged }) } : undefined);
    }
  }
}

export function isCorrectable(visit) {
  return clock.dayAfter(visit.day, CORRECTABLE_DAYS) >= clock.today();
}

export function minutes(visit) {
  const { startedAt, endedAt } = visit.body;
  return startedAt && endedAt ? Math.max(0, Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 60000)) : 0;
}
