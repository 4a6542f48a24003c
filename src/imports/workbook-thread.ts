/**
 * What the reading thread runs. As text, so that it is the same whether the program is built or tested: a thread has no
 * loader for our sources. It measures what each part really unpacks to before the reader sees any of it.
 */
export const WORKBOOK_THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
const { inflateRawSync } = require('node:zlib');
const { bytes, parts, reader, zip, unpackedMax, sheetsMax, rowsMax, columnsMax } = workerData;

/** Each part as it really unpacks; null: to more than it declared, or than anybody needs. */
function unpacked() {
  let left = unpackedMax;
  const contents = {};
  for (const part of parts) {
    const packed = bytes.subarray(part.from, part.from + part.packed);
    const most = Math.max(Math.min(part.unpacked, left), 1);
    let content = packed;
    try { if (part.method !== 0) content = inflateRawSync(packed, { maxOutputLength: most }); }
    catch (error) { if (error.code === 'ERR_BUFFER_TOO_LARGE') return null; throw error; }
    if (content.length !== part.unpacked) return null;
    left -= content.length;
    if (left < 0) return null;
    contents[part.name] = content;
  }
  return contents;
}

// a formula that failed would be read as an empty cell: its error is kept as the text it shows
const FAILED = /(<c [^>]*?)t="e"/g;
function withErrors(contents) {
  const failed = Object.keys(contents).filter((name) =>
    name.startsWith('xl/worksheets/') && Buffer.from(contents[name].buffer, contents[name].byteOffset, contents[name].length).includes('t="e"'));
  if (failed.length === 0) return bytes;
  const kept = { ...contents };
  for (const name of failed) {
    const text = Buffer.from(contents[name]).toString('latin1').replace(FAILED, '$1t="str"');
    kept[name] = new Uint8Array(Buffer.from(text, 'latin1'));
  }
  return require(zip).zipSync(kept, { level: 0 });
}

const cell = (value) => {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : { day: value.toISOString().slice(0, 10) };
  return typeof value === 'string' && value.trim() === '' ? null : value;
};
const filled = (row) => row.some((value) => value !== null);
const spent = (row) => { let end = row.length; while (end > 0 && row[end - 1] === null) end--; return row.slice(0, end); };

async function read() {
  const contents = unpacked();
  if (contents === null) return { fault: 'BOMB' };
  const found = await require(reader).default(new Blob([withErrors(contents)]));
  if (found.length > sheetsMax) return { fault: 'TOO_MANY_SHEETS' };
  const sheets = found.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row, index) => ({ at: index + 1, cells: spent(row.slice(0, columnsMax).map(cell)) }))
      .filter(({ cells }) => filled(cells)),
  }));
  if (sheets.reduce((sum, { rows }) => sum + rows.length, 0) > rowsMax) return { fault: 'TOO_MANY_ROWS' };
  return { sheets };
}

read().then((said) => parentPort.postMessage(said), (error) => parentPort.postMessage({ fault: 'BROKEN', because: String(error) }));
`;
