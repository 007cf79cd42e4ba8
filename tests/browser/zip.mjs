// A ZIP archive made by hand, so that a journey can pack what no tool would.
import { deflateRawSync } from 'node:zlib';

const TABLE = Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest >>> 0;
});

/** The sum ZIP checks content with. */
function sum(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ TABLE[(sum ^ byte) & 255];
  return (sum ^ 0xffffffff) >>> 0;
}

/** Numbers of two or four bytes, the lowest first. */
const numbers = (...fields) => Buffer.concat(fields.map(([value, size]) => {
  const bytes = Buffer.alloc(size);
  bytes.writeUIntLE(value, 0, size);
  return bytes;
}));

const UTF8 = 0x0800;
const DEFLATED = 8;

/** The archive of these files, each a name and its bytes. */
export function zip(files) {
  const parts = [];
  const directory = [];
  let at = 0;
  for (const [name, bytes] of files) {
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name);
    const common = numbers([20, 2], [UTF8, 2], [DEFLATED, 2], [0, 4], [sum(bytes), 4], [packed.length, 4], [bytes.length, 4], [title.length, 2], [0, 2]);
    const part = Buffer.concat([numbers([0x04034b50, 4]), common, title, packed]);
    directory.push(Buffer.concat([numbers([0x02014b50, 4], [20, 2]), common, numbers([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]), title]));
    parts.push(part);
    at += part.length;
  }
  const end = Buffer.concat(directory);
  return Buffer.concat([...parts, end, numbers([0x06054b50, 4], [0, 2], [0, 2], [files.length, 2], [files.length, 2], [end.length, 4], [at, 4], [0, 2])]);
}
