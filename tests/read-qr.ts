import type { Locator } from 'playwright-core';
import decode from 'qr/decode.js';

/** The text of a QR code as a camera sees it. */
export async function readQr(picture: Locator): Promise<string> {
  const png = (await picture.screenshot()).toString('base64');
  // On a page without a policy of its own, which may load a picture.
  const blank = await picture.page().context().newPage();
  const image = await blank.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const drawing = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!drawing) throw new Error('There is nothing to draw on.');
    drawing.drawImage(bitmap, 0, 0);
    const { width, height, data: pixels } = drawing.getImageData(0, 0, bitmap.width, bitmap.height);
    return { width, height, pixels: [...pixels] };
  }, png);
  await blank.close();
  return decode({ width: image.width, height: image.height, data: Uint8ClampedArray.from(image.pixels) });
}
