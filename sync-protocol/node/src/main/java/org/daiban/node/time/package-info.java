/**
 * What a node knows of the time. The county's clock is the county's; a township's counts as checked
 * for a day after the county has told the time, carried by uptime, and else says between which two
 * instants it is.
 */
package org.daiban.node.time;
