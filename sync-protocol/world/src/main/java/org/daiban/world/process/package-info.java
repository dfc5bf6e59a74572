/**
 * The three programs as processes of this machine: where their jars are, which port each gets, how
 * one is started, waited for, stopped, and killed without a word for a test.
 */
package org.daiban.world.process;
