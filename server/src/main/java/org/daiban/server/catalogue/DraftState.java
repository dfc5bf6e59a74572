package org.daiban.server.catalogue;

/** How far a version of an item has come. */
enum DraftState {
  DRAFT("起草中"),
  REVIEW("审核中"),
  APPROVED("待发布"),
  PUBLISHED("已发布"),
  DROPPED("已作废");

  private final String title;

  DraftState(String title) {
    this.title = title;
  }

  /** The Chinese word for people. */
  String title() {
    return title;
  }

  /** Whether it still can become a version. */
  boolean isOpen() {
    return switch (this) {
      case DRAFT, REVIEW, APPROVED -> true;
      case PUBLISHED, DROPPED -> false;
    };
  }
}
