/**
 * What this machine has to do with people: whose its cases and pictures are, for the gate to ask,
 * and how a password that was changed here comes to the county.
 */
package org.daiban.agent.people;
