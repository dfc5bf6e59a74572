/**
 * Parcels that people carry on sticks, where they arrive: each is opened, and what is in it goes
 * through the same intake as what the line brings. For each machine that sent one an answer is put
 * on the stick: receipts, photos that have arrived, and the feed from where that machine had read
 * it. Which folders may be sticks is said by an option and by what the system has mounted.
 */
package org.daiban.node.courier;
