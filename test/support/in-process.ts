import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { BusinessClock, SecurityClock } from '../../src/clock/clocks.js';
import { RoadModule } from '../../src/road/road.module.js';

/** Holds what is handed in, and nothing of its own. */
@Module({})
class Given {}

const given = (source: DataSource): DynamicModule => ({
  module: Given,
  global: true,
  providers: [{ provide: DataSource, useValue: source }, SecurityClock, BusinessClock],
  exports: [DataSource, SecurityClock, BusinessClock],
});

export interface InProcess {
  readonly app: TestingModule;
  readonly close: () => Promise<void>;
}

/** These services on the one road over a database, with real clocks and without HTTP, pages or a worker. */
export async function inProcess(
  url: string,
  connections: number,
  providers: readonly Type[],
): Promise<InProcess> {
  const source = new DataSource({ type: 'postgres', url, poolSize: connections, synchronize: false });
  await source.initialize();
  const close = async (): Promise<void> => {
    if (source.isInitialized) await source.destroy();
  };
  try {
    const app = await Test.createTestingModule({
      imports: [given(source), RoadModule],
      providers: [...providers],
    }).compile();
    await app.init();
    return {
      app,
      async close() {
        await app.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
