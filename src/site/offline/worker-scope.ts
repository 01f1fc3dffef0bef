/**
 * What a service worker finds around it, as far as ours uses it. TypeScript's own types for workers contradict those
 * for pages, and both cannot be had in one project.
 */
import type { SiteVersion } from './site-version.ts';

interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface RequestEvent extends LastingEvent {
  readonly request: Request;
  /** Who asks; empty where a page is being loaded. */
  readonly clientId: string;
  respondWith(answer: Promise<Response>): void;
}

export interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim(): Promise<void>;
    get(id: string): Promise<{ postMessage(message: unknown): void } | undefined>;
  };
  /** Set by the line that the build puts before the script. */
  readonly siteVersion: SiteVersion;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
}
