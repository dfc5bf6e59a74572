package org.daiban.node.reference;

import java.sql.Connection;
import java.sql.SQLException;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Protocol;
import org.daiban.core.log.Signed;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.WireException;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;

/**
 * A catalogue with the county's signature, as it goes down the feed: a township passes it on as it
 * is, and could change no limit and no paper in it unseen.
 */
public final class SignedCatalogue {
  private SignedCatalogue() {}

  /** What a county sends down; no other machine signs in its name. */
  static String of(Connection connection, String text) throws SQLException {
    if (!Identity.exists(connection)) {
      return text;
    }
    Machine machine = Identity.read(connection);
    boolean county =
        machine.certificate().filter(own -> own.kind() == MachineKind.COUNTY).isPresent();
    return county ? readable(Signed.of(Signed.CATALOGUE, text, machine.signer()).text()) : text;
  }

  /** What nobody could read again, here or below, is not published. */
  private static String readable(String signed) {
    if (signed.length() > Protocol.SIGNED_CHARS_MAX) {
      throw Refusal.conflict(
          "catalogue-too-large",
          "目录连同签名有" + signed.length() + "字，超过了" + Protocol.SIGNED_CHARS_MAX + "字。",
          "请分几次发布，每次少发布几个事项；一个事项就超过的，请缩短它的文字。");
    }
    return signed;
  }

  /** The catalogue's own text. */
  static String words(String body) {
    Fields fields = Json.object(body, Protocol.FEED_BODY_CHARS_MAX);
    return fields.has("sig") ? Signed.parse(body).body() : body;
  }

  /** Whether the county this machine belongs to has signed it. */
  public static boolean isOfCounty(Connection connection, String body) throws SQLException {
    try {
      Signed signed = Signed.parse(body);
      return signed.purpose().equals(Signed.CATALOGUE)
          && signed.signedBy(Identity.root(connection).publicKey());
    } catch (WireException unsigned) {
      return false;
    }
  }
}
