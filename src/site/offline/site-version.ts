/** What the built site is made of; written into the service worker when the site is complete. */
export interface SiteVersion {
  /** Differs between any two builds that differ. */
  id: string;
  /** SHA-256 in hex of each file that is kept for use without the network, by its address below the site. */
  files: Readonly<Record<string, string>>;
}
