/* Where the phone is, asked once at 签到 and never otherwise. */

const PATIENCE = 10 * 1000;

/** Always answers within ten seconds; a refusal and a failure are answers too. */
export function fix() {
  return new Promise(done => {
    const failed = state => done({ positionState: state, position: null });
    if (!('geolocation' in navigator) || !isSecureContext) { failed('UNAVAILABLE'); return; }
    setTimeout(() => failed('UNAVAILABLE'), PATIENCE + 500);
    navigator.geolocation.getCurrentPosition(
      found => done({
        positionState: 'FIXED',
        position: { lat: found.coords.latitude, lng: found.coords.longitude, accuracyMetres: Math.round(found.coords.accuracy) }
      }),
      trouble => failed(trouble.code === 1 ? 'DENIED' : 'UNAVAILABLE'),
      { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: 0 });
  });
}

/** Metres over the ground. */
export function distance(a, b) {
  const rad = Math.PI / 180;
  const x = (b.lng - a.lng) * rad * Math.cos((a.lat + b.lat) / 2 * rad);
  const y = (b.lat - a.lat) * rad;
  return Math.round(Math.hypot(x, y) * 6371000);
}
