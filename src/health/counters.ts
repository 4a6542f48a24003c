import { Injectable } from '@nestjs/common';

type Labels = Readonly<Record<string, string | number>>;

const HELP: Readonly<Record<string, string>> = {
  http_requests_total: 'Answers given, by method, route and status.',
  mails_total: 'Mails tried, by how that ended: sent, put off, refused, given up.',
  http_request_seconds_total: 'Time spent answering, by method and route.',
};

const quoted = (value: string | number): string =>
  `"${String(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;

const line = (labels: Labels): string =>
  Object.entries(labels)
    .map(([name, value]) => `${name}=${quoted(value)}`)
    .join(',');

/** What this process has counted since it started. Labels name routes and outcomes, never people or addresses. */
@Injectable()
export class Counters {
  private readonly counted = new Map<string, Map<string, number>>();

  add(name: string, labels: Labels = {}, by = 1): void {
    const family = this.counted.get(name) ?? new Map<string, number>();
    const key = line(labels);
    this.counted.set(name, family.set(key, (family.get(key) ?? 0) + by));
  }

  /** In the text format of Prometheus, version 0.0.4. */
  text(): string {
    return [...this.counted]
      .flatMap(([name, family]) => [
        `# HELP ${name} ${HELP[name] ?? name}`,
        `# TYPE ${name} counter`,
        ...[...family].map(([labels, value]) => `${name}${labels === '' ? '' : `{${labels}}`} ${value}`),
      ])
      .join('\n');
  }
}
