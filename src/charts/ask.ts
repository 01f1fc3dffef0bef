/** How a chart gets its rows, whichever engine holds them. */
import type { GenericSchema } from 'valibot';
import type { Query } from './chart.ts';

/**
 * Runs a query on the warehouse and checks each row.
 *
 * @throws where the engine refuses the query or a row is not as the schema says
 */
export type Ask = <Row>(query: Query, row: GenericSchema<unknown, Row>) => Promise<Row[]>;
