package org.daiban.core.courier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.daiban.core.log.ExchangeRequest;

/** Spreads what goes up over several requests, so that each is whole or not by itself. */
public final class RequestCutter {
  private RequestCutter() {}

  /** A batch to carry and the certificates that vouch for its device, if it may be unknown. */
  public record Carried(String batch, List<String> certificates) {}

  /**
   * Cuts requests.
   *
   * @param greeting what the first one says beside its batches; its own batches are passed over
   */
  public static List<ExchangeRequest> cut(ExchangeRequest greeting, List<Carried> all) {
    List<ExchangeRequest> requests = new ArrayList<>();
    List<Carried> next = new ArrayList<>();
    long chars = 0;
    for (Carried carried : all) {
      if (!next.isEmpty() && chars + carried.batch().length() > ParcelLimits.RECORD_CHARS_WANTED) {
        requests.add(request(greeting, next, requests.isEmpty()));
        next = new ArrayList<>();
        chars = 0;
      }
      next.add(carried);
      chars += carried.batch().length();
    }
    if (!next.isEmpty() || requests.isEmpty()) {
      requests.add(request(greeting, next, requests.isEmpty()));
    }
    return requests;
  }

  private static ExchangeRequest request(
      ExchangeRequest greeting, List<Carried> carried, boolean first) {
    List<String> batches = new ArrayList<>();
    List<String> certificates = new ArrayList<>();
    for (Carried each : carried) {
      batches.add(each.batch());
      for (String certificate : each.certificates()) {
        if (!certificates.contains(certificate)) {
          certificates.add(certificate);
        }
      }
    }
    return new ExchangeRequest(
        greeting.version(),
        greeting.device(),
        greeting.cursor(),
        first ? greeting.acknowledged() : Collections.emptyList(),
        greeting.heartbeat(),
        certificates,
        first ? greeting.receipts() : Collections.emptyList(),
        batches,
        greeting.oldest(),
        first ? greeting.items() : Collections.emptyList());
  }
}
