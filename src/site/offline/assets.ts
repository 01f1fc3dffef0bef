/** Files below this carry a hash of their content in their names, and so never change. */
export const ASSETS = 'assets/';
