import { create } from 'qrcode';
import { renderPng } from './pictures/render-png.ts';
import { boxAt, COLOURS, linesAt, wrapSvg, type DrawnBlock } from './pictures/svg.ts';
import { wrapText, type TextStyle } from './pictures/wrap-text.ts';

/** What stands around the code: several lie in one envelope, and look alike without it. */
export interface QrWords {
  /** For whom it is. */
  title: string;
  /** What it is for. */
  purpose: string;
  /** Until when it can be used. */
  validity: string;
}

const WIDTH = 720;
const MARGIN = 36;
/** Around a code this many modules stay white, so that a phone finds it. */
const QUIET = 4;
const TITLE: TextStyle = { size: 40, weight: 600 };
const BODY: TextStyle = { size: 30, weight: 400 };

/** Draws a link as a QR picture with words around it: PNG, wide enough to be printed in a letter and read by a cheap phone. */
export function drawQrPicture(link: string, words: QrWords): Promise<Uint8Array> {
  return renderPng(qrSvg(link, words));
}

function qrSvg(link: string, { title, purpose, validity }: QrWords): string {
  const centred = (y: number, text: string, style: TextStyle): DrawnBlock =>
    linesAt(WIDTH / 2, y, wrapText(text, WIDTH - 2 * MARGIN, style, 3), { ...style, anchor: 'middle' });
  const head = centred(MARGIN, title, TITLE);
  const under = centred(MARGIN + head.height, purpose, BODY);
  const code = codeAt(MARGIN + head.height + under.height, link);
  const foot = centred(MARGIN + head.height + under.height + code.height, validity, BODY);
  const height = 2 * MARGIN + head.height + under.height + code.height + foot.height;
  const paper = boxAt(0, 0, WIDTH, height, `fill="${COLOURS.card}"`);
  return wrapSvg(WIDTH, height, [paper, head.svg, under.svg, code.svg, foot.svg].join(''));
}

/** Draws the code in the middle, each module of whole pixels. */
function codeAt(top: number, link: string): DrawnBlock {
  const { modules } = create(link, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const side = Math.floor(WIDTH / (size + 2 * QUIET));
  const left = Math.round((WIDTH - size * side) / 2);
  const places = Array.from({ length: size * size }, (_, at) => [Math.floor(at / size), at % size] as const);
  const dark = places
    .filter(([row, column]) => modules.get(row, column) !== 0)
    .map(([row, column]) => `M${left + column * side} ${top + (row + QUIET) * side}h${side}v${side}h-${side}z`);
  const svg = `<path d="${dark.join('')}" fill="#000000" shape-rendering="crispEdges"/>`;
  return { svg, height: (size + 2 * QUIET) * side };
}
