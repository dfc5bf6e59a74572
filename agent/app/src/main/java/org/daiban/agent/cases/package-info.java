/**
 * The HTTP side of the village's casebook: my cases by what I must do next, one case with all that
 * this device knows of it, its papers as pages that print, and what the village asks of the holder
 * after capture.
 */
package org.daiban.agent.cases;
