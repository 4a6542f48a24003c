/**
 * A picture as telephones write them (HEIC), made by hand: one still picture in HEVC whose blocks are written out as
 * plain samples (PCM), inside the boxes of HEIF. Only what the decoder must be told stands in it; ITU-T H.265 and
 * ISO/IEC 23008-12 say what each number means.
 */

const BLOCK = 16;

class Bits {
  private readonly bits: number[] = [];

  u(length: number, value: number): this {
    for (let at = length - 1; at >= 0; at--) this.bits.push(Math.floor(value / 2 ** at) % 2);
    return this;
  }

  /** Exponential Golomb: a number after as many zeros as it has further digits. */
  ue(...values: readonly number[]): this {
    for (const value of values) {
      const length = Math.floor(Math.log2(value + 1));
      this.u(length, 0).u(length + 1, value + 1);
    }
    return this;
  }

  flags(...values: readonly number[]): this {
    for (const value of values) this.u(1, value);
    return this;
  }

  alignWithZeros(): this {
    while (this.bits.length % 8 !== 0) this.bits.push(0);
    return this;
  }

  stop(): this {
    return this.u(1, 1).alignWithZeros();
  }

  bytes(): number[] {
    const bytes: number[] = [];
    for (let at = 0; at < this.bits.length; at += 8)
      bytes.push(this.bits.slice(at, at + 8).reduce((byte, bit) => byte * 2 + bit, 0));
    return bytes;
  }
}

/** By how much the less probable value narrows the range, for the first states of a context (table 9-46). */
const NARROWS = [
  [128, 176, 208, 240],
  [128, 167, 197, 227],
  [128, 158, 187, 216],
  [123, 150, 178, 205],
  [116, 142, 169, 195],
  [111, 135, 160, 185],
  [105, 128, 152, 175],
  [100, 122, 144, 166],
  [95, 116, 137, 158],
  [90, 110, 130, 150],
  [85, 104, 123, 142],
  [81, 99, 117, 135],
  [77, 94, 111, 128],
] as const;

/** The arithmetic coder (9.3.4), as far as blocks of plain samples need it. */
class Coder {
  private low = 0;
  private range = 510;
  private first = true;
  private outstanding = 0;
  private state = 0;

  constructor(private readonly out: Bits) {}

  /** The block is not parted: the more probable value each time. */
  unparted(): void {
    const narrows = NARROWS[this.state] ?? NARROWS[12];
    this.range -= narrows?.[(this.range >> 6) & 3] ?? 0;
    this.state += 1;
    this.renormalise();
  }

  terminate(bin: 0 | 1): void {
    this.range -= 2;
    if (bin === 0) return this.renormalise();
    this.low += this.range;
    this.range = 2;
    this.renormalise();
    this.put((this.low >> 9) & 1);
    this.out.u(2, ((this.low >> 7) & 3) | 1);
    this.out.alignWithZeros();
    [this.low, this.range, this.first, this.outstanding] = [0, 510, true, 0];
    return undefined;
  }

  private renormalise(): void {
    while (this.range < 256) {
      if (this.low < 256) this.put(0);
      else if (this.low >= 512) {
        this.low -= 512;
        this.put(1);
      } else {
        this.low -= 256;
        this.outstanding += 1;
      }
      this.range *= 2;
      this.low *= 2;
    }
  }

  private put(bit: number): void {
    if (this.first) this.first = false;
    else this.out.u(1, bit);
    for (; this.outstanding > 0; this.outstanding--) this.out.u(1, 1 - bit);
  }
}

/** Main Still Picture, level 1 (7.3.3). */
const profile = (bits: Bits): Bits =>
  bits.u(8, 3).u(32, 0x70000000).flags(1, 0, 0, 1).u(32, 0).u(12, 0).u(8, 30);

const VPS = 32;
const SPS = 33;
const PPS = 34;
const IDR = 19;

/** With 3 put between zeros that would read as the beginning of another unit (7.4.2). */
const unit = (type: number, body: readonly number[]): Buffer => {
  const bytes = [type * 2, 1];
  let zeros = 0;
  for (const byte of body) {
    if (zeros >= 2 && byte <= 3) {
      bytes.push(3);
      zeros = 0;
    }
    bytes.push(byte);
    zeros = byte === 0 ? zeros + 1 : 0;
  }
  return Buffer.from(bytes);
};

