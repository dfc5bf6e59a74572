/**
 * The way by stick: a parcel is one file that carries the same requests or answers that an exchange
 * carries, sealed to the keys of the machines it is for and signed by the one that made it. Each
 * piece of it is whole or not by itself, so a stick that was pulled out too early still brings what
 * is whole; order does not matter, since what is inside is what the line would have carried. No
 * file and no chance in here: both are handed in, so that a program, a tablet and the simulation
 * use the same classes.
 *
 * <pre>
 * daiban-package-1 LF
 * {"purpose":"package","body":"…"}  LF     the head, signed ({@link ParcelHead})
 * {"certificates":["…"]}            LF     who made it, up to the county
 * bytes                                    the list, sealed as record 0 ({@link ParcelList})
 * bytes …                                  the records of the list, sealed as 1, 2, …
 * </pre>
 */
package org.daiban.core.courier;
