import { toBuffer } from 'qrcode';

/** Draws a link as a QR picture: PNG, wide enough to be printed in a letter and read by a cheap phone. */
export async function drawQrPicture(link: string): Promise<Uint8Array> {
  return toBuffer(link, { type: 'png', width: 512, margin: 4, errorCorrectionLevel: 'M' });
}
