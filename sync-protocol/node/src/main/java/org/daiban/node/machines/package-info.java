/**
 * What a centre decides about the machines below it: shutting one out, taking over the cases of a
 * township whose machine is dead, handing them back; and what a machine says of itself to screens.
 */
package org.daiban.node.machines;
