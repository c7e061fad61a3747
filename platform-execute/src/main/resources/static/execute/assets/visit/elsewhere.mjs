/* A visit of one's own as the server has it: recorded on another device, or corrected there since. Taken in, it can be corrected here. */

import { ask } from './ask.mjs';
import * as clock from './clock.mjs';

const PATIENCE = 10 * 1000;

/** What is kept of the visit afterwards; what is being written here stays as it is. Without a visit, the word that says why. */
export async function elsewhere({ root, store }, id) {
  const answer = await ask(root + '/outbox/' + encodeURIComponent(id), { headers: { Accept: 'application/json' } }, PATIENCE).catch(() => null);
  if (!answer || !answer.ok || !answer.content) return { trouble: answer && (answer.status === 404 || answer.status === 400) ? 'visit-unknown' : 'visit-elsewhere' };
  const found = kept(answer.content);
  const visit = await store.changeVisit(found.id, here => !here || (here.state === 'sent' && here.version < found.version) ? found : undefined);
  return { visit };
}

function kept({ shop, version, ...sent }) {
  const time = isoText => isoText && clock.text(Date.parse(isoText));
  const { id, licenceNo, updatedAt, photos, ...body } = sent;
  return {
    id, licenceNo, version, shopName: shop, day: time(sent.startedAt).slice(0, 10), openedAt: time(sent.startedAt),
    state: 'sent', closed: true, attempts: 0, error: null, updatedAt, acceptedAt: updatedAt, touchedAt: Date.parse(updatedAt), queuedAt: null, sentAt: Date.now(),
    body: { ...body, startedAt: time(sent.startedAt), endedAt: time(sent.endedAt) },
    photos: photos.map(photo => ({ id: photo.id, takenAt: time(photo.takenAt) })),
    acceptedPhotos: photos.map(photo => photo.id)
  };
}
