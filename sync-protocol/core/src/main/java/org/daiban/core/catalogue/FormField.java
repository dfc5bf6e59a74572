package org.daiban.core.catalogue;

import java.util.Optional;

/**
 * One field of an item's form, or one column of a table in it.
 *
 * @param type the catalogue's word; see {@link #findType()}
 */
public record FormField(String id, String label, String type, boolean required, FieldRule rule) {
  /** The type as this program knows it; empty for one that a later catalogue brought. */
  public Optional<FieldType> findType() {
    return FieldType.find(type);
  }
}
