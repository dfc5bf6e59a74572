/**
 * How the records of this protocol look as bytes. Every record is one line of strict JSON (RFC
 * 8259); what is signed or hashed is carried as the exact text that was signed or hashed, so no
 * canonical form is needed and a field that this program does not know survives its hands. Golden
 * files under {@code src/test/resources/golden} freeze each shape.
 */
package org.daiban.core.wire;
