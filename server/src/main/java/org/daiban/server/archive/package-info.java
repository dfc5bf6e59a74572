/**
 * What the county does for the long run: the nightly backup by which devices know what they may let
 * go, and the erasure of a closed case when the archive period is over.
 */
package org.daiban.server.archive;
