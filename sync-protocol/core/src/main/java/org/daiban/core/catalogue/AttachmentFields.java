package org.daiban.core.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** Rules of pictures and signatures: the form holds the digests of kept attachments. */
final class AttachmentFields {
  private static final Pattern DIGEST = Pattern.compile("[a-z0-9]{3,12}:[0-9a-f]{64}");
  private static final int PICTURES_MAX = 50;

  private AttachmentFields() {}

  static Object signature(FormField field, String path, Object raw, FormFindings findings) {
    if (!isDigest(raw)) {
      findings.error(field, path, "attachment", "没有保存成功，请让本人重新签字或捺印");
    }
    return raw;
  }

  /** One digest stays one text; several stay a list. */
  static Object pictures(FormField field, String path, Object raw, FormFindings findings) {
    Collection<?> all = raw instanceof Collection<?> list ? list : Collections.singletonList(raw);
    boolean good = all.size() <= PICTURES_MAX && all.stream().allMatch(AttachmentFields::isDigest);
    if (!good) {
      findings.error(field, path, "attachment", "有照片没有保存成功，请重新拍摄或选择");
      return raw;
    }
    List<Object> digests = new ArrayList<>(all);
    return raw instanceof Collection<?> ? Collections.unmodifiableList(digests) : raw;
  }

  private static boolean isDigest(Object raw) {
    return raw instanceof String text && DIGEST.matcher(text).matches();
  }
}
