/**
 * Turns what the device refuses into answers: each refusal has its code, the reason and what to do
 * next, in the words of the device.
 */
package org.daiban.agent.problems;
