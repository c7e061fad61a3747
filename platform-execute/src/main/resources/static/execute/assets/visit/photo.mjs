/* A photo as it is sent: at most 1600 pixels, JPEG, drawn anew, so that nothing of the camera's notes goes along. */

import { uuid } from './ids.mjs';

const LONGEST = 1600;
const THUMB = 168;

export async function shrink(file) {
  const picture = await decode(file);
  const full = await draw(picture, LONGEST, 0.8);
  const small = await draw(picture, THUMB, 0.7);
  if (picture.close) picture.close();
  return {
    id: uuid(),
    type: 'image/jpeg',
    bytes: await full.blob.arrayBuffer(),
    thumb: await small.blob.arrayBuffer(),
    width: full.width,
    height: full.height,
    size: full.blob.size
  };
}

async function decode(file) {
  if ('createImageBitmap' in window) {
    try {
      return await createImageBitmap(file, { imageOrientation: 'from-image' });
    } catch { /* some browsers know the format only as an element */ }
  }
  const image = new Image();
  image.src = URL.createObjectURL(file);
  try {
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(image.src);
  }
}

function draw(picture, longest, quality) {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => canvas.toBlob(
    blob => blob ? done({ blob, width: canvas.width, height: canvas.height }) : failed(new Error('canvas')), 'image/jpeg', quality));
}
