// What a camera writes into a picture is gone before anybody sees it, and the picture is the same.

import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { barePicture } from './bare-picture.ts';

const bytesOf = (held: string | Buffer) =>
  typeof held === 'string' ? Buffer.from(held, 'latin1') : held;
const PLACE = 'GPS 59.3293 N 18.0686 E';

describe('a JPEG', () => {
  const segment = (marker: number, ...parts: (string | Buffer)[]) => {
    const held = Buffer.concat(parts.map(bytesOf));
    const head = Buffer.of(0xff, marker, 0, 0);
    head.writeUInt16BE(held.length + 2, 2);
    return Buffer.concat([head, held]);
  };
  const start = Buffer.of(0xff, 0xd8);
  const end = Buffer.of(0xff, 0xd9);
  const jfif = segment(0xe0, 'JFIF\0', Buffer.alloc(9));
  const colours = segment(0xe2, 'ICC_PROFILE\0', 'colours');
  const tables = segment(0xdb, Buffer.alloc(65, 1));
  const scan = Buffer.concat([
    segment(0xda, Buffer.alloc(6)),
    Buffer.from('12ff0034ffd35678', 'hex'),
  ]);
  const exif = (order: 'II' | 'MM', turn: number) => {
    const tiff = Buffer.alloc(8 + 2 + 24);
    tiff.write(order);
    const [two, four] =
      order === 'II'
        ? (['writeUInt16LE', 'writeUInt32LE'] as const)
        : (['writeUInt16BE', 'writeUInt32BE'] as const);
    tiff[two](42, 2);
    tiff[four](8, 4);
    tiff[two](2, 8);
    tiff[two](0x010f, 10);
    tiff[two](0x0112, 22);
    tiff[two](3, 24);
    tiff[four](1, 26);
    tiff[two](turn, 30);
    return segment(0xe1, 'Exif\0\0', tiff, PLACE);
  };
  const bare = (...parts: Buffer[]) => barePicture(Buffer.concat([start, ...parts]));

  test('keeps colours, tables and every scan, and loses place, comment and what follows its end', () => {
    const more = segment(0xc4, 'another table');
    const found = bare(
      jfif,
      exif('II', 1),
      segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', PLACE),
      segment(0xfe, PLACE),
      segment(0xed, 'Photoshop 3.0\0', PLACE),
      colours,
      tables,
      scan,
      more,
      scan,
      end,
      Buffer.from(PLACE),
    );
    expect(found?.mediaType).toBe('image/jpeg');
    const whole = Buffer.concat([start, jfif, colours, tables, scan, more, scan, end]);
    expect(found?.bytes).toEqual(whole);
  });

  test.each(['II', 'MM'] as const)(
    'stays turned as it was (%s), and is bare a second time',
    (order) => {
      const found = bare(jfif, exif(order, 6), tables, scan, end);
      expect(found?.bytes.includes('GPS')).toBe(false);
      expect(found?.bytes.length).toBe(Buffer.concat([start, jfif, tables, scan, end]).length + 36);
      expect(barePicture(found?.bytes ?? Buffer.of())?.bytes).toEqual(found?.bytes);
    },
  );

  test('that is cut off anywhere is none', () => {
    const whole = Buffer.concat([start, jfif, exif('MM', 3), colours, tables, scan, end]);
    for (let length = 0; length < whole.length; length += 1)
      expect(barePicture(whole.subarray(0, length))).toBeNull();
    expect(barePicture(whole)).not.toBeNull();
  });
});

describe('a PNG', () => {
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const chunk = (type: string, held: string | Buffer) => {
    const body = Buffer.concat([Buffer.from(type), bytesOf(held)]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(body.length - 4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const [head, body, tail] = [
    chunk('IHDR', Buffer.alloc(13)),
    chunk('IDAT', deflateSync('pixels')),
    chunk('IEND', ''),
  ];

  test('loses its texts, and what follows its end', () => {
    const said = [chunk('eXIf', PLACE), chunk('tEXt', `Comment\0${PLACE}`), chunk('iTXt', PLACE)];
    const png = Buffer.concat([signature, head, ...said, body, tail, Buffer.from(PLACE)]);
    expect(barePicture(png)?.bytes).toEqual(Buffer.concat([signature, head, body, tail]));
  });

  test('that is cut off is none', () => {
    const png = Buffer.concat([signature, head, body, tail]);
    for (let length = 0; length < png.length; length += 1)
      expect(barePicture(png.subarray(0, length))).toBeNull();
  });
});

describe('a WebP', () => {
  const chunk = (type: string, held: Buffer) => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(held.length);
    return Buffer.concat([Buffer.from(type), size, held, Buffer.alloc(held.length % 2)]);
  };
  const webp = (...chunks: Buffer[]) => {
    const body = Buffer.concat([Buffer.from('WEBP'), ...chunks]);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(body.length);
    return Buffer.concat([Buffer.from('RIFF'), size, body]);
  };
  const flags = (flag: number) => chunk('VP8X', Buffer.of(flag, 0, 0, 0, 9, 0, 0, 9, 0, 0));
  const pixels = chunk('VP8 ', Buffer.from('seven b'));

  test('loses EXIF and XMP, and says no more that it has them', () => {
    const said = [chunk('EXIF', Buffer.from(PLACE)), chunk('XMP ', Buffer.from(PLACE))];
    const found = barePicture(webp(flags(0b11_1100), pixels, ...said));
    expect(found?.bytes).toEqual(webp(flags(0b11_0000), pixels));
  });

  test('that is cut off is none', () => {
    const whole = webp(flags(0), pixels);
    for (let length = 0; length < whole.length; length += 1)
      expect(barePicture(whole.subarray(0, length))).toBeNull();
  });
});
