/* Drafts and photos that haven't been sent, as a file, and back again: for a phone that breaks, or a browser that is to be cleared. */

import { StorageTrouble } from './store.mjs';

const KIND = 'platform135-visits';

export async function exportFile(store, madeAt) {
  const visits = (await store.visits());
  const photos = (await store.photos()).filter(photo => photo.bytes);
  const unsent = visits.filter(visit => visit.state !== 'sent' || photos.some(photo => photo.visitId === visit.id));
  const file = {
    kind: KIND, schema: 1, user: store.user, madeAt,
    visits: unsent,
    photos: await Promise.all(photos.map(async photo => ({ ...photo, bytes: await base64(photo.bytes), thumb: await base64(photo.thumb) })))
  };
  return { blob: new Blob([JSON.stringify(file)], { type: 'application/json' }), visits: unsent.length, photos: photos.length };
}

/** Gives how many came in and how many were there already; throws not-ours or of-another. */
export async function importFile(store, text) {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    throw new Error('not-ours');
  }
  if (file.kind !== KIND || file.schema !== 1) throw new Error('not-ours');
  if (file.user !== store.user) throw new Error('of-another');
  const known = new Map((await store.visits()).map(visit => [visit.id, visit]));
  let taken = 0;
  for (const photo of file.photos) {
    if (!await store.photo(photo.id)) await store.putPhoto({ ...photo, bytes: bytes(photo.bytes), thumb: bytes(photo.thumb), state: 'waiting' });
  }
  for (const visit of file.visits) {
    const here = known.get(visit.id);
    if (here && here.touchedAt >= visit.touchedAt) continue;
    await store.putVisit({ ...visit, holdUntil: 0, state: visit.state === 'refused' ? 'queued' : visit.state });
    taken++;
  }
  return { taken, skipped: file.visits.length - taken };
}

function base64(buffer) {
  if (!buffer) return null;
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result.slice(reader.result.indexOf(',') + 1));
    reader.onerror = () => failed(new StorageTrouble('none', reader.error));
    reader.readAsDataURL(new Blob([buffer]));
  });
}

function bytes(text) {
  return text ? Uint8Array.from(atob(text), sign => sign.charCodeAt(0)).buffer : null;
}
