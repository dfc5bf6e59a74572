/**
 * The villages that nobody has heard of for some working days, for the screens of the township and
 * the county: a broken link or machine there means that people's papers wait unseen.
 */
package org.daiban.node.silence;
