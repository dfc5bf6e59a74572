/**
 * What a township carries between its villages and the county: its own log and the villages'
 * batches go up byte for byte until the county's receipts cover them; the county's receipts,
 * snapshots, letters, outcomes and lists come down and are published again, unchanged, for the
 * villages below.
 */
package org.daiban.agent.relay;
