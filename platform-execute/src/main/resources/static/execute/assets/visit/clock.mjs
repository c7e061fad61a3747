/* The phone's time, set right by the server's: a wrong clock must not put a visit into tomorrow. */

const ZONE_MINUTES = 8 * 60;
const TOLERATED = 60 * 1000;

let ahead = 0;

/** Learns by how much the phone's clock differs. */
export function learn(serverTime) {
  const difference = Date.now() - Date.parse(serverTime);
  ahead = Math.abs(difference) > TOLERATED ? difference : 0;
  return ahead;
}

export function remember(milliseconds) {
  ahead = milliseconds || 0;
}

export function now() {
  return Date.now() - ahead;
}

/** As the server reads it, in the business zone. */
export function text(milliseconds) {
  return new Date(milliseconds + ZONE_MINUTES * 60000).toISOString().replace('Z', '+08:00');
}

export function today() {
  return text(now()).slice(0, 10);
}

export function dayAfter(day, days) {
  return new Date(Date.parse(day + 'T00:00:00Z') + days * 86400000).toISOString().slice(0, 10);
}

/** 09:05 */
export function time(isoText) {
  return text(Date.parse(isoText)).slice(11, 16);
}

/** 11-22 */
export function short(day) {
  return day.slice(5, 10);
}
