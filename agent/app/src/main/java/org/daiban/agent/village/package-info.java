/**
 * The device's side of a village's program: its own store, what the proxy agent does with it, and
 * how that store takes over what the node above says. Catalogue, calendars, regions and people go
 * to the node's store, since sign-in and the rules read them there; all else goes to the device's.
 */
package org.daiban.agent.village;
