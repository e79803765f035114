import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** Figures of one app for Prometheus; a registry of its own, since several apps may share a process. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly http = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Duration of HTTP requests by route template',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });

  private readonly geweigerd = new Counter({
    name: 'eenplan_aanmelding_geweigerd_total',
    help: 'Requests that were refused because of who asked, by reason: codes of the token check and of the account',
    labelNames: ['code'],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** `route` is the template, never the path: paths hold ids and are without end. */
  observe(method: string, route: string | undefined, status: number, seconds: number): void {
    this.http.observe({ method, route: route ?? 'onbekend', status: String(status) }, seconds);
  }

  /** Somebody did not come in. `code` is one of ours, never something that was sent. */
  weiger(code: string): void {
    this.geweigerd.inc({ code });
  }
}
