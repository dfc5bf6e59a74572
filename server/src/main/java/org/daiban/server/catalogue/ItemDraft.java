package org.daiban.server.catalogue;

import org.daiban.core.catalogue.CatalogueReader;
import org.daiban.core.catalogue.ServiceItem;

/**
 * A version of an item in the making.
 *
 * @param basedOn the version it began from, empty for a new item
 * @param body the whole record as JSON
 * @param about what changes and why, in the editor's words
 * @param round how often it was handed in; reviews count for their round
 */
record ItemDraft(
    String id,
    String item,
    String basedOn,
    String body,
    String about,
    DraftState state,
    long revision,
    int round,
    String editor,
    String editorName,
    long changedAtMs) {

  /** The record as the guards read it. */
  ServiceItem read() {
    return CatalogueReader.readItem(body, "draft");
  }

  ItemDraft in(DraftState next, int nextRound, long nowMs) {
    return new ItemDraft(
        id, item, basedOn, body, about, next, revision + 1, nextRound, editor, editorName, nowMs);
  }

  ItemDraft rewritten(String text, String why, long nowMs) {
    return new ItemDraft(
        id, item, basedOn, text, why, state, revision + 1, round, editor, editorName, nowMs);
  }
}
