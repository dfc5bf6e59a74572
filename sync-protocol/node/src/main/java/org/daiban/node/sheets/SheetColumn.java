package org.daiban.node.sheets;

import java.util.Objects;

/**
 * A column that the reader of a sheet knows, found by its title wherever it stands.
 *
 * @param title its word in the row of titles; spaces around it and a star behind it do not count
 * @param required a sheet without it is refused; without an optional one its cells are empty
 */
public record SheetColumn(String title, boolean required) {
  public SheetColumn {
    Objects.requireNonNull(title, "title");
  }
}
