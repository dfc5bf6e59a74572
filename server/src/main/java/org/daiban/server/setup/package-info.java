/** What the county's program does at its very first start: become the county and load its data. */
package org.daiban.server.setup;
