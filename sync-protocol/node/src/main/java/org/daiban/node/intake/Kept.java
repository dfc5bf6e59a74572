package org.daiban.node.intake;

import java.util.List;
import org.daiban.core.log.Entry;
import org.daiban.core.log.KeepRefusal;

/**
 * What became of one batch: the entries that are new here, and what was not taken and why. A
 * refusal of a number that the receipt's head does not cover is to be sent again; one that it
 * covers is final.
 */
public record Kept(String device, List<Entry> fresh, List<KeepRefusal> refused) {}
