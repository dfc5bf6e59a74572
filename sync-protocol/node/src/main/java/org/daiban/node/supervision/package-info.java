/**
 * Electronic supervision 电子监察: the machine watches over every clock and over what was done, and
 * makes a card of what it sees, once for each case: a warning for those who work on it, a red one
 * for the first representative and the centre, a double red one for the supervisor, for which the
 * county's machine makes the accountability record by itself (S3-18). People acknowledge, reply
 * within two working days, appeal within three, and a supervisor rules. Each node makes the cards
 * of the cases that it knows, from the same pure rule as the village shows lights by; when word
 * comes late that a clock was stopped in time, the card is cleared and stays to be read.
 */
package org.daiban.node.supervision;
