/**
 * Keys that cost next to nothing, for simulated machines. They come in where Java itself looks for
 * algorithms, as a provider of the platform, so that the product's code for keys and signatures
 * runs unchanged and knows nothing of them; a program in which nobody installed this provider
 * refuses such a key like any other text that is none.
 */
package org.daiban.world.simulation.key;
