/* Elements, words and messages of the page. */

export const $ = (selector, within = document) => within.querySelector(selector);
export const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];

/** An element: {@code h('button', { class: 'btn', onclick }, 'text')}. */
export function h(name, properties, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (key in made && key !== 'list' && key !== 'form') made[key] = value;
    else if (key === 'class') made.className = value;
    else made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'ic');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', $('#visit-app').dataset.icons + '#' + name);
  svg.append(use);
  return svg;
}

/** Small columns for the weeks' orders, the last one now. */
export function columns(values, label) {
  const svg = document.createElementNS(SVG, 'svg');
  const most = Math.max(1, ...values);
  svg.setAttribute('class', 'weeks-bars');
  svg.setAttribute('viewBox', '0 0 ' + values.length * 10 + ' 32');
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  values.forEach((value, i) => {
    const bar = document.createElementNS(SVG, 'rect');
    const height = Math.max(value > 0 ? 2 : 1, Math.round(value / most * 32));
    Object.entries({ x: i * 10 + 1.5, y: 32 - height, width: 7, height, class: i === values.length - 1 ? 'now' : value ? '' : 'nil' })
      .forEach(([key, each]) => bar.setAttribute(key, each));
    svg.append(bar);
  });
  return svg;
}

let known;
/** The words come with the page, in the reader's language. */
export function t(key, ...values) {
  known = known || new Map($$('#words [data-key]').map(each => [each.dataset.key, each.textContent]));
  return window.platform.counted(known.get(key) || key, ...values);
}

export function toast(text, action) {
  window.platform.toast(text, action);
}
