/**
 * What a device takes along when its post goes by stick: everything that no receipt covers, with
 * its photos. What comes back is applied like an answer of the line; the classes of the core do
 * both, over whatever stands for a stick on this machine.
 */
package org.daiban.device.courier;
