package org.daiban.agent.card;

import org.daiban.core.wire.Fields;
import org.daiban.core.wire.JsonLine;

/**
 * What stands on a card.
 *
 * @param number as read; the form checks it like a typed one
 * @param address of the registered household 户籍地址
 */
record IdentityCard(String name, String number, String address) {
  private static final int CHARS_MAX = 200;

  IdentityCard {
    if (name.length() + number.length() + address.length() > CHARS_MAX) {
      throw new IllegalArgumentException("No card holds so much text.");
    }
  }

  static IdentityCard from(Fields fields) {
    return new IdentityCard(
        fields.text("name"), fields.text("number"), fields.textOr("address", ""));
  }

  String json() {
    return new JsonLine().put("name", name).put("number", number).put("address", address).text();
  }
}
