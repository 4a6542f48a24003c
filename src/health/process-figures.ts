/** The names are those of Prometheus' own clients, so that ready-made dashboards find them. */
export function processFigures(): string {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  const figures: readonly (readonly [name: string, type: string, help: string, value: number])[] = [
    ['process_cpu_seconds_total', 'counter', 'Processor time used.', (user + system) / 1e6],
    ['process_resident_memory_bytes', 'gauge', 'Memory in use.', rss],
    ['nodejs_heap_size_used_bytes', 'gauge', 'Memory used by objects.', heapUsed],
    ['process_uptime_seconds', 'gauge', 'Time since the start.', process.uptime()],
  ];
  return figures
    .flatMap(([name, type, help, value]) => [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} ${type}`,
      `${name} ${value}`,
    ])
    .join('\n');
}
