/**
 * Makes the bodies of exchanges small and gives back the very same bytes. A body is <i>folded</i>
 * first: what its reader can work out again (digests of headers and payloads that stand in the same
 * batch) leaves the text, and what no compression can shorten (salts, digests, signatures, ids)
 * moves out of it as plain bytes. The rest is deflated with a dictionary that both ends have. A
 * {@link Coding} fixes rules and dictionary for ever under one name; it knows nothing of links,
 * stores or signatures, and is undone before anything is checked or kept.
 */
package org.daiban.core.packing;
