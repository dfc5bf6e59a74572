package org.daiban.core.catalogue;

/**
 * A catalogue or list of regions that cannot be read. The message is Chinese and names the place in
 * the file; {@link #code()} is the stable English word, such as {@code catalogue.damaged}.
 */
public final class DamagedCatalogue extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String code;

  DamagedCatalogue(String code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** Stable English word for the fault. */
  public String code() {
    return code;
  }
}