const videoParameters = (): Buffer => {
  const bits = new Bits().u(4, 0).flags(1, 1).u(6, 0).u(3, 0).u(1, 1).u(16, 0xffff);
  return unit(VPS, profile(bits).u(1, 1).ue(0, 0, 0).u(6, 0).ue(0).flags(0, 0).stop().bytes());
};

const sequenceParameters = (width: number, height: number): Buffer => {
  const bits = profile(new Bits().u(4, 0).u(3, 0).u(1, 1)).ue(0, 1, width, height).u(1, 0).ue(0, 0, 4);
  bits.u(1, 1).ue(0, 0, 0).ue(1, 0, 0, 2, 0, 0).flags(0, 0, 0, 1).u(4, 7).u(4, 7).ue(1, 0).u(1, 1);
  return unit(SPS, bits.ue(0).flags(0, 0, 0, 0, 0).stop().bytes());
};

const pictureParameters = (): Buffer => {
  const bits = new Bits().ue(0, 0).flags(0, 0).u(3, 0).flags(0, 0).ue(0, 0, 0).flags(0, 0, 0).ue(0, 0);
  bits.flags(0, 0, 0, 0, 0, 0, 0).flags(1, 0, 1).flags(0, 0).ue(0);
  return unit(PPS, bits.flags(0, 0).stop().bytes());
};

/** Brightness and the two colour differences of each block, row by row. */
type Colour = readonly [y: number, cb: number, cr: number];

const slice = (blocks: readonly Colour[]): Buffer => {
  const bits = new Bits().flags(1, 0).ue(0, 2, 0).stop();
  const coder = new Coder(bits);
  for (const [at, colour] of blocks.entries()) {
    coder.unparted();
    coder.terminate(1);
    for (const [plane, sample] of colour.entries())
      for (let each = 0; each < (BLOCK * BLOCK) / (plane === 0 ? 1 : 4); each++) bits.u(8, sample);
    coder.terminate(at === blocks.length - 1 ? 1 : 0);
  }
  return unit(IDR, bits.bytes());
};

const u16 = (...values: readonly number[]): Buffer =>
  Buffer.from(values.flatMap((value) => [value >> 8, value & 255]));

const u32 = (...values: readonly number[]): Buffer =>
  Buffer.concat(values.map((value) => u16(Math.floor(value / 65536), value % 65536)));

const box = (type: string, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([u32(8 + body.length), Buffer.from(type, 'latin1'), body]);
};

const text = (words: string): Buffer => Buffer.from(words, 'latin1');

const configuration = (width: number, height: number): Buffer => {
  const head = '0103700000009000000000001ef000fcfdf8f800000f03';
  const listed = [videoParameters(), sequenceParameters(width, height), pictureParameters()].map((one, at) =>
    Buffer.concat([Buffer.from([0x80 + VPS + at]), u16(1, one.length), one]),
  );
  return box('hvcC', Buffer.from(head, 'hex'), ...listed);
};

/** A whole file. Its blocks are 16 × 16 points; `columns` of them stand in a row. */
export function tinyHeic(columns: number, blocks: readonly Colour[]): Buffer {
  const [width, height] = [columns * BLOCK, (blocks.length / columns) * BLOCK];
  const picture = slice(blocks);
  const content = Buffer.concat([u32(picture.length), picture]);
  const head = box('ftyp', text('heic'), u32(0), text('mif1heic'));
  const meta = (at: number): Buffer =>
    box(
      'meta',
      u32(0),
      box('hdlr', u32(0, 0), text('pict'), u32(0, 0, 0), Buffer.alloc(1)),
      box('pitm', u32(0), u16(1)),
      box('iinf', u32(0), u16(1), box('infe', u32(0x02000000), u16(1, 0), text('hvc1'), Buffer.alloc(1))),
      box('iloc', u32(0), u16(0x4400), u16(1, 1, 0, 1), u32(at, content.length)),
      box(
        'iprp',
        box('ipco', configuration(width, height), box('ispe', u32(0, width, height))),
        box('ipma', u32(0, 1), u16(1), Buffer.from([2, 0x81, 2])),
      ),
    );
  const at = head.length + meta(0).length + 8;
  return Buffer.concat([head, meta(at), box('mdat', content)]);
}
