package org.daiban.node.feed;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.FeedItem;

/** Which scopes of the feed a machine may see: what its certificate says it is. */
public final class Scopes {
  private Scopes() {}

  /** The scopes of a machine; one that ends in {@code *} stands for all that begin with it. */
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
