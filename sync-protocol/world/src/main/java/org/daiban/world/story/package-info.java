/**
 * The story that {@code play} walks by itself: a villager's application leaves a village without
 * signal, is told once what is missing, is accepted, reviewed and decided, and its result is handed
 * over; a second one is refused with reasons. Each step goes through the programs' own HTTP
 * interfaces and fails loudly when what it says does not come true.
 */
package org.daiban.world.story;
