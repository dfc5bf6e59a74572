/**
 * The one table of everything that can be refused or go wrong: a stable code, whose fault it is and
 * whether the same again may help. Words for a person come with each refusal where it is made,
 * since only there the facts are known; what to do about each code stands in
 * docs/troubleshooting.md under an anchor of that name.
 */
package org.daiban.core.trouble;
