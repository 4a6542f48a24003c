import type { Nominees } from '../../src/nominations/nominees.js';
import { type Department, idOf, openDepartment, signedIn } from '../support/department.js';
import { closeWhole } from '../support/record.js';
import { ANH, Walk } from '../support/walk.js';

let department: Department;

beforeEach(async () => {
  department = await openDepartment('nominees');
});
afterEach(() => closeWhole(department));

const possible = (nominees: Nominees, name: string) => nominees.of(department.round, signedIn(name));

describe('whom one may put down', () => {
  test('a unit its own people and itself, the Office the leaders too, anybody else nobody', async () => {
    const nominees = department.nominees;
    const trade = await possible(nominees, 'nguyetvtm');
    expect(trade.map(({ nominee }) => nominee)).toEqual(expect.arrayContaining([idOf('anhptn'), 'QLTM']));
    expect(new Set(trade.map(({ unit }) => unit))).toEqual(new Set(['QLTM']));

    const office = await possible(nominees, 'quanghn');
    expect(office.map(({ nominee }) => nominee)).toEqual(
      expect.arrayContaining([idOf('khoitm'), idOf('hanglt'), 'VP']),
    );
    expect(await possible(nominees, 'nghianh')).toEqual([]);
    expect(await possible(nominees, 'vinhlt')).toEqual([]);
  });

  test('says who stands already, and under which code', async () => {
    const nominees = department.nominees;
    const walk = new Walk(department);
    const stands = async () =>
      (await possible(nominees, 'nguyetvtm')).find(({ nominee }) => nominee === idOf('anhptn'))?.stands;
    expect(await stands()).toBeNull();
    await walk.filed(ANH);
    expect(await stands()).toMatch(/^HS-2021-\d{4}$/);
  });
});
