/**
 * How a machine goes on whose log was forked (P8): it proves its old key, brings a new one and gets
 * a new name. What it wrote under the old name is kept, in the first history or aside, before it
 * gets one; a copy of its disk may ask too and gets another, so that no two machines share a name.
 */
package org.daiban.node.renewal;
