package org.daiban.server.catalogue;

/** The offices that review an entry of the catalogue before it is published (S2-6). */
enum ReviewOffice {
  /** 政务公开: whether what is to be told is told, and understood. */
  DISCLOSURE("政务公开审核"),
  /** 机构编制: whether the organ has this power. */
  ESTABLISHMENT("机构编制审核"),
  /** 法制: whether basis, limits and papers are lawful. */
  LEGAL("法制审核");

  private final String title;

  ReviewOffice(String title) {
    this.title = title;
  }

  /** The Chinese word for people. */
  String title() {
    return title;
  }
}
