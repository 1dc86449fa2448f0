import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

const SIZE = 256;
type Point = readonly [x: number, y: number];
type Colour = readonly [red: number, green: number, blue: number];

/** The icon of a new connector, a PNG: a plug on a colour made from the application's name, the same at every time. */
export function iconOf(application: string): Buffer {
  const background = colourOf(application);
  const pixels = Buffer.alloc(SIZE * (1 + SIZE * 4));
  for (let y = 0; y < SIZE; y += 1) {
    for (let x = 0; x < SIZE; x += 1) {
      const at: Point = [x + 0.5 - SIZE / 2, y + 0.5 - SIZE / 2];
      const white = covered(plug(at));
      const colour = background.map((part) => Math.round(part + (255 - part) * white));
      const opaque = Math.round(255 * covered(box(at, [0, 0], [128, 128], 48)));
      pixels.set([...colour, opaque], y * (1 + SIZE * 4) + 1 + x * 4);
    }
  }
  return png(pixels);
}

/** Dark enough for white to stand out on it. */
function colourOf(application: string): Colour {
  const [first = 0, second = 0] = createHash('sha256').update(application).digest();
  const hue = ((first * 256 + second) % 360) / 60;
  const part = (shift: number): number => {
    const place = (hue + shift) % 6;
    return Math.round(40 + 110 * Math.max(0, Math.min(1, Math.abs(place - 3) - 1)));
  };
  return [part(0), part(4), part(2)];
}

/** How far a point is from the plug: two prongs, a body, a cable; below 0 inside. */
const plug = (at: Point): number =>
  Math.min(
    box(at, [-26, -62], [9, 30], 9),
    box(at, [26, -62], [9, 30], 9),
    box(at, [0, 2], [60, 42], 26),
    box(at, [0, 66], [10, 34], 10),
  );

/** The distance to a box with round corners. */
function box([x, y]: Point, [left, top]: Point, [width, height]: Point, radius: number): number {
  const [dx, dy] = [Math.abs(x - left) - width + radius, Math.abs(y - top) - height + radius];
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
}

/** How much of a pixel lies inside: edges are smooth. */
const covered = (distance: number): number => Math.max(0, Math.min(1, 0.5 - distance));

function png(rows: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIZE, 0);
  header.writeUInt32BE(SIZE, 4);
  // Eight bits each of red, green, blue and opacity.
  header.set([8, 6], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND')]);
}

function chunk(type: string, data = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
