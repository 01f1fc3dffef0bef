/** Where the page looks for the database, below the site's folder. */
export const DATABASE_PATH = 'data/warehouse.duckdb';
