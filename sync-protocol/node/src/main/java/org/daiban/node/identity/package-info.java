/**
 * Who this program is and whom it knows: the key made at the first start, the certificates that
 * lead up to the county, the one-time codes by which new machines are let in. What a machine is
 * comes from its certificate, never from a start option.
 */
package org.daiban.node.identity;
