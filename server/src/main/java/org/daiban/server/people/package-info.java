/**
 * The county's list of people, which is the master list: accounts are made here, and each goes down
 * the feed to the programs of the person's region, so that signing in works there without a link.
 */
package org.daiban.server.people;
