import { inflateSync } from "node:zlib";

/** A picture, pixel by pixel. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha, 0 to 255 each. */
  at(x: number, y: number): readonly [red: number, green: number, blue: number, alpha: number];
}

const signature = "89504e470d0a1a0a";
const channelsOf: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** Reads a PNG of eight bits a channel, in colour, with or without alpha, not interlaced: what Chromium writes. */
export function readPng(file: Buffer): Pixels {
  if (file.subarray(0, 8).toString("hex") !== signature) throw new Error("This is no PNG.");
  const chunks = [...chunksOf(file)];
  const header = chunks.find(({ type }) => type === "IHDR")?.data ?? Buffer.alloc(0);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = channelsOf[header.readUInt8(9)];
  if (header.readUInt8(8) !== 8 || channels === undefined || header.readUInt8(12) !== 0)
    throw new Error("This is a PNG of another kind.");
  const packed = Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data));
  const bytes = unfiltered(inflateSync(packed), height, width * channels, channels);
  const byte = (index: number) => bytes[index] ?? 0;
  return {
    width,
    height,
    at(x, y) {
      const index = (y * width + x) * channels;
      return [byte(index), byte(index + 1), byte(index + 2), channels === 4 ? byte(index + 3) : 255];
    },
  };
}

function* chunksOf(file: Buffer): Generator<{ type: string; data: Buffer }> {
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    yield { type: file.toString("latin1", at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) };
    at += length + 12;
  }
}

/** Each row begins with the way in which it tells its bytes from those to the left and above. */
function unfiltered(packed: Buffer, rows: number, rowLength: number, step: number): Uint8Array {
  const bytes = new Uint8Array(rows * rowLength);
  for (let y = 0; y < rows; y++) {
    const filter = packed[y * (rowLength + 1)] ?? 0;
    for (let x = 0; x < rowLength; x++) {
      const here = y * rowLength + x;
      const left = x < step ? 0 : (bytes[here - step] ?? 0);
      const above = y === 0 ? 0 : (bytes[here - rowLength] ?? 0);
      const aboveLeft = x < step || y === 0 ? 0 : (bytes[here - rowLength - step] ?? 0);
      const written = packed[y * (rowLength + 1) + 1 + x] ?? 0;
      bytes[here] = written + predicted(filter, left, above, aboveLeft);
    }
  }
  return bytes;
}

function predicted(filter: number, left: number, above: number, aboveLeft: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4:
      return paeth(left, above, aboveLeft);
    default:
      throw new Error("This is no row of a PNG.");
  }
}

function paeth(left: number, above: number, aboveLeft: number): number {
  const guess = left + above - aboveLeft;
  const off = (value: number) => Math.abs(guess - value);
  if (off(left) <= off(above) && off(left) <= off(aboveLeft)) return left;
  return off(above) <= off(aboveLeft) ? above : aboveLeft;
}
