import { readFileSync } from 'node:fs';
export const a = Date.now();
export const b = Math.random();
export const c = new Date();
export const d = globalThis.Date;
console.log(process.env, readFileSync);
