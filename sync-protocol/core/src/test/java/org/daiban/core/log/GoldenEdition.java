package org.daiban.core.log;

/** A catalogue as it goes down the feed: an edition that stops an item and changes none. */
final class GoldenEdition {
  private static final String BODY =
      "{\"version\":\"sample-2026.1.1\",\"edition\":1,\"effective_from\":\"2026-03-05\","
          + "\"county\":\"340822000000\",\"items\":[],\"stops\":[{\"code\":\"340511014000\","
          + "\"kind\":\"suspended\",\"reason\":\"省级系统停机\"}]}";

  private GoldenEdition() {}

  static Signed signed() {
    return Signed.of(Signed.CATALOGUE, BODY, GoldenWorld.KEY);
  }
}
