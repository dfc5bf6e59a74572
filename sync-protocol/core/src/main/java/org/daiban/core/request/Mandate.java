package org.daiban.core.request;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Digest;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.JsonLine;

/**
 * The power that the villager gives the proxy agent in writing (代办委托书): what the agent may do, and
 * the drawn signature, null until it was drawn.
 */
public record Mandate(List<String> powers, Digest signature) {
  /** To submit the application. */
  public static final String SUBMIT = "submit";

  /** To hand in what a supplement notice asks for. */
  public static final String SUPPLEMENT = "supplement";

  /** To ask how the case stands. */
  public static final String QUERY = "query";

  /** To collect the result for the villager. */
  public static final String COLLECT = "collect";

  /** To take the application back: express power, which is never given by itself. */
  public static final String WITHDRAW = "withdraw";

  /** No power yet. */
  public static final Mandate NONE = new Mandate(Collections.emptyList(), null);

  public Mandate {
    powers = Collections.unmodifiableList(new ArrayList<>(powers));
  }

  /** The drawn signature, if there is one. */
  public Optional<Digest> findSignature() {
    return Optional.ofNullable(signature);
  }

  /** The form in which drafts, payloads and screens carry it. */
  public JsonLine json() {
    return new JsonLine().put("powers", powers).put("signature", signature);
  }

  /** Reads one. */
  public static Mandate from(Fields fields) {
    return new Mandate(
        fields.texts("powers"), fields.findText("signature").map(Digest::new).orElse(null));
  }
}
