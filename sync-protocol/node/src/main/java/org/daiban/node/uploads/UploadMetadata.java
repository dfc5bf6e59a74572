package org.daiban.node.uploads;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.daiban.core.log.Digest;
import org.daiban.core.wire.Base64Text;
import org.daiban.core.wire.WireException;
import org.daiban.node.http.Refusal;

/**
 * tus's {@code Upload-Metadata}: pairs of a key and a value in base64. Read here are {@code digest}
 * ({@code sha256:} and 64 hexadecimal digits) and {@code case}; others, such as a file name, are
 * told back by HEAD and used for nothing.
 */
final class UploadMetadata {
  private static final int LENGTH_MAX = 1_024;
  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e ,]+");
  private static final String DIGEST = "digest";
  private static final String CASE = "case";

  private final Map<String, String> values = new HashMap<>();

  private UploadMetadata() {}

  static UploadMetadata parse(String header) {
    if (header.length() > LENGTH_MAX || !FORM.matcher(header).matches()) {
      throw unreadable("Upload-Metadata 缺少、过长或格式不对。");
    }
    UploadMetadata metadata = new UploadMetadata();
    for (String pair : header.split(",", -1)) {
      metadata.add(pair.trim());
    }
    return metadata;
  }

  /** What HEAD says of an attachment that is complete. */
  static String of(Digest hash) {
    return DIGEST + " " + Base64Text.of(hash.text().getBytes(StandardCharsets.UTF_8));
  }

  Digest digest() {
    String text = values.get(DIGEST);
    try {
      if (text != null && text.startsWith("sha256:")) {
        return new Digest(text);
      }
    } catch (WireException noDigest) {
      throw unreadable("Upload-Metadata 的 digest 不是 sha256 校验值。");
    }
    throw unreadable("Upload-Metadata 里没有写明照片的 digest（sha256）。");
  }

  /** The case that the attachment is brought for; empty when none is said. */
  String caseId() {
    return values.getOrDefault(CASE, "");
  }

  private void add(String pair) {
    int space = pair.indexOf(' ');
    String key = space < 0 ? pair : pair.substring(0, space);
    String value = space < 0 ? "" : text(pair.substring(space + 1).trim());
    if (key.isEmpty() || values.put(key, value) != null) {
      throw unreadable("Upload-Metadata 的名称为空或重复。");
    }
  }

  private static String text(String base64) {
    try {
      return new String(Base64Text.bytes(base64), StandardCharsets.UTF_8);
    } catch (WireException noBase64) {
      throw unreadable("Upload-Metadata 的内容不是 base64。");
    }
  }

  private static Refusal unreadable(String detail) {
    return Refusal.badRequest("upload-header", detail, "请升级发送的程序再试。");
  }
}
