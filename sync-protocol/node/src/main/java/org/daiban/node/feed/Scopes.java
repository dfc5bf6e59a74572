package org.daiban.node.feed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.FeedItem;

/** Which scopes of the feed a machine may see: what its certificate says it is. */
public final class Scopes {
  /** Before what a prefix does not stand for. */
  public static final String NOT = "!";

  private Scopes() {}

  /**
   * The scopes of a machine; one that ends in {@code *} stands for all that begin with it, and one
   * that begins with {@link #NOT} takes out of such a one.
   *
   * @param come villages of another township's code that are this township's now
   * @param left those that are so no more
   */
  public static List<String> of(Certificate certificate, List<String> come, List<String> left) {
    List<String> scopes = new ArrayList<>(of(certificate));
    for (String village : come) {
      scopes.add(FeedItem.region(village));
      scopes.add(FeedItem.device(village) + "*");
    }
    for (String village : left) {
      scopes.add(NOT + FeedItem.region(village));
      scopes.add(NOT + FeedItem.device(village));
    }
    return scopes;
  }

  /** The same as the codes of its villages tell it. */
  public static List<String> of(Certificate certificate) {
    return switch (certificate.kind()) {
      case VILLAGE ->
          Arrays.asList(
              FeedItem.EVERYONE,
              FeedItem.region(certificate.region()),
              FeedItem.device(certificate.subject()));
      case TOWNSHIP ->
          Arrays.asList(
              FeedItem.EVERYONE,
              FeedItem.region(township(certificate)) + "*",
              FeedItem.device(township(certificate)) + "*");
      case COUNTY -> Collections.singletonList(FeedItem.EVERYONE);
    };
  }

  private static String township(Certificate certificate) {
    return certificate.region().substring(0, 9);
  }
}
