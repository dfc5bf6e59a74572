/**
 * The lines between the programs of a demonstration: they carry bytes, and can be cut, mended, put
 * behind a captive portal, or made to lose what comes back. The programs know nothing of it: each
 * believes that the line is the node above.
 */
package org.daiban.world.link;
