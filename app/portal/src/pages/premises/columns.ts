/** Columns of the list that can be chosen; the address is always there. */
export const COLUMNS = ['state', 'marks', 'owners', 'contacts', 'customerType', 'heatedArea', 'accountNo', 'substation', 'office', 'station', 'openOrders', 'note', 'complete', 'changedAt'] as const
export type Column = (typeof COLUMNS)[number]
export const DEFAULT_COLUMNS: readonly Column[] = ['state', 'marks', 'owners', 'contacts', 'heatedArea', 'accountNo', 'substation', 'openOrders', 'changedAt']
export const SORTABLE: readonly string[] = ['address', 'accountNo', 'heatedArea', 'changedAt']
