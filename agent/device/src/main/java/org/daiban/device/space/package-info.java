/**
 * Room on the disk of a cheap laptop: some of it held in reserve, so that an act that was begun can
 * be ended and sent, three levels of warning, and what may go when it gets tight.
 */
package org.daiban.device.space;
